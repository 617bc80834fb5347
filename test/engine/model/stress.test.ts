import { describe, expect, test } from "vitest";
import type { Scenario, Stress } from "../../../engine/model/scenario.ts";
import { parse } from "../../../scenarios/parse.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";
import { eventful } from "./eventful.ts";
import { simulate } from "./run.ts";

const futures = 512;

function stressed(scenario: Scenario, stress: Stress): Scenario {
  return { ...scenario, stress };
}

const team = { positions: 5, turnover: 0.3, vacancyMonths: 12, newcomerProductivity: 0, replacementCost: 1_000_000 };

describe("keyPersonsLeave", () => {
  const one = plainScenario([plainIntervention({ years: 3, intake: [1, 1, 1], staff: team })]);
  const as = simulate(one, futures);
  const under = simulate(stressed(one, { keyPersonsLeave: true }), futures);

  test("makes at least two leave in active year 1, and draws the same in the others", () => {
    for (let t = 0; t < 3; t++) {
      const before = as.column(`outlay.${t}`);
      const after = under.column(`outlay.${t}`);
      const expected = before.map((paid) => (t === 1 ? Math.max(2_000_000, paid) : paid));
      expect(after).toEqual(expected);
    }
  });

  test("makes all leave where the team is smaller than two", () => {
    const alone = plainScenario([plainIntervention({ years: 2, intake: [1, 1], staff: { ...team, positions: 1, turnover: 0 } })]);
    expect(simulate(stressed(alone, { keyPersonsLeave: true }), 4).column("outlay.1")).toEqual(Float64Array.of(1e6, 1e6, 1e6, 1e6));
  });
});

describe("headsLeave", () => {
  test("is every head leaving in the second year: a promise of the first year is honoured with 1 − δ less often, exactly where drawn", () => {
    // A loan of 1 mnkr due in year 1, 2 …; commitment falls to 0 at the first change of head.
    const loan = plainIntervention({
      cost: 1_000_000,
      contract: { ...plainIntervention().contract, rule: "loan", floor: 1, cap: 1, horizonYears: 1 },
    });
    const base = plainScenario([loan], {
      credibility: { anchoring: 0, lossPerHeadChange: 1, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 },
    });
    expect(new Set(simulate(base, 16).column("fund.received"))).toEqual(new Set([1_000_000]));
    expect(new Set(simulate(stressed(base, { headsLeave: true }), 16).column("fund.received"))).toEqual(new Set([0]));
  });
});

describe("recession", () => {
  const base = plainScenario([plainIntervention()], {
    municipality: { revenue: 100_000_000, result: { mean: 0, sd: 0.01, persistence: 0.8 }, elections: null },
    fund: { ...plainScenario([]).fund, surplusShare: 1, surplusTarget: -1 },
  });
  const topUps = (scenario: Scenario, t: number) => {
    const found = simulate(scenario, futures);
    const now = found.column(`balance.${t}`);
    const before = t === 0 ? now.map(() => base.fund.capital) : found.column(`balance.${t - 1}`);
    return now.map((balance, i) => balance - before[i]!);
  };

  test("is z = −2 in the second to fourth year: the result is its mean less two standard deviations", () => {
    const under = stressed(base, { recession: true });
    expect(topUps(under, 0)).toEqual(topUps(base, 0));
    for (const t of [1, 2, 3]) expect(new Set(topUps(under, t))).toEqual(new Set([98_000_000]));
  });

  test("and from there on what is drawn: z falls short by φ per year of what it fell short by", () => {
    // z₄ = φ (−2) + √(1 − φ²) ε₄, where it was φ z₃ + √(1 − φ²) ε₄: kronor differ by 1 mnkr · φ (z₃ + 2).
    const cycle = topUps(base, 3).map((topUp) => (topUp - 100_000_000) / 1_000_000);
    const before = topUps(base, 4);
    const after = topUps(stressed(base, { recession: true }), 4);
    for (let i = 0; i < futures; i++) expect(before[i]! - after[i]!).toBeCloseTo(800_000 * (cycle[i]! + 2), -1);
  });
});

describe("stress in a scenario", () => {
  const text = `
schema: 1
name: stressed
startYear: 2026
horizonYears: 6
departments: [{ id: social }]
fund: { capital: 9 mnkr }
stress: { costTail: true }
interventions:
  - id: a
    name: a
    start: 2026
    years: 1
    host: social
    intake: 40
    cost: 1 mnkr
    effect: { size: 1 }
    outcomes:
      - id: lump
        rate: 1
        window: [0, 0]
        payers: { social: 1 }
        cost: { dist: uniform, min: 0 kr, max: 100 kr }
`;
  const read = (changed: string) => parse(changed, { fileName: "s.yaml" });

  test("costTail doubles what a cost is above its 95th percentile, drawn from the same words", () => {
    const with_ = read(text);
    const without = read(text.replace("stress: { costTail: true }\n", ""));
    if ("errors" in with_ || "errors" in without) throw new Error("no scenario");
    expect(with_.scenario.interventions[0]!.outcomes[0]!.cost).toEqual({
      dist: "stretched",
      above: 95,
      of: { dist: "uniform", min: 0, max: 100 },
    });
    // With one participant, the saving is one cost X or none: it becomes X + max(0, X − 95).
    const single = (scenario: Scenario) => ({ ...scenario, interventions: scenario.interventions.map((iv) => ({ ...iv, intake: [1] })) });
    const plain = simulate(single({ ...without.scenario, interventions: oneEvent(without.scenario) }), futures).column(
      "interventions.a.Q1",
    );
    const tail = simulate(single({ ...with_.scenario, interventions: oneEvent(with_.scenario) }), futures).column("interventions.a.Q1");
    expect(plain.some((x) => x > 95)).toBe(true);
    expect(tail).toEqual(plain.map((x) => x + Math.max(0, x - 95)));
  });

  test("that says nothing gives the same bits as none", () => {
    const all = simulate(eventful, 64);
    const none = simulate(stressed(eventful, {}), 64);
    for (let i = 0; i < 64; i++) expect(none.row(i)).toEqual(all.row(i));
  });

  test("is true or left out, and each word of it known", () => {
    const wrong = read(text.replace("costTail: true", "costTail: false, recesion: true"));
    expect("errors" in wrong && wrong.errors.map(({ message }) => message)).toEqual([
      "found false, expected true, or nothing at all",
      expect.stringContaining("did you mean 'recession'?"),
    ]);
  });

  test("costTail of a sum whose 95th percentile is not known is one clear error at its place", () => {
    const compound = "{ dist: compound, rate: 2, severity: { dist: exponential, mean: 5 kr } }";
    const wrong = read(text.replace("{ dist: uniform, min: 0 kr, max: 100 kr }", compound));
    expect("errors" in wrong && wrong.errors.map(({ path, message }) => [path, message])).toEqual([
      ["interventions.a.outcomes.lump.cost", expect.stringContaining("95th percentile is not known")],
    ]);
    const lattice = read(
      text.replace("{ dist: uniform, min: 0 kr, max: 100 kr }", compound.replace("{ dist: exponential, mean: 5 kr }", "10")),
    );
    if ("errors" in lattice) throw new Error(lattice.errors[0]!.message);
    // Poisson(2) is at most 5 with probability .983, at most 4 with .947.
    expect(lattice.scenario.interventions[0]!.outcomes[0]!.cost).toMatchObject({ above: 50 });
  });
});

/** Exactly one event for each person. */
function oneEvent(scenario: Scenario): Scenario["interventions"] {
  return scenario.interventions.map((iv) => ({ ...iv, outcomes: iv.outcomes.map((o) => ({ ...o, count: "one" as const, rate: null })) }));
}

describe("enabled: false", () => {
  const [a, b] = [plainIntervention({ cost: 3_000_000 }), plainIntervention({ id: "b", cost: 2_000_000 })];

  test("is an intervention that never starts: the others have the same bits as without it, and what names it stays valid", () => {
    const off = plainScenario([a, { ...b, enabled: false }], { interactions: [{ of: ["a", "b"], factor: 0.5 }] });
    const found = simulate(off, 64);
    const alone = simulate(plainScenario([a]), 64);
    for (const name of ["fund.outlay", "balance.7", "interventions.a.Q1", "society.npv"])
      expect(found.column(name)).toEqual(alone.column(name));
    expect(new Set(found.column("interventions.b.started"))).toEqual(new Set([0]));
    expect(new Set(found.column("interventions.b.withdrawn"))).toEqual(new Set([0]));
    expect(new Set(found.column("interventions.b.promised"))).toEqual(new Set([0]));
  });

  test("true is what is left out", () => {
    const file = (enabled: string) => `
schema: 1
name: one
startYear: 2026
horizonYears: 3
departments: [{ id: social }]
fund: { capital: 9 mnkr }
interventions: [{ id: a, name: a, ${enabled}start: 2026, years: 1, host: social, intake: 1, cost: 1 mnkr, effect: { size: 1 } }]
`;
    const scenarioOf = (enabled: string, overrides: readonly string[] = []) => {
      const read = parse(file(enabled), { fileName: "s.yaml", overrides });
      if ("errors" in read) throw new Error(read.errors[0]!.message);
      return read.scenario;
    };
    expect(scenarioOf("enabled: true, ")).toEqual(scenarioOf(""));
    expect(scenarioOf("", ["interventions.*.enabled=false"]).interventions[0]!.enabled).toBe(false);
    expect(scenarioOf("enabled: false, ", ["interventions.a.enabled=true"])).toEqual(scenarioOf(""));
  });
});
