import type { Estimate, Summary } from "../../workers/index.ts";
import { existing } from "./existing.ts";
import type { Layout } from "./layout.ts";

/** The stages of the chain, in order. */
export const stages = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"] as const;

/** A row of the waterfall. */
export interface Step {
  readonly name: string;
  /** The bar goes from here … */
  readonly from: number;
  /** … to here; kronor. */
  readonly to: number;
  /** range: the mean does not exist; what nine tenths of the futures lie between. */
  readonly kind: "total" | "change" | "range";
}

/** The rows: all that is saved, each change, and what comes back; where a mean does not exist, what is left after each stage. */
export function stepsOf(chain: Summary["leakage"], base: Layout): readonly Step[] {
  const names = base.text.leakage;
  if (stages.some((stage) => existing(chain[stage].value) === null))
    return stages.map((stage) => spread(names.stages[stage], chain[stage]));
  const changes = stages
    .slice(1)
    .map((stage, at): Step => ({ name: names.stages[stage], from: chain[stages[at]!].value, to: chain[stage].value, kind: "change" }));
  return [
    { name: names.stages.Q1, from: 0, to: chain.Q1.value, kind: "total" },
    ...changes,
    { name: names.returned, from: 0, to: chain.Q9.value, kind: "total" },
  ];
}

/** What is left after a stage where not every mean exists: where nine tenths of the futures lie, or the mean if there is one. */
function spread(name: string, { value, p05 = 0, p95 = 0 }: Estimate): Step {
  return existing(value) === null ? { name, from: p05, to: p95, kind: "range" } : { name, from: 0, to: value, kind: "total" };
}
