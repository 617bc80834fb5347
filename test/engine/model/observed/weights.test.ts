import { expect, test } from "vitest";
import { mergePartials } from "../../../../engine/aggregate/partial.ts";
import type { measuresOf } from "../../../../engine/measures/catalogue/catalogue.ts";
import { summarise } from "../../../../engine/measures/summarise.ts";
import { type Refusal, refusalIn } from "../../../../engine/measures/weighted/refusal.ts";
import { compile } from "../../../../engine/model/compile.ts";
import { columnCatalogue } from "../../../../engine/record/catalogue.ts";
import { createSimulator } from "../../../../engine/simulator.ts";
import { fromText, toText } from "../../../../workers/text.ts";
import { normalRow, observing, poissonRow, rowOf, runRow, scenarioOf } from "./rows.ts";

const facts = { scenario: { name: "Row", hash: "" }, version: "0", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
const evaluation = "evaluation: { ready: 2021, saving: 50 tkr, se: 100 tkr, followUpYears: 1 }";

test("the order of blocks, their partition and an interruption leave every bit of a weighted result as it was", () => {
  const plan = compile(scenarioOf(normalRow + observing(`{ ${evaluation} }`)));
  const run = (blocks: readonly number[]) => {
    const simulator = createSimulator(plan, "1");
    for (const block of blocks) simulator.run(block, 1024);
    return simulator.take();
  };
  const hashes = (partial: ReturnType<typeof run>) => summarise(plan, partial, facts).run;
  const whole = hashes(run([0, 1, 2, 3, 4]));
  expect(hashes(run([4, 2, 0, 3, 1]))).toEqual(whole);
  expect(hashes(mergePartials(run([3]), mergePartials(run([4, 1]), run([0, 2]))))).toEqual(whole);
  const kept = fromText(toText(run([2, 0]))) as ReturnType<typeof run>;
  expect(hashes(mergePartials(kept, run([1, 4, 3])))).toEqual(whole);
});

test("the order of the observations changes nothing", () => {
  const events = (list: readonly string[]) => poissonRow + observing(`{ events: [${list.join(", ")}] }`, "never", 2021);
  const treated = "{ outcome: o, treated: { events: 0, personYears: 20 } }";
  const controls = "{ outcome: o, controls: { events: 12, personYears: 20 } }";
  const numbers = (text: string) => runRow(text, 4096, ["rate.mean", "Q1"]).partial.sum;
  expect(numbers(events([controls, treated]))).toEqual(numbers(events([treated, controls])));
});

test("two halves of one group are the whole, to the bit; as groups of two rounds they weigh the same but for the binomial constant", () => {
  const group = (events: number, years: number) => `{ outcome: o, controls: { events: ${events}, personYears: ${years} } }`;
  const whole = runRow(poissonRow + observing(`{ events: [${group(12, 20)}] }`, "never", 2021), 8192, ["rate.mean"]);
  const halves = runRow(poissonRow + observing(`{ events: [${group(6, 10)}, ${group(6, 10)}] }`, "never", 2021), 8192, ["rate.mean"]);
  expect(halves.partial.sum).toEqual(whole.partial.sum);
  const renewed = poissonRow.replace("cost: 0,", "cost: 0, renewal: { everyYears: 1, until: 2021, when: always },");
  const rounds = runRow(
    renewed + observing(`[{ started: 2020, events: [${group(6, 10)}] }, { started: 2021, events: [${group(6, 10)}] }]`, "never", 2022),
    8192,
    ["rate.mean"],
  );
  expect(rounds.measure("rate.mean").value).toBeCloseTo(whole.measure("rate.mean").value, 10);
  expect(rounds.observed.effectiveSampleSize).toBeCloseTo(whole.observed.effectiveSampleSize, 5);
  // C(12, 6)/2^12 of the ways in which twelve events fall on two halves.
  expect(rounds.observed.logEvidence.value - whole.observed.logEvidence.value).toBeCloseTo(Math.log(924 / 4096), 9);
});

test("where no observation informs nothing is weighed: same bits as what is put in alone", () => {
  const silent = runRow(normalRow + observing(`{ ${evaluation.replace("}", ", informs: false }")} }`), 2048, ["Q1", "loss.mean"]);
  expect(silent.observed.factors).toEqual([]);
  expect(silent.plan.columns).not.toContain("weight");
  const plain = runRow(normalRow, 2048, ["Q1", "loss.mean"]);
  expect(silent.measure("Q1")).toEqual(plain.measure("Q1"));
});

test("fewer than 100 effective futures are no result: the refusal says how many are left, what costs most and what to do", () => {
  const tight = normalRow + observing("{ evaluation: { ready: 2021, saving: 500 tkr, se: 20 tkr, followUpYears: 1 } }");
  const plan = compile(scenarioOf(tight));
  const simulator = createSimulator(plan, "1");
  for (let block = 0; block < 2; block++) simulator.run(block, 1024);
  const partial = simulator.take();
  let refused: unknown;
  try {
    summarise(plan, partial, facts);
  } catch (error) {
    refused = error;
  }
  const { observed, enough, costliest, exactOff } = refusalIn(refused) as Refusal;
  expect(observed.effectiveSampleSize).toBeLessThan(100);
  expect(enough).toBe(Math.ceil((2048 * 1000) / observed.effectiveSampleSize));
  expect(costliest).toEqual({ path: "observed.interventions.iv.evaluation", effectiveWithout: 2048 });
  expect(exactOff).toBe(true);
  // The same past with the exact update is a result.
  const auto = compile(scenarioOf(tight.replace("exact: never", "exact: auto")));
  const exact = createSimulator(auto, "1");
  exact.run(0, 1024);
  expect(summarise(auto, exact.take(), facts).observed?.effectiveSampleSize).toBe(1024);
});

test("an observation that no future allows is refused, and more futures are no remedy", () => {
  const plan = compile(scenarioOf(normalRow + observing("{ evaluation: { ready: 2021, saving: 50 mnkr, se: 1 tkr, followUpYears: 1 } }")));
  const simulator = createSimulator(plan, "1");
  simulator.run(0, 1024);
  expect(() => summarise(plan, simulator.take(), facts)).toThrow(/effective sample size 1.0 of 1024, expected at least 100/);
});

test("weighted quantiles, shortfalls and shares are those of the posterior", () => {
  const plan = compile(scenarioOf(normalRow + observing(`{ ${evaluation} }`)));
  const wanted = [
    {
      id: "q",
      place: ["q"],
      nullFrom: 1,
      unit: "share",
      better: "none",
      columns: ["interventions.iv.effect"],
      kind: "quantile",
      level: 0.05,
    },
    {
      id: "es",
      place: ["es"],
      nullFrom: 1,
      unit: "share",
      better: "none",
      columns: ["interventions.iv.effect"],
      kind: "expectedShortfall",
      level: 0.95,
      of: "gains",
      per: 1,
    },
    {
      id: "negative",
      place: ["negative"],
      nullFrom: 1,
      unit: "share",
      better: "none",
      columns: ["interventions.iv.effect"],
      kind: "probability",
      event: { is: "negative", weights: [1], given: null },
    },
  ] as unknown as ReturnType<typeof measuresOf>;
  const simulator = createSimulator(plan, "1", columnCatalogue, wanted);
  for (let block = 0; block < 64; block++) simulator.run(block, 1024);
  const run = rowOf(plan, wanted, simulator.take());
  const within = (id: string, exact: number) => {
    const { value, standardError } = run.measure(id);
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(value - exact)).toBeLessThan(5 * standardError);
  };
  // N(.0961538462, .0832050294): quantile −.0407062, P(e < 0) .1239172; mean of the worst twentieth m − s φ(z)/.05, sign turned.
  within("q", -0.0407062);
  within("negative", 0.1239172);
  within("es", -(0.0961538462 - 0.0832050294 * 2.0627128075));
});
