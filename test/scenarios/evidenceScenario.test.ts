import { describe, expect, test } from "vitest";
import { distribution } from "../../engine/distributions/fromSpec.ts";
import { compile } from "../../engine/model/compile.ts";
import { blockSize, createSimulator } from "../../engine/simulator.ts";
import { completeText } from "../../scenarios/completeText.ts";
import { type Parsed, parse } from "../../scenarios/parse.ts";
import { near } from "../engine/evidence/near.ts";
import { expectDistribution, expectMean, expectProbability } from "../statistical.ts";
import { badSizes, doubtedTwice, hazardOnce, readFile, withSize } from "./evidenceSizes.ts";
import { plain } from "./plain.ts";

const read = (size: string) => {
  const text = withSize(size);
  return { text, parsed: parse(text, { fileName: "plain.yaml", readFile }) };
};

function valid(size: string): Parsed {
  const { parsed } = read(size);
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed;
}

const sizeOf = ({ scenario }: Parsed) => scenario.interventions[0]!.effect.size;

/** Every value of columns of the first intervention. */
function simulated({ scenario }: Parsed, columns: readonly string[], blocks = 16): readonly Float64Array[] {
  const plan = compile(scenario);
  const at = columns.map((column) => plan.columns.indexOf(`interventions.${scenario.interventions[0]!.id}.${column}`));
  const simulator = createSimulator(plan, 1);
  const values = columns.map(() => new Float64Array(blocks * blockSize));
  const rows = new Float64Array(blockSize * plan.columns.length);
  for (let block = 0; block < blocks; block++) {
    simulator.run(block, blockSize, rows);
    for (const [k, to] of values.entries())
      for (let i = 0; i < blockSize; i++) to[block * blockSize + i] = rows[i * plan.columns.length + at[k]!]!;
  }
  return values;
}

const size = "{ dist: evidence, file: studies/bcg.csv }";

test("a table of studies is an effect: its mean is that of e clamped, its harm that of the studies", () => {
  const d = distribution(sizeOf(valid(size)));
  near(d.mean, 0.4161277378, 1e-8);
  near(d.cdf(0), 0.1139094517, 1e-8);
  for (const p of [0.01, 0.3, 0.5, 0.9]) expect(d.cdf(d.quantile!(p))).toBeCloseTo(p, 12);
});

describe("draws of the model", () => {
  test.each<[string, string]>([
    ["by Bayes", size],
    ["by reml", "{ dist: evidence, file: studies/bcg.csv, model: reml }"],
    ["odds ratios at a base risk", "{ dist: evidence, file: studies/bcg.csv, scale: logOR, baseRisk: 0.3 }"],
  ])("%s follow the distribution", (_, written) => {
    const parsed = valid(written);
    const d = distribution(sizeOf(parsed));
    const [drawn] = simulated(parsed, ["effect.size"], 3);
    expectDistribution(drawn!, (x) => (x < -1 ? 0 : x >= 1 ? 1 : d.cdf(x)), "effect.size");
    expectMean(drawn!, d.mean, d.variance, "effect.size");
  });

  test("an uncertain base risk is a number of its own, under its own path", () => {
    const parsed = valid("{ dist: evidence, file: studies/bcg.csv, scale: logOR, baseRisk: { dist: beta, mean: 0.3, sd: 0.1 } }");
    const d = distribution(sizeOf(parsed));
    const [drawn, risk] = simulated(parsed, ["effect.size", "effect.size.baseRisk"]);
    expectMean(drawn!, d.mean, d.variance, "effect.size");
    expectMean(risk!, 0.3, 0.01, "baseRisk");
    expectProbability(drawn!.filter((x) => x < 0).length, drawn!.length, d.cdf(0), "harm");
  });

  test("another way to pool leaves every other draw, and better futures stay better", () => {
    const [a] = simulated(valid(size), ["effect.size"], 1);
    const [b] = simulated(valid("{ dist: evidence, file: studies/bcg.csv, model: reml }"), ["effect.size"], 1);
    const order = (x: Float64Array) => Array.from(x.keys()).sort((i, j) => x[i]! - x[j]! || i - j);
    // where nothing is clamped, the ranks are the same
    const free = order(a!).filter((i) => a![i]! > -1 && b![i]! > -1);
    expect(free.length).toBeGreaterThan(900);
    expect(order(b!).filter((i) => a![i]! > -1 && b![i]! > -1)).toEqual(free);
  });

  test("transfer acts on what the studies say before it is clamped, and 0 of anything is 0", () => {
    const with0 = valid("{ dist: evidence, file: studies/bcg.csv, model: reml }\n      transfer: 0");
    const [e] = simulated(with0, ["effect"], 1);
    expect(e!.every((x) => x === 0)).toBe(true);
  });
});

test("a scenario that is written out has its studies in it, and is the same", () => {
  const { text, parsed } = read(size);
  if ("errors" in parsed) throw new Error("not valid");
  const complete = completeText({ text, parsed, overrides: [], readFile });
  expect(complete).toContain("trial 13");
  expect(complete).not.toContain("bcg.csv");
  const again = parse(complete, { fileName: "again.yaml" });
  if ("errors" in again) throw new Error(JSON.stringify(again.errors));
  expect(again.scenario).toEqual(parsed.scenario);
});

test.each(badSizes)("%s is refused where it stands", (_, written, message) => {
  const { parsed } = read(written);
  expect("errors" in parsed ? parsed.errors.map((each) => each.message) : []).toEqual([message]);
});

test("studies are an effect and nothing else", () => {
  const text = plain.replace("{ size: 0.1 to 0.3 }", `{ size: 0.2, transfer: ${size} }`);
  const parsed = parse(text, { fileName: "plain.yaml", readFile });
  expect("errors" in parsed && parsed.errors[0]!.message).toMatch(/^found 'evidence', expected normal, /);
});

test("the same doubt twice is warned of, with both discounts", () => {
  const parsed = parse(doubtedTwice, { fileName: "plain.yaml", readFile });
  expect("warnings" in parsed ? parsed.warnings.map(({ path, message }) => `${path}: ${message}`) : parsed.errors).toEqual([
    expect.stringMatching(/effect\.transfer: found quality and transfer below 1, two discounts of the studies/),
    expect.stringMatching(/effect\.noEffect: found noEffect with studies of a new place/),
  ]);
});

test("a hazard ratio of what happens once needs the risk it acts on", () => {
  const text = withSize(hazardOnce);
  expect("errors" in parse(text, { fileName: "plain.yaml" })).toBe(false);
  const once = parse(text.replace("rate: 0.08", "count: one"), { fileName: "plain.yaml" });
  expect("errors" in once && once.errors.map(({ message }) => message)).toEqual([
    "found a hazard ratio of what happens once without baseRisk, expected baseRisk: it is not the ratio of the risks",
  ]);
});
