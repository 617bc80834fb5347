import * as z from "zod";
import { type Fail, failing } from "./findings.ts";
import { didYouMean } from "./nearest.ts";
import { oneOf, show } from "./problem.ts";
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

/** `from 0 to 1`, `at least 0`, `above 0`; empty without bounds. */
export function rangeText({ min, max, above, below }: NumberRule): string {
  if (min !== undefined && max !== undefined) return `from ${min} to ${max}`;
  const low = min !== undefined ? `at least ${min}` : above !== undefined ? `above ${above}` : "";
  const high = max !== undefined ? `at most ${max}` : below !== undefined ? `below ${below}` : "";
  return [low, high].filter((part) => part !== "").join(" and ");
}

/** What a number must be, for messages. */
export function expectedNumber(rule: NumberRule): string {
  const kinds = { kronor: "an amount like 450 tkr or 11.6 mnkr", ratio: "a number or a percentage", plain: "a number" };
  const range = rangeText(rule);
  return `${rule.whole ? "a whole number" : kinds[rule.quantity]}${range === "" ? "" : rule.quantity === "kronor" ? `, ${range}` : ` ${range}`}`;
}

/** Reads a number as written, or says what was expected instead (a full message). */
export function readNumber(value: unknown, rule: NumberRule, expected = expectedNumber(rule)): { value: number } | { message: string } {
  if (value === undefined) return { message: `missing, expected ${expected}` };
  const wrong = { message: `found ${show(value)}, expected ${expected}` };
  let number: number;
  if (typeof value === "number") number = value;
  else if (typeof value === "string" && !rule.whole) {
    const reading = readQuantity(value, rule.quantity);
    if ("reason" in reading) {
      if (looksLikeRange(value)) return { message: `found the range ${show(value)}, expected one number: this value cannot be uncertain` };
      return reading.reason === "" ? wrong : { message: `found ${show(value)}, expected ${reading.reason}` };
    }
    number = reading.value;
  } else if (typeof value === "object" && value !== null && "dist" in value) {
    return { message: `found a distribution, expected ${expected}: this value cannot be uncertain` };
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
    return "value" in reading ? reading.value : fail(reading.message);
  });
}

export const amount = (rule: Omit<NumberRule, "quantity">) => number({ quantity: "kronor", unit: "kronor", ...rule });
/** An amount, or one word that stands for none. */
export function amountOr<const W extends string>(word: W, rule: Omit<NumberRule, "quantity">) {
  const whole: NumberRule = { quantity: "kronor", unit: "kronor", ...rule };
  const { anyOf = [] } = numberJson(whole) as { readonly anyOf?: readonly unknown[] };
  return leaf<number | W>({ ...whole, range: rangeText(whole), anyOf: [...anyOf, { const: word }] }, (value, fail) => {
    if (value === word) return word;
    const reading = readNumber(value, whole);
    return "value" in reading ? reading.value : fail(reading.message);
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
    const expected = "a name of letters, digits, _ and - that starts with a letter";
    return fail(value === undefined ? `missing, expected ${expected}` : `found ${show(value)}, expected ${expected}`);
  });
}

/** Text for people. */
export function text(about: About) {
  return leaf<string>({ type: "string", ...about }, (value, fail) => {
    if (typeof value === "string" && value.trim() !== "") return value;
    return fail(value === undefined ? "missing, expected a text" : `found ${show(value)}, expected a text`);
  });
}

export function flag(about: About) {
  return leaf<boolean>({ type: "boolean", ...about }, (value, fail) => {
    return typeof value === "boolean" ? value : fail(`found ${show(value)}, expected true or false`);
  });
}

/** One of a few words. */
export function choice<const W extends string>(words: readonly W[], about: About) {
  return leaf<W>({ enum: [...words], ...about }, (value, fail) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    if (value === undefined) return fail(`missing, expected ${oneOf(words)}`);
    return fail(`found ${show(value)}, expected ${oneOf(words)}${typeof value === "string" ? didYouMean(value, words) : ""}`);
  });
}

/** A block of keys; any other key is an error that names the nearest one. */
export function block<S extends z.ZodRawShape>(shape: S, about: About) {
  const keys = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (issue) => {
        if (issue.code === "unrecognized_keys") return (issue.keys as string[]).map((key) => unknownKey(key, keys)).join("\n");
        const expected = `a block with the keys ${keys.join(", ")}`;
        return issue.input === undefined ? `missing, expected ${expected}` : `found ${show(issue.input)}, expected ${expected}`;
      },
    })
    .meta({ ...about });
}

export function list<S extends z.ZodType>(element: S, about: About) {
  return z
    .array(element, {
      error: (issue) => (issue.input === undefined ? "missing, expected a list" : `found ${show(issue.input)}, expected a list`),
    })
    .meta({ ...about });
}

/** A block whose keys are names chosen by the author. */
export function named<S extends z.ZodType>(value: S, about: About) {
  return z
    .record(z.string(), value, {
      error: (issue) =>
        issue.input === undefined ? "missing, expected a block of names" : `found ${show(issue.input)}, expected a block of names`,
    })
    .meta({ ...about });
}

/** The message about a key that is not among `known`. */
export function unknownKey(key: string, known: readonly string[]): string {
  return `found the unknown key ${show(key)}, expected one of ${known.join(", ")}${didYouMean(key, known)}`;
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
      const fail = failing(({ path, message, atKey }) => {
        context.issues.push({ code: "custom", message, path: [...path], input: undefined, params: { atKey } });
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
