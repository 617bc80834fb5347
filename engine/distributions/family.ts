import type { Fit } from "./fit.ts";
import type { SpecIssue } from "./issues.ts";
import type { MomentDistribution } from "./moments.ts";
import type { Uncertain } from "./spec.ts";

/**
 * What a parameter is: a number in the unit of the variable or without unit, a list of either, another distribution, the weighted
 * components of a mixture, a generalised Pareto tail, or a text.
 */
export type ParameterKind = "value" | "plain" | "values" | "weights" | "part" | "components" | "tail" | "text";

/** One key of a distribution as it is written. */
export interface Parameter {
  readonly kind: ParameterKind;
  /** Key of the words that say what it is. */
  readonly words: string;
  /** It may be left out, whatever else is given. */
  readonly optional?: true;
}

/**
 * One family of distributions, declared once: how it is written, what is legal, and the distribution that follows. Reading a
 * scenario, the JSON Schema, means, caps and sampling derive from it. `max` is a cap on every family that has no parameter of that name.
 */
export interface Family<S extends { readonly dist: string }> {
  /** What stands behind `dist:`. */
  readonly name: S["dist"];
  /** Its keys, in the order in which people are told of them. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The sets of parameters of which exactly one is given; empty where all that are not optional must be. */
  readonly forms: readonly (readonly string[])[];
  /** Every rule that the parameters break; `inner` gives those of a part. */
  legal(spec: S, inner: (part: Uncertain) => SpecIssue[]): SpecIssue[];
  /** Support, moments, lower moments, cdf and quantile; of legal parameters, without the cap. `inner` builds a part. */
  build(spec: S, inner: (part: Uncertain) => MomentDistribution): MomentDistribution;
  /** How it is drawn: from a table of its quantiles, or by an algorithm of its own (samplers/samplerSet.ts). */
  readonly sampler: "table" | "own";
  /** It stands for an effect only, and is read where one stands (scenarios/evidence); or it is what a stress makes of another. */
  readonly only?: "effect" | "stress";
  /** Its variance may be infinite. */
  readonly heavy?: true;
  /** The distributions it is made of. */
  parts?(spec: S): readonly Uncertain[];
  /** The largest value in size that its sampler can give, before any cap; `inner` gives that of a part. Without it, that of its extreme quantiles. */
  largest?(spec: S, inner: (part: Uncertain) => number): number;
  /** Tail index, of legal parameters, without the cap (tailIndex.ts); `inner` gives that of a part. Without it, every moment exists. */
  tail?(spec: S, inner: (part: Uncertain) => number): number;
  /** By maximum likelihood from costs in rising order: `fit` tries every family that has it, in the order of families.ts. */
  readonly fit?: (sorted: Float64Array) => Fit;
}

/** A parameter of a kind; its words hang on `words`. */
export function parameter(kind: ParameterKind, words: string): Parameter {
  return { kind, words };
}

/** One that may be left out. */
export function optional(kind: ParameterKind, words: string): Parameter {
  return { kind, words, optional: true };
}

/** Keys that several families have. */
export const mean = parameter("value", "mean");
export const sd = parameter("value", "sd");
export const p5 = parameter("value", "p5");
export const p95 = parameter("value", "p95");
