import { describe, expect, test } from "vitest";
import { compiler } from "../../../workers/analysis/futures.ts";
import { type GivenData, simulatedData } from "../../../workers/analysis/givenData.ts";
import { reverseColumns, reverseOf } from "../../../workers/analysis/reverse.ts";
import { stress } from "../../../workers/api/stress.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf } from "../../engine/model/run.ts";

const places = { workers: 1, openSeat: localSeat };

/** Three uniform costs, of which the first two decide (z = Φ⁻¹ of them is normal). */
const scenario = scenarioOf(`
schema: 1
name: three costs
startYear: 2020
horizonYears: 1
departments: [{ id: skola }]
fund: { capital: 100 mnkr }
interventions:
${["a", "b", "c"].map((id) => `  - { id: ${id}, name: ${id}, start: 2020, years: 1, host: skola, intake: 0, effect: { size: 0.5 }, cost: { dist: normal, mean: 10 mnkr, sd: 1 mnkr } }`).join("\n")}
`);
const when = "fund.outlay>0";

/** Fails where 2 z_a + z_b > 3, z the costs on their own scale. */
async function given(replications: number): Promise<GivenData> {
  const names = reverseColumns({ plan: compiler()(scenario, []), scenario }, when, false);
  const data = await simulatedData(scenario, names, { seed: 1, replications, futuresPerDraw: 1 }, places);
  const z = async (id: string) => (await data.column(`interventions.${id}.cost`)).map((x) => (x - 10e6) / 1e6);
  const [a, b] = [await z("a"), await z("b")];
  const outlay = a.map((x, r) => (2 * x + b[r]! > 3 ? 1 : -1));
  return { ...data, column: async (name) => (name === "fund.outlay" ? outlay : data.column(name)) };
}

describe("stress --reverse", () => {
  test("2z₁ + z₂ > 3: shifts are w/√5 · λ, λ = φ(k)/(1 − Φ(k)) at k = 3/√5, the third input none; only the two are named", async () => {
    const { rows, declined } = await reverseOf(await given(16_384), when);
    expect(declined).toEqual([]);
    // k = 1.3416407865; φ = .1622072; 1 − Φ = .0898560.
    const lambda = 0.16220723 / 0.08985607;
    const of = (id: string) => rows!.find(({ path }) => path === `interventions.${id}.cost`)!;
    for (const [id, weight] of [
      ["a", 2],
      ["b", 1],
      ["c", 0],
    ] as const) {
      const { shift, named } = of(id);
      expect(Math.abs(shift.value - (weight / Math.sqrt(5)) * lambda), id).toBeLessThan(5 * shift.standardError!);
      expect(named).toBe(weight > 0);
    }
    expect(rows!.slice(0, 2).map(({ path }) => path)).toEqual(["interventions.a.cost", "interventions.b.cost"]);
    expect(Math.abs(of("a").givenFailure.value - (10e6 + (2 / Math.sqrt(5)) * lambda * 1e6))).toBeLessThan(
      5 * of("a").givenFailure.standardError!,
    );
  });

  test("history is a cause of depletion only, and of another condition assumptions alone are looked at", () => {
    const norrkoping = libraryScenario("norrkoping");
    const plan = compiler()(norrkoping, []);
    const of = (condition: string) =>
      reverseColumns({ plan, scenario: norrkoping }, condition, true).filter((name) => name.startsWith("history."));
    expect(of("depletion").length).toBeGreaterThan(10);
    expect(of("society.npv<0")).toEqual([]);
  });

  test("declines without failures, and with fewer than 200", async () => {
    const none = await stress(libraryScenario("rector-pool"), { when: "depletion", replications: 1024, workers: 0 });
    expect([none.answer.reverse, none.answer.tests]).toEqual([null, []]);
    expect(none.declined).toEqual([{ of: "reverse", reason: "noFailures", futures: null }]);
    const few = await stress(libraryScenario("norrkoping"), { when: "depletion", replications: 256, workers: 0 });
    expect(few.declined).toMatchObject([{ of: "reverse", reason: "tooFewFutures" }]);
    expect(few.declined[0]!.futures).toBeGreaterThan(256);
  });
});
