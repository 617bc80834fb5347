import { nearest } from "./nearest.ts";
import type { problemWords } from "./words/problemWords.ts";
import type { SlotsOf, Worded } from "./words/worded.ts";

type Words = typeof problemWords;

/** Everything that can be said of a scenario; scenarios/words has the words. */
export type Code = keyof Words;

/** Something said as data, worded by a teller; C: the codes that it has words for. */
export interface Said<C extends string = Code> {
  readonly code: C;
  /** By the names of the slots of its words; `guess`: what was probably meant. */
  readonly values: Readonly<Record<string, Value<C>>>;
}

/** What stands in a slot: as it is, said in its turn, or a list of names. */
export type Value<C extends string = Code> = string | number | boolean | Said<C> | readonly Value<C>[];

/** The values that the words of a code need, as what follows the code. */
export type ValuesOf<W extends Worded, C extends keyof W & string> = [SlotsOf<W[C]["en"]>] extends [never]
  ? []
  : [values: Readonly<Record<SlotsOf<W[C]["en"]>, Value<keyof W & string>>>];

/** Something said as data: `problem("tooDeep", { most: 40 })`. */
export function problem<C extends Code>(code: C, ...[values]: ValuesOf<Words, C>): Said {
  return { code, values: values ?? {} };
}

/** The same with what was probably meant, if a word that was written is near enough to one that is known. */
export function guessed<C extends string>(said: Said<C>, written: unknown, known: readonly string[]): Said<C> {
  const guess = typeof written === "string" ? nearest(written, known) : null;
  return guess === null ? said : { code: said.code, values: { ...said.values, guess } };
}
