import { recognised } from "./recognised.ts";
import type { Code, Said, Value } from "./said.ts";

const issues: readonly Code[] = ["noValues", "noComponents", "weightsSum", "needsQuantile", "openCap", "noProbability"];
const rules: readonly Code[] = [
  ...(["betweenMinMax", "sdBelow", "asManyAsValues", "aboveNamed", "atLeastNamed", "finiteNumber", "aNumber"] as const),
  ...(["above", "atLeast", "below", "atMost"] as const),
];
const conditions: readonly Code[] = ["atLeastSign", "aboveSign", "finite", "finiteNumber", "fromZeroToOne", "aboveZeroToOne"];
const failures: readonly Code[] = ["nodesTooFew", "sameErrors", "mustBe", "failedIssue"];

/** The rule that a parameter of a distribution breaks, as the engine says it: `at least min (3)`. */
export function ruleSaid(rule: string): Value {
  return recognised(rule, rules) ?? rule;
}

/** What else is wrong with a distribution, as the engine says it: `weights must have a sum > 0, got 0`. */
export function issueSaid(issue: string): Value {
  return recognised(issue, issues) ?? issue;
}

/** Why a computation of the engine was refused, from the text of its RangeError: `name: parameter must be rule, got value`. */
export function failureSaid(message: string): Said | string {
  const read = (slot: string, text: string): Value =>
    slot === "rule" ? (recognised(text, conditions) ?? text) : slot === "issue" ? issueSaid(text) : text;
  return recognised(message, failures, read) ?? message;
}
