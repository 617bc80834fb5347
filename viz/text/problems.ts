import { inLocale, type Locale } from "./locale.ts";
import { phrases } from "./problemPhrases.ts";
import { slotInSwedish } from "./problemSlots.ts";

/** A message about a wrong scenario, as a person reads it. */
export interface ToldProblem {
  readonly text: string;
  /** Of the text: English where there is no Swedish for the message. */
  readonly language: Locale;
}

/** Longer messages list hundreds of names, and whoever made them might want the reading of them to take long. */
const longest = 2000;

/**
 * A message of `Problem` in a language; the messages themselves are English.
 *
 * Some of what a message quotes comes from files of strangers, and could be written so that it looks like part of the message.
 * Whatever a message quotes stays as it is: one that can be read in more than one way is left in English.
 *
 * message  as `parse` and `prepare` give it
 * returns  the message and the language that it is in
 */
export function problemIn(message: string, locale: Locale): ToldProblem {
  const found = inLocale(locale, message.length <= longest, false) ? translations(message, "message") : [];
  return found.length === 1 ? { text: found[0]!, language: "sv" } : { text: message, language: "en" };
}

/** What stands before, in and between the slots: text, kind, text, kind, …, text. */
type Pieces = readonly string[];

const table: ReadonlyMap<string, readonly (readonly [english: Pieces, swedish: Pieces])[]> = new Map(
  Object.entries(phrases).map(([kind, pairs]) => [
    kind,
    Object.entries(pairs).map(([english, swedish]) => [split(english), split(swedish)]),
  ]),
);

function split(phrase: string): Pieces {
  return phrase.split(/\{(\w+)\}/);
}

/** The Swedish of a text as a phrase of a kind: none, one, or two if there are more than one. */
function translations(text: string, kind: string): readonly string[] {
  const slot = slotInSwedish(kind, text);
  if (slot !== undefined) return slot === null ? [] : [slot];
  const all = new Set<string>();
  for (const [english, swedish] of table.get(kind)!) {
    if (!text.startsWith(english[0]!) || !text.endsWith(english.at(-1)!)) continue;
    for (const slots of readings(text.slice(english[0]!.length), english, 1)) {
      all.add(swedish.map((piece, at) => (at % 2 === 0 ? piece : slots[(at - 1) / 2])).join(""));
      if (all.size > 1) return [...all];
    }
  }
  return [...all];
}

/** Every way to divide a text among the pieces from `from`, a slot, on: what the slots hold, in Swedish. */
function* readings(text: string, pieces: Pieces, from: number): Generator<readonly string[]> {
  if (from >= pieces.length) {
    if (text === "") yield [];
    return;
  }
  const [kind, after] = [pieces[from]!, pieces[from + 1]!];
  const isLast = from + 2 >= pieces.length;
  let at = isLast ? text.length - after.length : text.indexOf(after);
  while (at >= 0) {
    for (const slot of translations(text.slice(0, at), kind))
      for (const rest of readings(text.slice(at + after.length), pieces, from + 2)) yield [slot, ...rest];
    at = isLast ? -1 : text.indexOf(after, at + 1);
  }
}
