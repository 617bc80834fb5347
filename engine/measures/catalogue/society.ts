import type { Measure, Step } from "../measure.ts";
import type { MeasureScope } from "./scope.ts";
import { mean, sd, sign } from "./write.ts";

/** Kronor per QALY at which the acceptability curve is drawn: 0 to 2 mnkr in steps of 0.1. */
const qalyPrices = Array.from({ length: 21 }, (_, i) => i * 100_000);

/** The account of society, or the naive one at full success: net present value, by payer, and what a QALY costs (MODEL §8). */
export function society({ payers, qalyPrice }: MeasureScope, account: "society" | "naive"): Measure[] {
  const column = (name: string) => `${account}.${name}`;
  const base = (place: readonly Step[]) => mean(place, column("savings"));
  // What is paid is paid, whatever it achieves: both accounts have the same outlays.
  const three = [column("savings"), "society.outlays", column("qalys")];
  return [
    mean([account, "npv"], column("npv"), "higher"),
    sd([account, "npvSd"], column("npv")),
    sign([account, "npvPositive"], "positive", column("npv"), "higher"),
    {
      ...base([account, "benefitCostRatio"]),
      kind: "ratio",
      unit: "number",
      better: "higher",
      columns: three,
      numerator: [1, 0, qalyPrice],
      denominator: [0, 1, 0],
      interval: false,
    },
    {
      ...base([account, "costPerQaly"]),
      kind: "ratio",
      unit: "krPerQaly",
      better: "lower",
      columns: three,
      numerator: [-1, 1, 0],
      denominator: [0, 0, 1],
      interval: true,
    },
    ...[
      ...payers.map((payer) => [payer, `payer.${payer}`]),
      ["freedCapacity", "freedCapacity"],
      ["ownMunicipality", "ownMunicipality"],
    ].map(([key, name]) => mean([account, "byPayer", key], column(name), "higher")),
    ...qalyPrices.map(
      (price): Measure => ({
        ...sign([account, "acceptability", { qalyPrice: price }, "probability"], "positive", column("savings"), "higher"),
        kind: "probability",
        columns: three,
        event: { is: "positive", weights: [1, -1, price], given: null },
      }),
    ),
  ];
}
