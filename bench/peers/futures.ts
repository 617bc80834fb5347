import type { Futures } from "./answer.ts";
import fund from "./fund.json" with { type: "json" };

/** The reduced fund's futures from the engine's columns (engine/record/catalogue.ts), looked up by name. */
export function futures(column: (name: string) => Float64Array): Futures {
  const saving = new Float64Array(column("fund.received").length);
  for (const { id } of fund.interventions) {
    const own = column(`interventions.${id}.Q4`);
    for (let i = 0; i < saving.length; i++) saving[i]! += own[i]!;
  }
  return {
    depleted: column("fund.depletionIndex").map((t) => (Number.isNaN(t) ? 0 : 1)),
    finalBalance: column(`balance.${fund.horizonYears - 1}`),
    received: column("fund.received"),
    saving,
  };
}
