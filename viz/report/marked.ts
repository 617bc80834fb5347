import { type Content, html } from "./html.ts";

/** The text with every word that `pattern` finds in a mark: how an assumption is told from a sourced number. */
export function marked(text: string, pattern: RegExp): Content {
  const parts: Content[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(from, match.index), html`<mark>${match[0]}</mark>`);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** Whether a note says that its number is an assumption. */
export function isAssumed(note: string, pattern: RegExp): boolean {
  return note.search(pattern) >= 0;
}
