import { expect, test } from "vitest";
import type { AlternativeSummary } from "../../../engine/measures/alternative.ts";
import { parse } from "../../../scenarios/parse.ts";
import { withParents } from "../../../viz/app/model/libraryParent.ts";
import { readingsBeside } from "../../../viz/app/model/readings.ts";
import { alternativeColumns, runAlternatives } from "../../../workers/alternatives.ts";
import { compile } from "../../../workers/engine.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryParent } from "../../scenarios/libraryParent.ts";

const text = `extends: rector-equity
name: Rector
alternatives:
  - { name: No capital, why: The motion names none., set: { fund.capital: 0 } }
  - { name: A grant, why: The rules are silent., set: { interventions.*.contract: grant }, replications: 500 }
  - { name: Works always, why: No evaluation., set: { interventions.*.effect.noEffect: 0 }, replications: 100000 }
`;

async function toTheEnd(overrides: readonly string[], replications: number) {
  const readings = readingsBeside();
  expect(await withParents(() => readings.open({ text, overrides }, "1", replications))).toBe(true);
  for (let steps = 1; steps < 10_000; steps++) {
    const found = readings.advance();
    if (found !== null) return { found, steps };
  }
  throw new Error("no end");
}

/** The same by what the command line runs. */
async function expected(replications: readonly number[], overrides: readonly string[]): Promise<readonly AlternativeSummary[]> {
  const parsed = parse(text, { fileName: "scenario", overrides, readParent: libraryParent });
  if ("errors" in parsed) throw new Error(parsed.errors[0]!.message);
  const planOf = (scenario: typeof parsed.scenario) => compile(scenario, undefined, alternativeColumns);
  const readings = parsed.alternatives.map((each, at) => ({ ...each, replications: replications[at]!, plan: planOf(each.scenario) }));
  return runAlternatives(planOf(parsed.scenario), readings, { seed: "1", workers: 1, openSeat: localSeat });
}

test.each([[[]], [["fund.capital=9 mnkr"]]])(
  "with %j the readings come to what fondrisk run finds, on no more futures than the run has",
  async (overrides) => {
    const { found } = await toTheEnd(overrides, 3000);
    expect(found.map(({ replications }) => replications)).toEqual([3000, 500, 3000]);
    expect(found).toEqual(await expected([3000, 500, 3000], overrides));
  },
);

test("each step is a block of one reading, so that one who asks can leave off between any two", async () => {
  // Of the scenario itself and of two readings two blocks, of the third one; the last step says what they come to.
  expect((await toTheEnd([], 2048)).steps).toBe(2 + 2 + 1 + 2 + 1);
  expect(Math.max(...(await toTheEnd([], 1_000_000)).found.map(({ replications }) => replications))).toBe(16_384);
});

test("what is opened takes the place of what was, and without alternatives there is nothing to run", async () => {
  const readings = readingsBeside();
  expect(readings.advance()).toBeNull();
  await withParents(() => readings.open({ text, overrides: [] }, "1", 1000));
  for (const nothing of ["extends: rector-equity\nname: Rector\n", "name: [", "extends: constructor"]) {
    expect(await withParents(() => readings.open({ text: nothing, overrides: [] }, "1", 1000))).toBe(false);
    expect(readings.advance()).toBeNull();
  }
});

test("a reading that the values set leave unchanged is left out", async () => {
  const { found } = await toTheEnd(["fund.capital=0"], 1000);
  expect(found.map(({ name }) => name)).toEqual(["A grant", "Works always"]);
});
