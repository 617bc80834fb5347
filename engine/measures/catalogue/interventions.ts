import type { Measure } from "../measure.ts";
import type { MeasureScope } from "./scope.ts";
import { mean, ratio, repayment, share, sign } from "./write.ts";

export const leakageSteps = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"] as const;

/** The leakage chain of the whole portfolio: mean kronor at each step (MODEL §8). */
export function leakage(): Measure[] {
  const column = (q: string) => (q === "Q8" ? "fund.due" : q === "Q9" ? "fund.received" : `portfolio.${q}`);
  return leakageSteps.map((q) => mean(["leakage", q], column(q), "higher"));
}

/** Each intervention: what became of it, its leakage, its repayment, and how good its evaluations are (MODEL §8). */
export function interventions(scope: MeasureScope): Measure[] {
  return scope.interventions.flatMap(({ id }) => {
    const place = (...keys: string[]) => ["interventions", id, ...keys];
    const column = (name: string) => `interventions.${id}.${name}`;
    const measured = mean(place("measured", "mean"), column("measured"), "none", "kr", 3);
    return [
      ...["started", "stopped", "withdrawn"].map((key) => sign(place(key), "positive", column(key), key === "started" ? "none" : "lower")),
      ...leakageSteps.map((q) => mean(place("leakage", q), column(q), "higher")),
      ...repayment(place(), `interventions.${id}`, "Q9", "Q8"),
      {
        ...measured,
        kind: "ratio" as const,
        columns: [column("measured"), column("ready")],
        numerator: [1, 0],
        denominator: [0, 1],
        interval: false,
      },
      {
        ...measured,
        id: place("measured", "sd").join("."),
        place: place("measured", "sd"),
        kind: "sd" as const,
        columns: [column("measured"), column("measuredSquares"), column("ready")],
      },
      mean(place("realised"), column("firstRealised"), "higher"),
      share(place("power"), column("significant"), column("effective"), "higher"),
      share(place("signError"), column("wrongSign"), column("effective"), "lower"),
      { ...ratio(place("exaggeration"), column("significantMeasured"), column("significantRealised"), "none"), unit: "number" as const },
      share(place("falseClaims"), column("falseClaims"), column("ready"), "lower"),
      share(place("paidWithoutEffect"), column("paidIneffective"), column("ineffective"), "lower"),
      share(place("rightDecision"), column("rightDecisions"), column("ready"), "higher"),
    ];
  });
}
