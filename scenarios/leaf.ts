import * as z from "zod";
import { type Fail, failing } from "./findings.ts";
import { shown } from "./problem.ts";
import { guessed, problem, type Said } from "./said.ts";
import { looksLikeRange, type Quantity, readQuantity } from "./units.ts";

// Compiling schemas with `new Function` would violate the explorer's content security policy.
z.config({ jitless: true });

/** What a person is told about a key: in the editor, in the template and in error messages. */
export interface About {
  /** What it means, one sentence without a full stop. */
  readonly description: string;
  /** What it is counted in: `kronor`, `per year`, `years`, …; absent where it has no unit. */
  readonly unit?: string;
  /** What holds when it is left out, where that is not a plain value. */
  readonly otherwise?: string;
  /** A sensible value, as written in a file; the template shows it. */
  readonly example?: unknown;
  /** Written as a comment in the template, because it excludes another key there. */
  readonly alternative?: boolean;
}

export interface NumberRule extends About {
  readonly quantity: Quantity;
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
}

/** `from 0 to 1`, `at least 0`, `above 0`; empty without bounds: in English, for the JSON Schema. */
export function rangeText({ min, max, above, below }: NumberRule): string {
  if (min !== undefined && max !== undefined) return `from ${min} to ${max}`;
  const low = min !== undefined ? `at least ${min}` : above !== undefined ? `above ${above}` : "";
  const high = max !== undefined ? `at most ${max}` : below !== undefined ? `below ${below}` : "";
  return [low, high].filter((part) => part !== "").join(" and ");
}

/** The same as data; null without bounds. */
function rangeSaid({ min, max, above, below }: NumberRule): Said | null {
  if (min !== undefined && max !== undefined) return problem("fromTo", { min, max });
  const low = min !== undefined ? problem("atLeast", { bound: min }) : above !== undefined ? problem("above", { bound: above }) : null;
  const high = max !== undefined ? problem("atMost", { bound: max }) : below !== undefined ? problem("below", { bound: below }) : null;
  return low !== null && high !== null ? problem("bothBounds", { low, high }) : (low ?? high);
}

const kinds = { kronor: "anAmount", ratio: "numberOrPercent", plain: "aNumber" } as const;

/** What a number must be, for problems. */
export function expectedNumber(rule: NumberRule): Said {
  const number = problem(rule.whole ? "wholeNumber" : kinds[rule.quantity]);
  const range = rangeSaid(rule);
  if (range === null) return number;
  return problem(!rule.whole && rule.quantity === "kronor" ? "numberCommaRange" : "numberInRange", { number, range });
}

/** Reads a number as written, or says what was expected instead. */
export function readNumber(value: unknown, rule: NumberRule, expected = expectedNumber(rule)): { value: number } | { said: Said } {
  if (value === undefined) return { said: problem("missing", { rule: expected }) };
  const wrong = { said: problem("expected", { found: shown(value), rule: expected }) };
  let number: number;
  if (typeof value === "number") number = value;
  else if (typeof value === "string" && !rule.whole) {
    const reading = readQuantity(value, rule.quantity);
    if ("reason" in reading) {
      if (looksLikeRange(value)) return { said: problem("rangeForNumber", { found: shown(value) }) };
      return reading.reason === null ? wrong : { said: problem("expected", { found: shown(value), rule: reading.reason }) };
    }
    number = reading.value;
  } else if (typeof value === "object" && value !== null && "dist" in value) {
    return { said: problem("distributionForNumber", { rule: expected }) };
  } else return wrong;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule;
  const { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = rule;
  const fits = Number.isFinite(number) && number >= min && number <= max && number > above && number < below;
  return fits && (!rule.whole || Number.isSafeInteger(number)) ? { value: number } : wrong;
}

/** One number. */
export function number(rule: NumberRule) {
  return leaf<number>({ ...rule, range: rangeText(rule), ...numberJson(rule) }, (value, fail) => {
    const reading = readNumber(value, rule);
    return "value" in reading ? reading.value : fail(reading.said);
  });
}

export const amount = (rule: Omit<NumberRule, "quantity">) => number({ quantity: "kronor", unit: "kronor", ...rule });
/** An amount, or one word that stands for none. */
export function amountOr<const W extends string>(word: W, rule: Omit<NumberRule, "quantity">) {
  return numberOr(word, { quantity: "kronor", unit: "kronor", ...rule });
}

/** A number, or one word that stands for none. */
export function numberOr<const W extends string>(word: W, whole: NumberRule) {
  const { anyOf = [] } = numberJson(whole) as { readonly anyOf?: readonly unknown[] };
  return leaf<number | W>({ ...whole, range: rangeText(whole), anyOf: [...anyOf, { const: word }] }, (value, fail) => {
    if (value === word) return word;
    const reading = readNumber(value, whole);
    return "value" in reading ? reading.value : fail(reading.said);
  });
}
export const share = (rule: Omit<NumberRule, "quantity">) => number({ quantity: "ratio", min: 0, max: 1, ...rule });
export const factor = (rule: Omit<NumberRule, "quantity">) => number({ quantity: "ratio", ...rule });
export const whole = (rule: Omit<NumberRule, "quantity">) => number({ quantity: "plain", whole: true, ...rule });

const idPattern = /^\p{L}[\p{L}\p{N}_-]*$/u;

/** A name that other places refer to. */
export function id(about: About) {
  return leaf<string>({ type: "string", ...about }, (value, fail) => {
    if (typeof value === "string" && value.length <= 60 && idPattern.test(value)) return value;
    const expected = problem("anId");
    return fail(
      value === undefined ? problem("missing", { rule: expected }) : problem("expected", { found: shown(value), rule: expected }),
    );
  });
}

/** Text for people. */
export function text(about: About) {
  return leaf<string>({ type: "string", ...about }, (value, fail) => {
    if (typeof value === "string" && value.trim() !== "") return value;
    return fail(
      value === undefined
        ? problem("missing", { rule: problem("aText") })
        : problem("expected", { found: shown(value), rule: problem("aText") }),
    );
  });
}

export function flag(about: About) {
  return leaf<boolean>({ type: "boolean", ...about }, (value, fail) => {
    return typeof value === "boolean" ? value : fail(problem("expected", { found: shown(value), rule: problem("trueOrFalse") }));
  });
}

/** One of a few words. */
export function choice<const W extends string>(words: readonly W[], about: About) {
  return leaf<W>({ enum: [...words], ...about }, (value, fail) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    if (value === undefined) return fail(problem("missing", { rule: words }));
    return fail(guessed(problem("expected", { found: shown(value), rule: words }), value, words));
  });
}

/** A block of keys; any other key is an error that names the nearest one. */
export function block<S extends z.ZodRawShape>(shape: S, about: About) {
  const keys = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (issue) => {
        if (issue.code === "unrecognized_keys") return JSON.stringify((issue.keys as string[]).map((key) => unknownKey(key, keys)));
        return wrongKind(issue.input, problem("blockWithKeys", { keys }));
      },
    })
    .meta({ ...about });
}

export function list<S extends z.ZodType>(element: S, about: About) {
  return z
    .array(element, {
      error: (issue) => wrongKind(issue.input, problem("aList")),
    })
    .meta({ ...about });
}

/** A block whose keys are names chosen by the author. */
export function named<S extends z.ZodType>(value: S, about: About) {
  return z
    .record(z.string(), value, {
      error: (issue) => wrongKind(issue.input, problem("blockOfNames")),
    })
    .meta({ ...about });
}

/** What a schema of zod says of a value that is missing or of another kind: data, which \`findingsOf\` reads. */
function wrongKind(input: unknown, rule: Said): string {
  return JSON.stringify(input === undefined ? problem("missing", { rule }) : problem("expected", { found: shown(input), rule }));
}

/** What is said of a key that is not among `known`. */
export function unknownKey(key: string, known: readonly string[]): Said {
  return guessed(problem("unknownKey", { key: shown(key), known }), key, known);
}

/** A value that other parts of the file give a meaning to. */
export function anything(about: About) {
  return z.unknown().meta({ ...about });
}

/** A value read by `read`, which may hand it on to another schema; what JSON Schema says of it is in `meta`. */
export function leaf<T>(meta: Record<string, unknown>, read: (value: unknown, fail: Fail) => T) {
  return z
    .unknown()
    .transform((value, context): T => {
      const fail = failing(({ path, code, values, atKey }) => {
        context.issues.push({ code: "custom", path: [...path], input: undefined, params: { said: { code, values }, atKey } });
      });
      return read(value, fail);
    })
    .meta(meta);
}

/** What a JSON Schema says of a number. */
export function numberJson(rule: NumberRule): Record<string, unknown> {
  if (rule.whole) return { type: "integer", ...bounds(rule) };
  const written = rule.quantity === "plain" ? [] : [{ type: "string" }];
  return {
    anyOf: [{ type: "number", ...bounds(rule) }, ...written, ...(rule.quantity === "kronor" ? [{ $ref: "#/definitions/amount" }] : [])],
  };
}

function bounds({ min, max, above, below }: NumberRule): Record<string, number> {
  const all = { minimum: min, maximum: max, exclusiveMinimum: above, exclusiveMaximum: below };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, number] => entry[1] !== undefined));
}
