/** What a parameter must be, and what is wrong with a distribution as a whole; scenarios/words words them. */
export type SpecCode =
  | "above"
  | "asManyAsValues"
  | "atLeast"
  | "atLeastNamed"
  | "aNumber"
  | "aboveNamed"
  | "betweenMinMax"
  | "finiteNumber"
  | "sdBelow"
  | "needsQuantile"
  | "noComponents"
  | "noProbability"
  | "noValues"
  | "openCap"
  | "weightsSum";

/** One rule that the parameters of a distribution break. */
export interface SpecIssue {
  readonly code: SpecCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** The parameter and what it is, where one parameter breaks it: `weights[1]`, `tail.scale`. */
  readonly at?: { readonly parameter: string; readonly found: number };
  /** The parts that it is in, from the outside: `of[1]`, `severity`. */
  readonly within: readonly string[];
}

/** A parameter that is not what it must be. */
export function wrong(code: SpecCode, parameter: string, found: number, values: SpecIssue["values"] = {}): SpecIssue {
  return { code, values, at: { parameter, found }, within: [] };
}

/** Something that is wrong with all of a distribution. */
export function unfit(code: SpecCode, values: SpecIssue["values"] = {}): SpecIssue {
  return { code, values, within: [] };
}

/** The same issues, of a part. */
export function within(part: string, issues: readonly SpecIssue[]): SpecIssue[] {
  return issues.map((issue) => ({ ...issue, within: [part, ...issue.within] }));
}

/** What is wrong with a value that must be finite; empty if nothing is. */
export function finite(name: string, value: number): SpecIssue[] {
  return Number.isFinite(value) ? [] : [wrong("finiteNumber", name, value)];
}

/** What is wrong with a value that must be finite and above 0; empty if nothing is. */
export function positive(name: string, value: number): SpecIssue[] {
  return value > 0 && value < Infinity ? [] : [wrong("above", name, value, { bound: 0 })];
}

/** What is wrong with a value that must be finite and at least 0; empty if nothing is. */
export function notNegative(name: string, value: number): SpecIssue[] {
  return value >= 0 && value < Infinity ? [] : [wrong("atLeast", name, value, { bound: 0 })];
}

/** low ≤ value; `lowName` is the parameter that the bound is. */
export function atLeast(name: string, value: number, lowName: string, low: number): SpecIssue[] {
  return value >= low && value < Infinity ? [] : [wrong("atLeastNamed", name, value, { name: lowName, bound: low })];
}

/** Throws RangeError('name: first issue') if there is one; its data, for whoever programs. */
export function requireValid(name: string, issues: readonly SpecIssue[]): void {
  if (issues.length === 0) return;
  const { code, values, at, within } = issues[0];
  const told = Object.entries(values).map(([key, value]) => `${key} ${value}`);
  const place = [name, ...within, ...(at === undefined ? [] : [at.parameter])].join(": ");
  throw new RangeError(`${place}: ${[code, ...told].join(", ")}${at === undefined ? "" : `, got ${at.found}`}`);
}
