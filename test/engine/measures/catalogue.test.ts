import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Measure, measuresOf, type Plan, summarise } from "../../../engine/index.ts";
import { idOf } from "../../../engine/measures/catalogue/place.ts";
import { eventful } from "../model/eventful.ts";
import { planOf } from "../model/run.ts";

const plan = planOf(eventful);
const facts = { scenario: { name: "", hash: "" }, version: "1", seed: "1", host: { node: "", workers: 1, seconds: 0 } };

function summaryOf(of: Plan, seed: string, measures?: readonly Measure[]) {
  const simulator = createSimulator(of, seed, undefined, measures);
  for (const block of [0, 1]) simulator.run(block, 1024);
  return summarise(of, simulator.take(), { ...facts, seed }, measures);
}

/** The value at a place in a summary. */
function at(summary: unknown, place: Measure["place"]): unknown {
  return place.reduce<unknown>((node, step) => {
    if (node === null) return null;
    if (typeof step === "string") return (node as Record<string, unknown>)[step];
    const [[key, value]] = Object.entries(step) as [[string, number]];
    return (node as Record<string, unknown>[]).find((member) => member[key] === value);
  }, summary);
}

describe("measures", () => {
  const measures = measuresOf(plan);

  test("have ids of their own, which are their places in the summary", () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, place } of measures) expect(id).toBe(idOf(place));
    expect(measures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["depletion.byYear.2024", "balance.2020.q05", "society.acceptability.100000", "interventions.a.measured.sd"]),
    );
  });

  test("all stand at their places, and nothing else is in the summary", () => {
    const summary = summaryOf(plan, "1");
    for (const { id, place } of measures) expect(at(summary, place), id).not.toBeUndefined();
    const estimates = (node: unknown): number => {
      if (typeof node !== "object" || node === null) return 0;
      const own = "value" in node ? 1 : 0;
      return own + Object.values(node).reduce((sum, child) => sum + estimates(child), 0);
    };
    const { run: _, ...numbers } = summary;
    expect(estimates(numbers)).toBe(
      measures.filter(({ place }) => typeof at(summary, place) === "object" && at(summary, place) !== null).length,
    );
  });
});

describe("hashes", () => {
  const one = summaryOf(plan, "1").run;

  test("are one for every measure, and tell another seed in all of them", () => {
    const other = summaryOf(plan, "2").run;
    expect(Object.keys(one.measures)).toEqual(measuresOf(plan).map(({ id }) => id));
    for (const [id, hash] of Object.entries(one.measures)) expect(other.measures[id], id).not.toBe(hash);
    expect(other.resultHash).not.toBe(one.resultHash);
  });

  test("do not know the name or the text of the scenario, nor the version", () => {
    const renamed = summaryOf(compile({ ...eventful, name: "another" }), "1").run;
    expect(renamed).toEqual(one);
  });

  test("say which measures a change has moved: another price of a QALY moves what it prices", () => {
    const dearer = summaryOf(compile({ ...eventful, qalyPrice: 2 * eventful.qalyPrice }), "1").run;
    const moved = Object.keys(one.measures).filter((id) => one.measures[id] !== dearer.measures[id]);
    // At full success society gains in every future, whatever a QALY is worth.
    const keys = { society: ["npv", "npvSd", "npvPositive", "benefitCostRatio"], naive: ["npv", "npvSd", "benefitCostRatio"] };
    expect(moved).toEqual(Object.entries(keys).flatMap(([account, names]) => names.map((key) => `${account}.${key}`)));
  });

  test("of a run that was asked for less are those of the whole run, without one over all", () => {
    const less = measuresOf(plan).filter(({ id }) => id.startsWith("fund."));
    const run = summaryOf(plan, "1", less).run;
    expect(run.resultHash).toBeNull();
    for (const { id } of less) expect(run.measures[id]).toBe(one.measures[id]);
    const columns = summaryOf(compile(eventful, undefined, ["fund.*", "balance.*"]), "1").run;
    expect(columns.resultHash).toBeNull();
    expect(columns.measures["fund.loss.expectedShortfall95"]).toBe(one.measures["fund.loss.expectedShortfall95"]);
  });
});
