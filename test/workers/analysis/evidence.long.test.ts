import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  breakeven,
  compare,
  discover,
  parse,
  portfolio,
  sensitivity,
  size,
  stress,
  sweep,
  valueOfInformation,
} from "../../../workers/index.ts";

// Every analysis with an effect from studies, by the public functions, on this thread.

const text = readFileSync("scenarios/library/servicetrainee-studies.yaml", "utf8");
const scenario = parse(text);
const here = { workers: 0, replications: 4096, seed: 1 } as const;
const effect = "interventions.trainee.effect.size";
/** The same with another value; of the mean .486 instead of .373. */
const undiscounted = parse(text, { set: [`${effect}.quality=null`] });

describe("an effect from studies", () => {
  test("is the assumption that explains most of society's net, and moves it most in the tornado", async () => {
    const { answer } = await sensitivity(scenario, { ...here, measures: ["society.npv"], tornado: true, alternatives: {} });
    const [first] = answer.indices.toSorted((a, b) => b.firstOrder.value - a.firstOrder.value);
    expect(first!.path).toMatch(/^interventions\.trainee\.effect/);
    expect(first!.firstOrder.value).toBeGreaterThan(0.5);
    const [widest] = answer.tornado!;
    expect(widest!.path).toBe(effect);
    expect(widest!.at5.value).toBeLessThan(0);
    expect(widest!.at95.value).toBeGreaterThan(0);
  });

  test("voi: to know it is worth something, and not more than to know all", async () => {
    const stop = parse(text, { set: ["interventions.trainee.enabled=false"] });
    const { answer } = await valueOfInformation(scenario, { ...here, futuresPerDraw: 2, options: { stop } });
    const about = answer.evppi.find((each) => each.about.includes("trainee.effect"))!;
    expect(about.value).toBeGreaterThan(0);
    expect(about.value).toBeLessThanOrEqual(answer.evpi!.upper.value + 5 * answer.evpi!.upper.standardError!);
  });

  test("stress, reverse too: a smaller effect costs society; the futures that fail are those with the smallest effect", async () => {
    const { answer } = await stress(scenario, { ...here, tests: ["weakTransfer", "noEffects"], measures: ["society.npv"] });
    const [weak, none] = answer.tests.map(({ differences }) => differences[0]!);
    // Half of an effect that is good on average loses half of what it gives; none of it all.
    expect(weak!.value).toBeLessThan(-5 * weak!.standardError!);
    expect(none!.value).toBeLessThan(weak!.value!);
    const reverse = await stress(scenario, { ...here, when: "society.npv<0" });
    expect(reverse.answer.reverse![0]!.path).toMatch(/^interventions\.trainee\.effect/);
  });

  test("discover: society loses where it is small", async () => {
    const { answer } = await discover(scenario, { ...here, replications: 8192, when: "society.npv<0" });
    expect(answer.boxes[0]!.limits.map(({ path }) => path)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^interventions\.trainee\.effect/)]),
    );
  });

  test("breakeven: the factor on what the studies say with which society neither gains nor loses is a little above one", async () => {
    const { answer } = await breakeven(scenario, {
      ...here,
      replications: 1024,
      until: { measure: "society.npv", is: ">=", threshold: 0 },
      vary: { path: `${effect}*`, low: 0.5, high: 2 },
    });
    expect(answer.roots).toHaveLength(1);
    expect(answer.roots[0]!.value).toBeGreaterThan(1);
    expect(answer.roots[0]!.value).toBeLessThan(1.6);
  });

  test("sweep and compare: without the discount society gains more, on the same futures", async () => {
    const { answer } = await sweep(scenario, {
      ...here,
      points: [{ set: { [`${effect}.quality`]: "none" }, scenario: undiscounted }],
      measures: ["society.npv"],
    });
    const [point] = answer.points;
    expect(point!.difference!.value).toBeGreaterThan(5 * point!.difference!.standardError!);
    const [difference] = await compare([scenario, undiscounted], here);
    expect(difference!["society.npv"]!.difference!.value).toBeCloseTo(point!.difference!.value, 0);
  });

  test("size and portfolio: two rounds of 2.3 million need 4.6; whether to take it on is decided with its risk", async () => {
    const { answer } = await size(scenario, { ...here, risk: 0.05 });
    expect(answer.needed!.value).toBeGreaterThan(2.2e6);
    expect(answer.needed!.value).toBeLessThanOrEqual(4.7e6);
    const chosen = await portfolio(scenario, { ...here, risk: 0.5 });
    expect(chosen.answer.best).not.toBeUndefined();
  });
});
