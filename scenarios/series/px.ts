import type { Cube } from "./cube.ts";

/**
 * A table in the PX file format: `KEYWORD("variable")="…","…";`, heads in STUB and HEADING, and DATA row by row. A text may be broken
 * over lines between its quotation marks.
 *
 * returns  null where it is none: no STUB, HEADING or DATA, or as many numbers as there are not cells
 * source   PC-Axis file format specification (Statistics Sweden), 2013
 */
export function readPx(text: string): Cube | null {
  const entries = keywordsOf(text);
  const of = (keyword: string, variable?: string) =>
    entries.find((each) => each.keyword === keyword && (variable === undefined || each.variable === variable))?.texts;
  const names = [...(of("STUB") ?? []), ...(of("HEADING") ?? [])];
  const data = entries.find(({ keyword }) => keyword === "DATA");
  if (names.length === 0 || data === undefined) return null;
  const variables = names.map((name) => {
    const values = of("VALUES", name) ?? [];
    const codes = of("CODES", name);
    return {
      names: [name],
      values: values.map((value, at) => (codes?.[at] === undefined ? [value] : [codes[at]!, value])),
      time: of("TIMEVAL", name) !== undefined || /^(år|year|tid|time|kalenderår)$/i.test(name),
    };
  });
  const numbers = data.raw
    .trim()
    .split(/\s+/)
    .map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null));
  return numbers.length === variables.reduce((product, { values }) => product * values.length, 1) ? { variables, numbers } : null;
}

interface Keyword {
  readonly keyword: string;
  readonly variable: string | null;
  /** Texts in quotation marks; those that follow each other without a comma are one. */
  readonly texts: readonly string[];
  readonly raw: string;
}

function keywordsOf(text: string): readonly Keyword[] {
  const found: Keyword[] = [];
  const entry = /([A-Z][A-Z0-9-]*)(?:\[[a-z]{2}\])?(?:\(\s*"([^"]*)"[^)]*\))?\s*=((?:"[^"]*"|[^";])*);/gy;
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < plain.length; ) {
    const space = /\s*/y;
    space.lastIndex = at;
    at += space.exec(plain)![0].length;
    entry.lastIndex = at;
    const match = entry.exec(plain);
    if (match === null) break;
    at = entry.lastIndex;
    const [, keyword = "", variable, raw = ""] = match;
    const parts = [...raw.matchAll(/((?:"[^"]*"\s*)+)(?:,|$)/g)].map(([, texts = ""]) =>
      [...texts.matchAll(/"([^"]*)"/g)].map(([, each]) => each).join(""),
    );
    found.push({ keyword, variable: variable ?? null, texts: parts, raw });
  }
  return found;
}
