import { describe, expect, test } from "vitest";
import { contractPresets } from "../../../engine/model/presets.ts";
import type { Intervention, Outcome, Uncertain } from "../../../engine/model/scenario.ts";
import { grant, plainEffect, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";
import { expectMean } from "../../statistical.ts";
import { planOf, simulate } from "./run.ts";

/** E max(N(1, 1), 0) = Φ(1) + φ(1), and its second moment 2 Φ(1) + φ(1). */
const above = 0.8413447460685429 + 0.24197072451914337;
const aboveSquared = 2 * 0.8413447460685429 + 0.24197072451914337;
const around1: Uncertain = { dist: "normal", mean: 1, sd: 1 };
const million: Uncertain = { dist: "normal", mean: 1e6, sd: 1e6 };
const loan = { ...grant, ...contractPresets.loan, rule: "loan", creditYears: 5 };

const planned = (overrides: Partial<Intervention>) => planOf(plainScenario([plainIntervention(overrides)])).interventions[0]!;
const columnOf = (overrides: Partial<Intervention>, name: string, replications = 4096) =>
  simulate(plainScenario([plainIntervention(overrides)]), replications).column(name);
const certainEvent = (overrides: Partial<Outcome>): Partial<Intervention> => ({
  outcomes: [{ ...plainOutcome, count: "one", rate: null, window: [0, 0], ...overrides }],
});

describe("at its mean is the mean of what is drawn after clamping", () => {
  test("of an outlay: what is promised is what is received on average", () => {
    expect(planned({ cost: million }).meanOutlay).toEqual(Float64Array.of(Math.round(above * 1e6)));
    expect(planned({ cost: 1e6, costFactor: around1 }).meanOutlay).toEqual(Float64Array.of(Math.round(above * 1e6)));
    // Independent: the mean of the product is the product of the clamped means.
    expect(planned({ cost: million, costFactor: around1 }).meanOutlay).toEqual(Float64Array.of(Math.round(above * above * 1e6)));
    const scenario = plainScenario([plainIntervention({ cost: million, contract: loan })]);
    const received = simulate(scenario, 4096).column("fund.received");
    expectMean(received, planOf(scenario).interventions[0]!.promise.total[0]!, 1e12 * (aboveSquared - above * above));
  });

  test("of an effect: ē = E clamp(size, −1, 1), in A*, in the default of referenceEffect and in basis outcome", () => {
    // U(−1, 3): half of it uniform on [−1, 1] with mean 0, the rest counts as 1. So ē = 1/2, where the mean of size is 1.
    const effect = { ...plainEffect(1), size: { dist: "uniform", min: -1, max: 3 } } as const;
    const outcome = { ...plainOutcome, rate: 0.4, cost: 50_000, window: [0, 4] as const };
    const promised = planned({ effect, outcomes: [outcome], contract: loan }).promise.perParticipantYear;
    expect(promised).toBeCloseTo(0.4 * 50_000 * 0.5, 9);
    const benefit = { id: "b", perPersonYear: 1000, window: [0, 4], payer: "skola", unit: "kronor", referenceEffect: null } as const;
    const iv = planned({ effect, benefits: [benefit], contract: loan });
    expect([iv.benefits[0]!.referenceEffect, iv.promise.perParticipantYear]).toEqual([0.5, 1000]);
  });

  test("of an event: lump, days and price of a day each count as 0 below 0", () => {
    // U(−100, 300): E max(X, 0) = 300²/2/400 = 112.5.
    const wide: Uncertain = { dist: "uniform", min: -100, max: 300 };
    expect(planned(certainEvent({ cost: wide })).outcomes[0]!.meanCost).toBeCloseTo(112.5, 9);
    expect(planned(certainEvent({ cost: null, days: wide, dayRate: wide })).outcomes[0]!.meanCost).toBeCloseTo(112.5 * 112.5, 9);
  });
});

describe("draws outside the legal range take the nearest legal value", () => {
  test("a cost factor cannot make an outlay negative", () => {
    const found = columnOf({ cost: 1e6, costFactor: around1 }, "interventions.a.outlay");
    expect(Math.min(...found)).toBe(0);
    expectMean(found, above * 1e6, 1e12 * (aboveSquared - above * above));
  });

  test("an event costs nothing where its draw is below 0, and so do days and prices", () => {
    const wide: Uncertain = { dist: "uniform", min: -100, max: 300 };
    const lump = columnOf(certainEvent({ cost: wide }), "interventions.a.Q1");
    expect(Math.min(...lump)).toBe(0);
    // E max(X, 0)² = 300³/3/400 = 22 500
    expectMean(lump, 112.5, 22_500 - 112.5 ** 2);
    const spell = columnOf(certainEvent({ cost: null, days: wide, dayRate: wide }), "interventions.a.Q1");
    expect(Math.min(...spell)).toBe(0);
    expectMean(spell, 112.5 ** 2, 22_500 ** 2 - 112.5 ** 4);
  });

  test("a size is clamped after transfer, not before: e = clamp(τ Q(u), −1, 1)", () => {
    // Q ~ U(0, 2), τ = 1/2: e ~ U(0, 1). Clamped before, it would have mean 3/8.
    const effect = { ...plainEffect(1), size: { dist: "uniform", min: 0, max: 2 }, transfer: 0.5 } as const;
    expectMean(columnOf({ effect }, "interventions.a.effect"), 0.5, 1 / 12);
  });

  test("a portfolio factor may be anything: a pair can turn a help into a harm", () => {
    const one = plainIntervention(certainEvent({ cost: 1000, acts: "cost" }));
    const scenario = plainScenario([one, plainIntervention({ id: "b" })], { interactions: [{ of: ["a", "b"], factor: -0.5 }] });
    expect(simulate(scenario, 1).row(0)["interventions.a.Q1"]).toBe(-500);
  });
});
