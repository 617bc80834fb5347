import { nearest } from "./nearest.ts";
import type { problemWords } from "./words/problemWords.ts";
import type { SlotsOf } from "./words/worded.ts";

type Words = typeof problemWords;

/** Everything that can be said of a scenario; scenarios/words has the words. */
export type Code = keyof Words;

/** Something said as data: `tell` words it. */
export interface Said {
  readonly code: Code;
  /** By the names of the slots of its words; `guess`: what was probably meant. */
  readonly values: Readonly<Record<string, Value>>;
}

/** What stands in a slot: as it is, said in its turn, or a list of names. */
export type Value = string | number | boolean | Said | readonly Value[];

/** The values that the words of a code need. */
type ValuesOf<C extends Code> = Readonly<Record<SlotsOf<Words[C]["en"]>, Value>>;

/** Something said as data: `problem("tooDeep", { most: 40 })`. */
export function problem<C extends Code>(
  code: C,
  ...[values]: [SlotsOf<Words[C]["en"]>] extends [never] ? [] : [values: ValuesOf<C>]
): Said {
  return { code, values: values ?? {} };
}

/** The same with what was probably meant, if a word that was written is near enough to one that is known. */
export function guessed(said: Said, written: unknown, known: readonly string[]): Said {
  const guess = typeof written === "string" ? nearest(written, known) : null;
  return guess === null ? said : { code: said.code, values: { ...said.values, guess } };
}
