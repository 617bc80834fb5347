import { escapeText, type SvgNode, toSvgString } from "../charts/svg.ts";

/** Finished markup. Only the functions of this file make it, so text can get into a page in no other way than escaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, lists are joined, null leaves nothing behind. */
export type Content = string | number | Html | null | readonly Content[];

/** Markup from a template literal: `html\`<p>${name}</p>\``. Values may stand as content and in quoted attributes. */
export function html(template: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = template.map((part, at) => (at === 0 ? part : `${markupOf(values[at - 1] ?? null)}${part}`));
  return { markup: parts.join("") };
}

/** A drawing as markup. */
export function drawing(node: SvgNode): Html {
  return { markup: toSvgString(node) };
}

/**
 * A style sheet as an element.
 *
 * throws  RangeError for `<`, with which a text could end the element
 */
export function styleElement(css: string): Html {
  if (css.includes("<")) throw new RangeError("styleElement: css must not contain <");
  return { markup: `<style>${css}</style>` };
}

function markupOf(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return escapeText(String(content));
  return "markup" in content ? content.markup : content.map(markupOf).join("");
}
