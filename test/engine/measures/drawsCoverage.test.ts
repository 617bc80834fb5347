import { expect, test } from "vitest";
import { blockSize, compile, createSimulator, resultOf } from "../../../engine/index.ts";
import { availableMeasures } from "../../../engine/measures/aggregateLayout.ts";
import type { Estimate } from "../../../engine/measures/estimate.ts";
import { estimateOf } from "../../../engine/measures/estimateOf.ts";
import { libraryScenario, tables } from "../model/run.ts";

const samples = 200;
/** All chance of this fund is the intervention's effect, which the 16 futures of a draw share: they are worth one. */
const plan = compile(libraryScenario("rector-equity"), tables, ["society.npv", "fund.received"], undefined, 16);
const measures = availableMeasures(plan);

/** Exact: the sum is +12 or −4 mnkr, the fund's half of the payment is owed whatever happens, and half a saving of 16 mnkr. */
const truths = { "society.npv": 4e6, "society.npvPositive": 0.5, "society.npvSd": 8e6, "fund.received": 6e6 };

test("errors of draws cover: the squares of (estimate − truth)/error are 1 on average over seeds, where single futures would say 16", () => {
  const squares = new Map<string, number>();
  for (let seed = 1; seed <= samples; seed++) {
    const simulator = createSimulator(plan, seed);
    simulator.run(0, blockSize);
    const result = resultOf(plan, simulator.take());
    for (const [id, truth] of Object.entries(truths)) {
      const { value, standardError } = estimateOf(result, measures.find((measure) => measure.id === id)!) as Estimate;
      squares.set(id, (squares.get(id) ?? 0) + ((value - truth) / standardError!) ** 2);
    }
  }
  // The sd of two values, each half of the time, has an influence function of 0: its error is an upper limit.
  const { "society.npvSd": sd, ...others } = Object.fromEntries(squares);
  for (const [id, sum] of Object.entries(others)) expect(Math.abs(sum! / samples - 1), id).toBeLessThan(5 * Math.sqrt(2 / samples));
  expect(sd! / samples).toBeLessThan(1 + 5 * Math.sqrt(2 / samples));
});
