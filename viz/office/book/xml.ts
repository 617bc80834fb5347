export interface Element {
  readonly attributes: string;
  readonly inside: string;
}

/** Elements of a name in the text of one of a workbook's parts, of any namespace; no element of these names stands in one of its own kind. */
export function elements(xml: string, name: string): readonly Element[] {
  const found = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`, "g"));
  return Array.from(found, ([, attributes = "", inside = ""]) => ({ attributes, inside }));
}

/** The value of an attribute; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  const written = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return written === null ? null : unescaped(written[1] ?? written[2] ?? "");
}

/** The text of a string in a workbook: its runs one after another, without the readings that stand above the characters of some languages. */
export function innerText(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh\s*>/g, "");
  return elements(spoken, "t")
    .map(({ inside }) =>
      unescaped(inside).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    )
    .join("");
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** A text with characters in the place of their names. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (_, hex?: string, decimal?: string, name = "") =>
    hex === undefined && decimal === undefined
      ? named[name.toLowerCase()]!
      : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
