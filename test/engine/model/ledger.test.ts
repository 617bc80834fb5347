import { describe, expect, test } from "vitest";
import { contractPresets } from "../../../engine/model/presets.ts";
import type { Fund, Intervention, Scenario } from "../../../engine/model/scenario.ts";
import {
  grant,
  plainBenefit,
  plainEffect,
  plainEvaluation,
  plainIntervention,
  plainScenario,
} from "../../reference/model/plainScenario.ts";
import { expectMean, expectProbability } from "../../statistical.ts";
import { simulate } from "./run.ts";

const plainFund = plainScenario([]).fund;
const fund = (overrides: Partial<Fund>): Partial<Scenario> => ({ fund: { ...plainFund, ...overrides } });
const project = (id: string, years: number, cost: number, overrides: Partial<Intervention> = {}): Intervention =>
  plainIntervention({ id, years, cost, intake: new Array(years).fill(0), ...overrides });
const run = (interventions: Intervention[], overrides: Partial<Scenario>) => simulate(plainScenario(interventions, overrides), 1).row(0);
const years = (row: Record<string, number>, name: string) => Array.from({ length: 8 }, (_, t) => row[`${name}.${t}`]);
const loan = { ...grant, ...contractPresets.loan, rule: "loan" };

describe("the fund's year", () => {
  test("interest is on the opening balance, not in the first year, in whole kronor; then top-ups", () => {
    const row = run([], {
      ...fund({ capital: 1001, interest: 0.1, yearlyTopUp: 10, topUps: [{ year: 2022, amount: 500 }] }),
      horizonYears: 4,
    });
    // 1011 · 1112 + 10 (101.1 → 101) = 1122 · 1122 + 112 + 510 = 1744 · 1744 + 174 + 10 = 1928
    expect([0, 1, 2, 3].map((t) => row[`balance.${t}`])).toEqual([1011, 1122, 1744, 1928]);
    expect([row["fund.interest"], row["fund.topUps"]]).toEqual([101 + 112 + 174, 540]);
  });

  test("repayments of the year can be spent the same year", () => {
    const first = project("a", 1, 1000, { contract: { ...loan, horizonYears: 1 } });
    const second = project("b", 1, 1000, { start: 2021 });
    const row = run([first, second], fund({ capital: 1000 }));
    expect(years(row, "balance")).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(row["interventions.b.started"]).toBe(1);
    expect(row["fund.depletionIndex"]).toBeNaN();
  });

  test("stop: a running intervention that cannot be paid ends; exactly the minimum balance is no shortfall", () => {
    const enough = run([project("a", 2, 500)], fund({ capital: 1100, minimumBalance: 100 }));
    expect(enough["fund.depletionIndex"]).toBeNaN();
    const short = run([project("a", 3, 500)], fund({ capital: 1300, minimumBalance: 100 }));
    expect([short["fund.depletionIndex"], short["fund.missing"]]).toEqual([2, 300]);
    expect([short["interventions.a.stopped"], short["interventions.a.outlay"], short["balance.3"]]).toEqual([1, 1000, 300]);
  });

  test("bridge: the municipality pays what the fund cannot, and no department feels it", () => {
    const row = run([project("a", 3, 500)], fund({ capital: 700, onShortfall: "bridge" }));
    expect([row["fund.depletionIndex"], row["fund.missing"]]).toEqual([1, 300]);
    expect([row["fund.outlay"], row["fund.bridging"], row["interventions.a.outlay"]]).toEqual([700, 800, 1500]);
    expect([row["municipality.net"], row["departments.skola.net"]]).toEqual([-1500, 0]);
    expect([row["interventions.a.stopped"], row["balance.3"]]).toEqual([0, 0]);
  });

  test("a start that cannot be paid waits, keeps its place, and is a shortfall", () => {
    const row = run([project("a", 1, 900), project("b", 1, 200)], fund({ capital: 500, yearlyTopUp: 100 }));
    // b starts at once; a when the balance has grown to 900. In the first year the queue lacked 900 − 400: b was paid before it.
    expect(years(row, "balance")).toEqual([400, 500, 600, 700, 800, 0, 100, 200]);
    expect([row["fund.depletionIndex"], row["fund.missing"], row["fund.delays"]]).toEqual([0, 500, 0]);
  });

  test("missing is what all that failed in the year of the first shortfall lacked, not what the first in file order did", () => {
    const two = [project("a", 2, 500), project("b", 2, 400)];
    // 1 000 − 900 = 100 are left when both want their second year: 900 − 100.
    expect(run(two, fund({ capital: 1000 }))["fund.missing"]).toBe(800);
    // Bridged, a gets the last 100: 400 of it and 400 of b's are missing.
    const bridged = run(two, fund({ capital: 1000, onShortfall: "bridge" }));
    expect([bridged["fund.missing"], bridged["fund.bridging"]]).toEqual([800, 800]);
    // A later shortfall adds nothing: a start that waits is short of 500 − 100 in 2021, and of as much again in 2022.
    const waits = [project("a", 1, 900), project("b", 1, 500, { start: 2021 })];
    expect(run(waits, fund({ capital: 1000 }))["fund.missing"]).toBe(400);
  });

  test("commitment: a start waits until all that is begun is covered; that is a delay and no shortfall", () => {
    const two = [project("a", 2, 500), project("b", 2, 500)];
    const row = run(two, fund({ capital: 1500, yearlyTopUp: 250, fundingRule: "commitment" }));
    // Year 0: 1750, a starts (1250 left, 500 promised), b would need 1000: short by 250. Year 1: 1500 − 500 (a) − 1000 = 0: b starts.
    expect(row["fund.delays"]).toBe(1);
    expect(years(row, "balance").slice(0, 4)).toEqual([1250, 500, 250, 500]);
    expect(row["fund.depletionIndex"]).toBeNaN();
    expect(run(two, fund({ capital: 1500, yearlyTopUp: 250 }))["fund.delays"]).toBe(0);
  });

  test("commitment counts the running ones that come later in the file, and the minimum balance", () => {
    const two = [project("a", 1, 500, { start: 2021 }), project("b", 3, 500)];
    expect(run(two, fund({ capital: 2000, fundingRule: "commitment" }))["fund.delays"]).toBe(0);
    const short = run(two, fund({ capital: 1999, fundingRule: "commitment" }));
    // Held back by b's last year in 2021; from 2022 on the cash is short by a krona.
    expect([short["fund.delays"], short["interventions.a.started"], short["fund.depletionIndex"]]).toEqual([1, 0, 2]);
    const minimum = run(two, fund({ capital: 2000, minimumBalance: 1, fundingRule: "commitment" }));
    expect([minimum["fund.delays"], minimum["interventions.a.started"], minimum["fund.missing"]]).toEqual([1, 0, 1]);
  });

  test("a deficit year holds starts back, which is neither a delay nor a shortfall", () => {
    const municipality = { revenue: 1000, result: { mean: -0.01, sd: 0, persistence: 0 }, elections: null };
    const row = run([project("a", 1, 500)], { ...fund({ capital: 0, noStartsInDeficit: true }), municipality });
    expect([row["fund.delays"], row["interventions.a.started"]]).toEqual([0, 0]);
    expect(row["fund.depletionIndex"]).toBeNaN();
  });

  test("a dissolved fund returns its balance after the repayments of the year, and claims nothing more", () => {
    const elections = { first: 2022, everyYears: 4, majorityChange: 1 };
    const row = run([project("a", 5, 100, { contract: loan })], {
      ...fund({ capital: 1000, dissolution: { base: 0, onDeficit: 0, onMajorityChange: 1 } }),
      municipality: { revenue: null, result: { mean: 0.02, sd: 0, persistence: 0 }, elections },
    });
    // Dues (floor 1 over five years): 20 in year 1, (200 − 20)/4 = 45 in year 2.
    expect(years(row, "due")).toEqual([0, 20, 45, 0, 0, 0, 0, 0]);
    expect(years(row, "balance")).toEqual([900, 820, 0, 0, 0, 0, 0, 0]);
    expect([row["fund.dissolutionIndex"], row["fund.returned"], row["interventions.a.outlay"]]).toEqual([2, 865, 200]);
    expect(row["fund.loss"]).toBe(135);
    expect(row["interventions.a.stopped"]).toBe(0);
  });

  test("three years running without an outlay are dormancy, two are not", () => {
    const dormant = (interventions: Intervention[]) => run(interventions, {})["fund.dormant"];
    expect(dormant([project("a", 2, 1), project("b", 4, 1, { start: 2024 })])).toBe(0);
    expect(dormant([project("a", 2, 1), project("b", 3, 1, { start: 2025 })])).toBe(1);
  });
});

describe("renewal", () => {
  const renewed = (overrides: Partial<Intervention>) => project("a", 2, 100, overrides);
  const every = { everyYears: 3, until: 2026, when: "always" } as const;

  test("begins a new round at the actual start and everyYears, not after until", () => {
    expect(run([renewed({ renewal: every })], {})["interventions.a.rounds"]).toBe(3);
    expect(run([renewed({ renewal: { ...every, until: 2025 } })], {})["interventions.a.rounds"]).toBe(2);
    expect(run([renewed({ start: 2021, renewal: every })], {})["interventions.a.rounds"]).toBe(2);
    expect(run([renewed({ renewal: every })], {})["interventions.a.outlay"]).toBe(600);
  });

  test("does not follow a round that a shortfall stopped", () => {
    const row = run([renewed({ renewal: every })], fund({ capital: 150, yearlyTopUp: 0, topUps: [{ year: 2022, amount: 1000 }] }));
    expect([row["interventions.a.rounds"], row["interventions.a.stopped"]]).toEqual([1, 1]);
  });

  test("evaluatedPositive asks, in the planned year, for a ready evaluation with a saving above zero", () => {
    const judged = (effect: number, followUpYears: number, basis: "cost" | "agreed" = "cost") =>
      run(
        [
          renewed({
            intake: [1, 1],
            effect: plainEffect(effect),
            benefits: [plainBenefit],
            evaluation: { ...plainEvaluation, basis, followUpYears },
            renewal: { ...every, when: "evaluatedPositive" },
          }),
        ],
        {},
      )["interventions.a.rounds"];
    expect(judged(0.5, 2)).toBe(3);
    expect(judged(0.5, 3)).toBe(3);
    expect(judged(0.5, 4)).toBe(1);
    expect(judged(0, 2)).toBe(1);
    expect(judged(-0.5, 2)).toBe(1);
    expect(judged(0.5, 2, "agreed")).toBe(1);
  });
});

describe("chance in the fund's account", () => {
  const replications = 8192;

  test("dissolution waits a geometric time", () => {
    const scenario = plainScenario([], fund({ dissolution: { base: 0.1, onDeficit: 0, onMajorityChange: 0 } }));
    const index = simulate(scenario, replications).column("fund.dissolutionIndex");
    for (let t = 0; t < 8; t++) expectProbability(index.filter((x) => x <= t).length, replications, 1 - 0.9 ** (t + 1), `by year ${t}`);
  });

  test("dissolution adds what deficits and changes of majority bring", () => {
    const scenario = plainScenario([], {
      ...fund({ dissolution: { base: 0.05, onDeficit: 0.2, onMajorityChange: 0.3 } }),
      horizonYears: 1,
      municipality: {
        revenue: null,
        result: { mean: 0.01, sd: 0.02, persistence: 0 },
        elections: { first: 2020, everyYears: 4, majorityChange: 0.4 },
      },
    });
    const index = simulate(scenario, replications).column("fund.dissolutionIndex");
    const deficit = 0.3085375387259869; // Φ(−1/2)
    expectProbability(index.filter((x) => x === 0).length, replications, 0.05 + 0.2 * deficit + 0.3 * 0.4);
  });

  test("the surplus share brings what is left of a normal result above its target", () => {
    const [mean, sd, target, share, revenue] = [0.02, 0.03, 0.01, 0.1, 1e9];
    const scenario = plainScenario([], {
      ...fund({ yearlyTopUp: 1000, surplusShare: share, surplusTarget: target }),
      municipality: { revenue, result: { mean, sd, persistence: 0 }, elections: null },
    });
    const d = (mean - target) / sd;
    const [cdf, density] = [0.6305586598182363, Math.exp(-d * d * 0.5) / Math.sqrt(2 * Math.PI)]; // Φ(1/3)
    const first = (mean - target) * cdf + sd * density;
    const second = ((mean - target) ** 2 + sd ** 2) * cdf + (mean - target) * sd * density;
    const scale = share * revenue;
    expectMean(simulate(scenario, replications).column("fund.topUps"), 8 * (1000 + scale * first), 8 * scale ** 2 * (second - first ** 2));
  });

  test("the result of the municipality has the persistence it is given", () => {
    const scenario = plainScenario([], {
      ...fund({ capital: 0, surplusShare: 1, surplusTarget: -1000 }),
      horizonYears: 2,
      municipality: { revenue: 1e6, result: { mean: 0, sd: 1, persistence: 0.6 }, elections: null },
    });
    const found = simulate(scenario, replications);
    // With so low a target the top-up is the result itself: its z is (top-up − 1000 revenue)/revenue.
    const z0 = found.column("balance.0").map((x) => x / 1e6 - 1000);
    const z1 = found.column("balance.1").map((x, i) => x / 1e6 - 2000 - z0[i]!);
    expectMean(z0, 0, 1);
    expectMean(
      z0.map((x) => x * x),
      1,
      2,
    );
    expectMean(
      z1.map((x) => x * x),
      1,
      2,
    );
    expectMean(
      z0.map((x, i) => x * z1[i]!),
      0.6,
      1 + 0.36,
    );
  });
});
