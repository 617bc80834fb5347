import type { Partial } from "../../../../engine/aggregate/partial.ts";
import { aggregateLayout } from "../../../../engine/measures/aggregateLayout.ts";
import { measuresOf } from "../../../../engine/measures/catalogue/catalogue.ts";
import { estimateOf } from "../../../../engine/measures/estimateOf.ts";
import type { Measure } from "../../../../engine/measures/measure.ts";
import { type Result, resultOf } from "../../../../engine/measures/result.ts";
import { type ObservedSummary, observedSummary } from "../../../../engine/measures/weighted/evidence.ts";
import { compile } from "../../../../engine/model/compile.ts";
import type { Plan } from "../../../../engine/model/plan.ts";
import type { Scenario } from "../../../../engine/model/scenario.ts";
import { columnCatalogue } from "../../../../engine/record/catalogue.ts";
import { createSimulator } from "../../../../engine/simulator.ts";
import { parse } from "../../../../scenarios/parse.ts";
import { problemText } from "../../../../scenarios/problem.ts";

/** The scenarios that carry the rows of the evidence oracles: one department, capital 10 mnkr, no discount, a grant. */
const head = (horizon: number) => `
schema: 1
name: Row
startYear: 2020
horizonYears: ${horizon}
discountRate: 0
departments: [{ id: dep }]
fund: { capital: 10 mnkr }
`;

export const normalRow = `${head(6)}
interventions:
  - { id: iv, name: Row, start: 2020, years: 1, host: dep, intake: 1, cost: 0, contract: grant,
      effect: { size: { dist: normal, mean: 0.2, sd: 0.15 } },
      benefits: [{ id: b, perPersonYear: 1 mnkr, window: [0, 4], payer: dep, referenceEffect: 1 }] }
`;
export const poissonRow = `${head(6)}
interventions:
  - { id: iv, name: Row, start: 2020, years: 1, host: dep, intake: 10, cost: 0, contract: grant, effect: { size: 1 },
      outcomes: [{ id: o, rate: { dist: gamma, shape: 4, scale: 0.1 }, window: [0, 2], cost: 1000, payers: { dep: 1 } }] }
`;
export const binomialRow = `${head(6)}
interventions:
  - { id: iv, name: Row, start: 2020, years: 1, host: dep, intake: 1, cost: 0, contract: grant, effect: { size: 0 },
      staff: { positions: 10, turnover: { dist: beta, alpha: 2, beta: 8 } } }
`;

/** An observation of the intervention, and what is done with it. */
export const observing = (known: string, exact: "auto" | "never" = "never", through = 2024) =>
  `observed: { through: ${through}, exact: ${exact}, interventions: { iv: ${known} } }\n`;

/** The scenario of a text. throws: with every problem there is */
export function scenarioOf(text: string): Scenario {
  const parsed = parse(text, { fileName: "row.yaml" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed.scenario;
}

export interface RowRun {
  readonly plan: Plan;
  readonly result: Result;
  readonly partial: Partial;
  readonly observed: ObservedSummary;
  /** Value and error of a measure that was asked for. */
  measure(id: string): Found;
}

export interface Found {
  readonly value: number;
  readonly standardError: number;
}

/** Runs futures 0 … replications − 1 for some measures, by the ends of their ids. */
export function runRow(text: string, replications: number, ids: readonly string[], seed = "1"): RowRun {
  const plan = compile(scenarioOf(text));
  const wanted = measuresOf(plan).filter(({ id }) => ids.some((end) => id.endsWith(end)));
  const simulator = createSimulator(plan, seed, columnCatalogue, wanted);
  for (let done = 0; done < replications; done += 1024) simulator.run(done / 1024, Math.min(1024, replications - done));
  return rowOf(plan, wanted, simulator.take());
}

/** Reads a partial that was added up for these measures. */
export function rowOf(plan: Plan, wanted: readonly Measure[], partial: Partial): RowRun {
  const result = resultOf(plan, partial, aggregateLayout(plan, wanted));
  return {
    plan,
    result,
    partial,
    observed: observedSummary(plan, result)!,
    measure(end) {
      const { value, standardError } = estimateOf(result, wanted.find(({ id }) => id.endsWith(end))!) as Found;
      return { value, standardError };
    },
  };
}
