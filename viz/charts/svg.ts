/** An SVG element as immutable plain data: what a chart returns, what the report prints and what the explorer renders. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** What may stand among the children given to `element`; null leaves nothing behind. */
export type SvgChild = SvgNode | string | null;

/** One SVG element; null children are dropped, so that `condition ? node : null` reads well in a list. */
export function element(tag: string, attributes: SvgNode["attributes"] = {}, children: readonly SvgChild[] = []): SvgNode {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/**
 * The node as SVG text. Every text and attribute is escaped, so names from a scenario are never markup;
 * numbers are rounded to two decimals.
 *
 * throws  RangeError for a tag or attribute name that is not a plain name, and for a number that is not finite
 */
export function toSvgString(node: SvgNode): string {
  assertName(node.tag);
  const attributes = Object.entries(node.attributes).map(([name, value]) => {
    assertName(name);
    return ` ${name}="${escapeText(attributeText(name, value))}"`;
  });
  const children = node.children.map((child) => (typeof child === "string" ? escapeText(child) : toSvgString(child)));
  const opening = `<${node.tag}${attributes.join("")}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${node.tag}>`;
}

/**
 * Text as it stands in XML: the five special characters as entities; characters that XML forbids, unpaired
 * surrogates and marks that reverse the direction of the surrounding text are left out.
 */
export function escapeText(text: string): string {
  return Array.from(text, (character) => entities[character] ?? (isAllowed(character.codePointAt(0)!) ? character : "")).join("");
}

/** An attribute as text, numbers rounded to two decimals; used by every renderer so that they draw the same. */
export function attributeText(name: string, value: string | number): string {
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) throw new RangeError(`attributeText: ${name} must be finite, got ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return !surrogate && !direction && code !== 0xfffe && code !== 0xffff && !(code >= 0x7f && code <= 0x9f);
}

function assertName(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9:-]*$/.test(name) || /^(on|script)/i.test(name)) {
    throw new RangeError(`toSvgString: name must be a plain SVG name, got ${name}`);
  }
}
