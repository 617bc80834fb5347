import { headline, mean, measure, net, sd, sign, sometimes, under, unshown } from "./write.ts";

const society = account("society");
const naive = account("naive");

/** The account of society: net present value, by payer, and what a QALY costs (MODEL §8). */
export const societyMeasures = under("society", { ...society, npv: headline(society.npv) });

/** The same at full success. */
export const naiveMeasures = under("naive", { ...unshown(naive), npv: naive.npv });

function account<A extends "society" | "naive">(name: A) {
  const column = (key: string) => `${name}.${key}`;
  // What is paid is paid, whatever it achieves: both accounts have the same outlays.
  const three = [column("savings"), "society.outlays", column("qalys")];
  return {
    npv: net(column("npv")),
    ...unshown({ npvSd: sd(column("npv")) }),
    npvPositive: sign("positive", column("npv"), "higher"),
    benefitCostRatio: sometimes(
      measure("estimate", "number", "higher", three, ({ qalyPrice }) => ({
        kind: "ratio",
        numerator: [1, 0, qalyPrice],
        denominator: [0, 1, 0],
        interval: false,
      })),
    ),
    costPerQaly: sometimes(
      measure("interval", "krPerQaly", "lower", three, () => ({
        kind: "ratio",
        numerator: [-1, 1, 0],
        denominator: [0, 0, 1],
        interval: true,
      })),
    ),
    ...unshown({
      "byPayer.{payer}": mean(column("*"), "higher"),
      "acceptability.{qalyPrice}.probability": measure("probability", "share", "higher", three, ({ qalyPrice }) => ({
        kind: "probability",
        event: { is: "positive", weights: [1, -1, qalyPrice], given: null },
      })),
    }),
  };
}
