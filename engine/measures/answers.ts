import type { Absence, AnswerType, Declaration } from "./catalogue/declaration.ts";
import type { Estimate, Probability, RatioInterval } from "./estimate.ts";

interface Answers {
  readonly estimate: Estimate;
  readonly probability: Probability;
  readonly interval: RatioInterval;
}

/** Lists have a member for each of these, which holds its number under that key. */
interface Members {
  readonly "{year}": {
    /** Calendar year. */
    readonly year: number;
  };
  readonly "{qalyPrice}": {
    /** Kronor. */
    readonly qalyPrice: number;
  };
}

/** The form that a catalogue of measures has in `summary.json`: the steps of its keys, one in another. */
export type AnswersOf<C> = { readonly [H in Head<keyof C>]: NodeOf<C, H> };

type Head<K> = K extends `${infer H}.${string}` ? H : K & string;
type Below<C, H extends string> = { readonly [K in keyof C as K extends `${H}.${infer R}` ? R : never]: C[K] };

type NodeOf<C, H extends string> = (Own<C, H> & Inside<Below<C, H>>) | (IsAbsent<C, H> extends true ? null : never);

/** What stands at a step itself. */
type Own<C, H extends string> = H extends keyof C ? (C[H] extends Declaration<infer A extends AnswerType> ? Answers[A] : never) : unknown;

/** What stands below it: a list, a block of names, or a block of steps. */
type Inside<B> = [keyof B] extends [never]
  ? unknown
  : Head<keyof B> extends infer H extends keyof Members
    ? readonly (Members[H] & NodeOf<B, H>)[]
    : Head<keyof B> extends `{${string}}`
      ? Readonly<Record<string, NodeOf<B, Head<keyof B>>>>
      : AnswersOf<B>;

type IsAbsent<C, H extends string> =
  | (H extends keyof C ? (C[H] extends Declaration<AnswerType, "itself"> ? true : false) : false)
  | ("group" extends AbsenceIn<Below<C, H>> ? true : false) extends false
  ? false
  : true;

/** How the measures that stand directly below can be absent. */
type AbsenceIn<B> = {
  readonly [K in keyof B]: K extends `${string}.${string}`
    ? never
    : B[K] extends Declaration<AnswerType, infer N extends Absence>
      ? N
      : never;
}[keyof B];
