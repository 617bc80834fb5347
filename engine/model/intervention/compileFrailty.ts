import { noSampler, type Sampler } from "../../samplers/samplerSet.ts";
import type { Compilation } from "../compilation.ts";
import type { EvaluationPlan } from "../evaluation/plan.ts";
import type { Intervention } from "../scenario.ts";
import type { InterventionPlan } from "./plan.ts";

/** Frailty of one person, Gamma(1/V, V), and its sum over those whom nobody follows (MODEL §3.3); it bears on Poisson events and on starts only. */
export function compileFrailty(
  { samplers }: Compilation,
  { frailtyVariance: variance, intake, outcomes, outMigration }: Intervention,
  evaluation: EvaluationPlan | null,
): Pick<InterventionPlan, "frailty" | "frailtyVariance" | "othersFrailty" | "apart"> {
  const exposed = outcomes.filter(({ count }) => count !== "one");
  // Who has moved is told by person: the same person for every outcome, however many there are.
  const apart =
    outMigration !== 0 ||
    exposed.some(({ acts, count }) => acts === "cost" || count === "once") ||
    (evaluation?.selection ?? null) !== null;
  const sumOf = (persons: number): Sampler =>
    variance > 0 && exposed.length > 0 && persons > 0
      ? samplers.add({ dist: "gamma", shape: persons / variance, scale: variance })
      : noSampler;
  const followed = (n: number) => (evaluation === null || evaluation.plannedControls === 0 ? 0 : (evaluation.treated[n] ?? 0));
  return {
    frailty: sumOf(1),
    frailtyVariance: variance,
    othersFrailty: Int32Array.from(intake, (persons, n) => (apart ? noSampler : sumOf(persons - followed(n)))),
    apart,
  };
}
