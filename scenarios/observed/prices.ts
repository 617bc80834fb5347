import { levelIn, type PriceSeries, yearsOf } from "../priceLevels.ts";
import type { FilePath, Finding } from "../problem.ts";
import { problem } from "../said.ts";
import type { ScenarioFile } from "../schema.ts";

/** Years of observed amounts for which the price index has no level: they are in prices of their own year. */
export function observedPriceFindings({ prices, observed }: ScenarioFile): Finding[] {
  if (prices === undefined || observed === undefined) return [];
  const series: PriceSeries = { levels: prices.index, beyond: prices.beyond ?? null };
  const findings: Finding[] = [];
  const need = (year: number, path: FilePath) => {
    if (levelIn(series, year) !== null) return;
    findings.push({ path: ["observed", ...path], ...problem("amountOfYear", { year, known: yearsOf(series) }) });
  };
  for (const key of ["balance", "topUps", "returned"] as const) {
    for (const year of Object.keys(observed.fund[key] ?? {})) need(Number(year), ["fund", key, year]);
  }
  for (const [id, rounds] of Object.entries(observed.interventions)) {
    rounds.forEach((round, number) => {
      const path = ["interventions", id, ...(rounds.length > 1 ? [number] : [])];
      for (const year of Object.keys(round.outlays?.byYear ?? {})) need(Number(year), [...path, "outlays", year]);
      if (round.evaluation !== undefined) need(round.evaluation.ready, [...path, "evaluation", "saving"]);
      round.repayments?.forEach(({ year }, at) => void need(year, [...path, "repayments", at, "due"]));
    });
  }
  return findings;
}
