import { h, type VNode } from "preact";
import { useMemo } from "preact/hooks";
import { attributeText, type SvgNode } from "../../charts/svg.ts";

/** An SVG node of the charts as elements of the page: text stays text, and numbers are rounded as in a file. */
export function SvgView({ node }: { readonly node: SvgNode }): VNode {
  // The same elements for the same node: then nothing is compared with the page.
  return useMemo(() => draw(node, 0), [node]);
}

function draw(node: SvgNode, key: number): VNode {
  const attributes: Record<string, string | number> = { key };
  for (const [name, value] of Object.entries(node.attributes)) if (name !== "xmlns") attributes[name] = attributeText(name, value);
  return h(
    node.tag,
    attributes,
    node.children.map((child, at) => (typeof child === "string" ? child : draw(child, at))),
  );
}
