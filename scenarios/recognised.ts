import type { Code, Said, Value } from "./said.ts";
import { problemWords } from "./words/problemWords.ts";

/** How a slot of a text is read; null: this text cannot stand there. */
export type ReadSlot = (slot: string, text: string) => Value | null;

/**
 * What a sentence of the engine or of a library that has no data for it says, as data: the first code whose English it is.
 *
 * read  what becomes of the text in a slot; default the text itself
 * returns  null where it is none of them
 */
export function recognised(text: string, codes: readonly Code[], read: ReadSlot = (_, inner) => inner): Said | null {
  for (const code of codes) {
    const pieces = problemWords[code].en.split(/\{(\w+)(?::\w+)?\}/);
    const pattern = pieces.map((piece, at) => (at % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : "(.+?)"));
    const found = new RegExp(`^${pattern.join("")}$`, "s").exec(text);
    if (found === null) continue;
    const slots = pieces.filter((_, at) => at % 2 === 1).map((slot, at) => [slot, read(slot, found[at + 1]!)] as const);
    if (slots.every((slot): slot is readonly [string, Value] => slot[1] !== null)) return { code, values: Object.fromEntries(slots) };
  }
  return null;
}
