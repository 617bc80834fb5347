import { expect, test } from "vitest";
import { compile, createSimulator, type Estimate, type Plan, type Summary, summarise } from "../../../engine/index.ts";
import type { ReducedMeasure } from "../../../engine/measures/reduced/measures.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { eventful } from "../model/eventful.ts";

const facts = { scenario: { name: "", hash: "" }, version: "1", seed: "1", host: { node: "", workers: 1, seconds: 0 } };

/**
 * Samples of 1 024 futures with seeds 1, 2, 3 …; the truth is their mean, whose own error is small beside that of one of them.
 * Limits: 5 standard errors of a share of 0.95, and of a variance of normal numbers.
 */
test.each([
  ["eventful", eventful],
  ["ale", readLibrary("ale").scenario],
])("of %s the error is that over seeds, the interval holds the truth as often as it says, and so much is gained", (_, scenario) => {
  const plan = compile(scenario, undefined, ["ordinary", "control.*"]);
  const seeds = 300;
  const runs = Array.from({ length: seeds }, (__, s) => ofSeed(plan, s + 1));
  for (const { id, plain: read } of measured) {
    const reduced = runs.map((run) => run.reduced!.measures[id]!);
    const plain = runs.map(read);
    const truth = meanOf(reduced.map(({ value }) => value));
    const z = reduced.map(({ value, standardError }) => (value - truth) / standardError);
    const covered = z.filter((each) => Math.abs(each) < 1.959963984540054).length / seeds;
    expect(covered, id).toBeGreaterThan(0.95 - 5 * Math.sqrt((0.95 * 0.05) / seeds));
    const spread = varianceOf(z);
    expect(Math.abs(spread - 1), id).toBeLessThan(5 * Math.sqrt(2 / seeds));
    const gained = varianceOf(plain.map(({ value }) => value)) / varianceOf(reduced.map(({ value }) => value));
    expect(gained / meanOf(reduced.map(({ varianceRatio }) => varianceRatio!)), id).toBeGreaterThan(1 - 5 * Math.sqrt(4 / seeds));
    // The corrected mean is that of the plain one: no bias beyond the errors of the two.
    const bias = truth - meanOf(plain.map(({ value }) => value));
    expect(Math.abs(bias), id).toBeLessThan(5 * Math.sqrt(varianceOf(plain.map(({ value }) => value)) / seeds));
  }
});

const meanOf = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
const varianceOf = (list: readonly number[]) => {
  const mean = meanOf(list);
  return list.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (list.length - 1);
};

const measured: readonly { readonly id: ReducedMeasure; readonly plain: (summary: Summary) => Estimate }[] = [
  { id: "fund.received", plain: ({ fund }) => fund.received },
  { id: "fund.loss.mean", plain: ({ fund }) => fund.loss.mean },
  { id: "credibility.receivedOverPromised", plain: ({ credibility }) => credibility.receivedOverPromised! },
  { id: "ownMunicipality.net", plain: ({ ownMunicipality }) => ownMunicipality.net },
  { id: "society.npv", plain: ({ society }) => society.npv },
];

function ofSeed(plan: Plan, seed: number): Summary {
  const simulator = createSimulator(plan, seed);
  simulator.run(0, 1024);
  return summarise(plan, simulator.take(), facts);
}
