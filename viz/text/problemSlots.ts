/** What is never translated in a message, by the kind of slot it stands in: quotations, numbers, and names of the file's format. */
const verbatim: Readonly<Record<string, RegExp>> = {
  quoted: /^'.*'$/s,
  number: /^(?:-?\d[\d.e+-]*|-?Infinity|NaN)$/,
  several: /^(?!1$)\d+$/,
  flag: /^(?:true|false)$/,
  code: /^U\+[0-9a-f]{4,5}$/,
  word: /^\w+$/,
  parameter: /^[\w.[\]]+$/,
  keys: /^[\w$]+(?:, [\w$]+)*$/,
  path: /^\S+$/,
  mark: /^\S{1,20}$/,
  size: /^[\d.]+[ \u00a0](?:MB|bytes)$/,
  text: /^.*$/s,
};

/** Names with `and` and `or` between them: `a, b or c`; `mean and sd, or p5 and p95`. */
const list = /^[^\s,'"();]+(?:(?:, or | or | and |, )[^\s,'"();]+)*$/;

/**
 * What stands in a slot, in Swedish.
 *
 * kind     `listed` are names with `and` and `or` between them; `names` are ids of the file, the same but left as they are where
 *          one has a space or a mark in it, as no id should: it cannot be told then where it ends; else a kind of `verbatim`
 * text     what the English message has there
 * returns  null for a text that is not of that kind; undefined for a kind that is none of these
 */
export function slotInSwedish(kind: string, text: string): string | null | undefined {
  if (kind === "listed" || kind === "names") {
    if (list.test(text)) return text.replaceAll(" or ", " eller ").replaceAll(" and ", " och ");
    return kind === "names" ? text : null;
  }
  const pattern = verbatim[kind];
  if (pattern === undefined) return undefined;
  return pattern.test(text) ? text : null;
}
