import type { PartialResult, Plan } from "../engine.ts";
import { summarise } from "../engine.ts";

const unnamed = {
  scenario: { name: "", hash: "" },
  version: "",
  seed: "",
  host: { node: "", workers: 1, seconds: 0 },
};

/** Half of the 95 % interval of P(depletion): what a precision is about. */
export function halfWidthOf(plan: Plan, partial: PartialResult): number {
  const { low, high } = summarise(plan, partial, unnamed).depletion.probability;
  return (high - low) / 2;
}
