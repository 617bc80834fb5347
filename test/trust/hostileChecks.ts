import { expect } from "vitest";
import { compile, createSimulator, estimateCost, type Scenario, type Summary, summarise } from "../../engine/index.ts";
import { wholeKronor } from "../../engine/numeric/kronor.ts";
import type { QuantileTables } from "../../engine/samplers/samplerSet.ts";
import { type Problem, problemText, visible } from "../../scenarios/problem.ts";
import { checkIdentities } from "../reference/model/identities.ts";

/** A rejection is a list of sentences, each with its place and in words for people. */
export function expectProblems(problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    const text = problemText(problem);
    expect(problem.line >= 1 && problem.column >= 1 && Number.isInteger(problem.line + problem.column), text).toBe(true);
    expect(text).toMatch(/^.+:\d+:\d+: .*\S/s);
    expect(visible(text), "nothing hidden reaches the terminal").toBe(text.replace(/\s+/g, " "));
    expect(problem.message, text).not.toMatch(/\n|undefined|\[object|Invalid input|is not a function|Cannot read|Maximum call/);
  }
}

const futures = 64;
const tables: QuantileTables = new Map();

/** What became of a scenario that was accepted. */
export type Outcome = "run" | "too large";

/**
 * Runs a scenario for 64 futures, unless its estimated cost says that this would take long: no NaN and no Infinity
 * anywhere, probabilities in [0, 1], accounts that balance.
 */
export function expectSound(scenario: Scenario): Outcome {
  const { seconds, bytes } = estimateCost(scenario, futures);
  if (seconds > 0.5 || bytes > 1e9) return "too large";
  if (tables.size > 500) tables.clear();
  const plan = compile(scenario, tables);
  const simulator = createSimulator(plan, "1");
  const width = plan.columns.length;
  const rows = new Float64Array(futures * width);
  simulator.run(0, futures, rows);
  const facts = { scenario: { name: scenario.name, hash: "" }, version: "", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
  expectNumbers(summarise(plan, simulator.take(), facts), "summary");
  const { fund } = scenario;
  const inWholeKronor = {
    ...scenario,
    fund: { ...fund, capital: wholeKronor(fund.capital), minimumBalance: wholeKronor(fund.minimumBalance) },
  };
  for (const i of [0, 1, 2, 3]) {
    const row = Object.fromEntries(plan.columns.map((name, c) => [name, rows[i * width + c]!]));
    expect(checkIdentities(row, inWholeKronor)).toEqual([]);
  }
  return "run";
}

/** Every number in a result is finite and every probability lies between its limits. */
export function expectNumbers(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value !== "object" || value === null) return;
  // A ratio by Fieller has limits and no error.
  if ("standardError" in value && "low" in value && "high" in value) {
    const { value: p, low, high } = value as unknown as Summary["dormancy"];
    if (!(0 <= low && low <= p && p <= high && high <= 1)) throw new Error(`${path} is no probability: ${JSON.stringify(value)}`);
  }
  for (const [key, inner] of Object.entries(value)) expectNumbers(inner, `${path}.${key}`);
}
