import { describe, expect, test } from "vitest";
import { contractPresets } from "../../../engine/model/presets.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { expectProbability } from "../../statistical.ts";
import { planOf, simulate, summaryOf } from "./run.ts";

const at = "interventions.insats";
const uniform = `${at}.participation={ lossAversion: { dist: uniform, min: 0, max: 4 } }`;
/** The rector of MODEL §10 with graceYears 2 and horizonYears 2 for every contract. */
const rector = (contract: string, ...set: readonly string[]) =>
  readLibrary("rector-loan", [`${at}.contract={ preset: ${contract}, graceYears: 2, horizonYears: 2 }`, uniform, ...set]).scenario;
const applicant = (scenario: Scenario, which = 0) => planOf(scenario).interventions[which]!.participation!;
const mnkr = 1_000_000;

describe("whether the rector takes part (ORACLES-EVIDENCE §7)", () => {
  test.each([
    [1, 0, "loan", 2],
    [1, 0, "conditional", Infinity],
    [1, 0, "grant", Infinity],
    [1, 0, "equity", 2],
    [1, 1, "loan", 1.2],
    [1, 1, "conditional", 10],
    [1, 1, "grant", 14],
    [1, 1, "equity", 2 / 3],
    [0.5, 0, "loan", 6],
    [0.5, 0, "conditional", Infinity],
    [0.5, 0, "equity", 10],
    [0.5, 1, "loan", 10 / 3],
    [0.5, 1, "conditional", 12],
    [0.5, 1, "equity", 4],
  ])(
    "who thinks with probability %f that dues are claimed, with a burden of %f mnkr, has λ* of a %s: %f",
    (believes, burden, contract, lambdaStar) => {
      const set = [`${at}.participation.believesRepaid=${believes}`, `${at}.participation.burden=${burden} mnkr`];
      expect(applicant(rector(contract, ...set)).lambdaStar).toBeCloseTo(lambdaStar, 9);
    },
  );

  test("with claim years in which nothing is saved nobody takes part, whatever the contract", () => {
    const scenario = rector("grant", `${at}.contract={ preset: grant, graceYears: 1, horizonYears: 1 }`);
    expect(applicant(scenario).lambdaStar).toBe(-Infinity);
    expect(summaryOf(scenario, 512).participation.takeUp!.value).toBe(0);
  });

  test("a loan that is sure to be claimed is worth exactly what own money is", () => {
    const { lambdaStar, ownLambdaStar } = applicant(rector("loan"));
    expect(ownLambdaStar).toBe(lambdaStar);
  });

  test("own money may be forbidden, or too little: 4 of 80 mnkr are 5 %", () => {
    const own = (limit: string) => applicant(rector("grant", `${at}.participation.ownMoney=${limit}`)).ownLambdaStar;
    expect([own("{ allowed: false }"), own("{ limit: 0.0499 }"), own("{ limit: 0.05 }")]).toEqual([-Infinity, -Infinity, 2]);
  });

  test("who believes the promise sees no risk: 16 mnkr for 4", () => {
    expect(applicant(rector("loan", `${at}.participation.believedEffect=promise`)).lambdaStar).toBe(Infinity);
    const dear = rector("loan", `${at}.participation.believedEffect=promise`, `${at}.participation.burden=12.1 mnkr`);
    expect(applicant(dear).lambdaStar).toBe(-Infinity);
  });
});

describe("what is believed of repayment, with the model's own means (LIVING L8)", () => {
  const commitment = "credibility={ anchoring: 0.5, lossPerHeadChange: 0.3, lossPerMajorityChange: 0.2, deficitPenalty: 0.4 }";
  const town = [
    `${at}.participation.believesRepaid=model`,
    "municipality.result={ mean: 0.02, sd: 0.02 }",
    "municipality.elections={ first: 2014, everyYears: 2, majorityChange: 0.4 }",
    "departments.gymnasiet.headTurnover=0.1",
    "departments.gymnasiet.afterElectionFactor=2",
  ];

  test("heads and majorities from the year after the start to the last claim year, and a deficit in it", () => {
    // Start 2015, last claim year 2018: heads 2016 .1, 2017 .2 (election 2016), 2018 .1; majorities 2016 and 2018 .4. Φ(−1) = .15865525393.
    const heads = (1 - 0.3 * 0.1) * (1 - 0.3 * 0.2) * (1 - 0.3 * 0.1);
    const r = (0.5 + 0.5 * heads * (1 - 0.2 * 0.4) ** 2) * (1 - 0.4 * 0.15865525393145707);
    // E net = 8 − 4 r; E loss = ½ · 4 r.
    expect(applicant(rector("loan", commitment, ...town)).lambdaStar).toBeCloseTo((8 - 4 * r) / (2 * r), 9);
  });

  test("without a spread of the result its sign decides, and nothing is lost where nothing is", () => {
    const certain = ["municipality.result={ mean: -0.01 }", "credibility={ deficitPenalty: 1 }"];
    expect(applicant(rector("loan", `${at}.participation.believesRepaid=model`, ...certain)).lambdaStar).toBe(Infinity);
    expect(applicant(rector("loan", `${at}.participation.believesRepaid=model`)).lambdaStar).toBe(2);
  });
});

describe("who takes part, in the futures themselves", () => {
  test.each([
    ["loan", 0.5, 0.5],
    ["conditional", 0, 0.5],
    ["grant", 0, 0.5],
  ])("%s: a share of %f declines and one of %f would have paid anyway, with λ ~ U(0, 4)", (contract, declines, anyway) => {
    const futures = simulate(rector(contract), 4096);
    const count = (name: string) => futures.column(`${at}.${name}`).filter((flag) => flag === 1).length;
    expectProbability(count("declined"), 4096, declines);
    expectProbability(count("anyway"), 4096, anyway);
    expect(count("declined") + count("additional") + count("anyway")).toBe(4096);
    const [declined, started, withdrawn] = ["declined", "started", "withdrawn"].map((name) => futures.column(`${at}.${name}`));
    expect(started!.map((flag) => 1 - flag)).toEqual(declined);
    expect(withdrawn).toEqual(declined);
  });

  test("what happens anyway is saved all the same, and is not the fund's doing", () => {
    const futures = simulate(rector("grant"), 512);
    const [anyway, npv, notCaused, ofFund, effect] = [
      `${at}.anyway`,
      "society.npv",
      "participation.notCaused",
      "participation.npvOfFund",
      `${at}.effect`,
    ].map((name) => futures.column(name));
    for (let i = 0; i < 512; i++) {
      expect(npv![i]).toBe((effect![i] === 1 ? 12 : -4) * mnkr);
      expect(notCaused![i]).toBe(anyway![i] === 1 && effect![i] === 1 ? 16 * mnkr : 0);
      expect(ofFund![i]).toBe(npv![i]! - notCaused![i]!);
    }
  });

  test("take-up, additionality and λ* are in the summary", () => {
    const { participation, applicants, interventions } = summaryOf(rector("conditional"), 4096);
    expect(participation.takeUp!.value).toBe(1);
    expect(participation.additionality!.value).toBe(interventions.insats!.participation.additional.value);
    expect(applicants).toEqual({ insats: { lambdaStar: "infinite", lambdaStarOwnMoney: 2 } });
  });

  test("a department decides for all that it hosts, with one λ; an intervention that says so itself decides alone", () => {
    const pool = [
      "interventions.insats.copies=3",
      "departments.gymnasiet.participation={ lossAversion: { dist: uniform, min: 0, max: 4 } }",
    ];
    const loan = "interventions.insats.contract={ preset: loan, graceYears: 2, horizonYears: 2 }";
    const together = simulate(readLibrary("rector-pool", [...pool, loan]).scenario, 512);
    const declined = [1, 2, 3].map((k) => together.column(`interventions.insats-${k}.declined`));
    expect([declined[1], declined[2]]).toEqual([declined[0], declined[0]]);
    expect(together.column("departments.gymnasiet.participation.lossAversion").map((x) => (x < 2 ? 0 : 1))).toEqual(declined[0]);
    const alone = simulate(readLibrary("rector-pool", [...pool, loan, uniform]).scenario, 512);
    expect(alone.column("interventions.insats-1.declined")).not.toEqual(alone.column("interventions.insats-2.declined"));
  });

  test("a scenario of which nothing says how boards decide has none of it, and its own bits", () => {
    const plain = readLibrary("rector-loan").scenario;
    expect(planOf(plain).columns.filter((name) => /participation|declined|anyway|additional/.test(name))).toEqual([]);
    const { applicants, participation } = summaryOf(plain, 512);
    expect([applicants, participation]).toEqual([undefined, undefined]);
    // Nobody is so careful that a certain gain is declined: the same futures, to the bit.
    const grant = readLibrary("rector-grant").scenario;
    const willing = readLibrary("rector-grant", [`${at}.participation={ lossAversion: 3 }`]).scenario;
    const [before, after] = [simulate(grant, 256), simulate(willing, 256)];
    for (const name of planOf(grant).columns) expect(after.column(name)).toEqual(before.column(name));
  });
});

describe("which contracts draw which applicants", () => {
  /** The scenario with one contract for all, claimed in the same years. */
  const under = (
    scenario: Scenario,
    preset: keyof typeof contractPresets,
    { years = 5, crossDepartment = true, believesRepaid = 1 } = {},
  ): Scenario => ({
    ...scenario,
    interventions: scenario.interventions.map((iv) => ({
      ...iv,
      contract: {
        ...iv.contract,
        ...contractPresets[preset],
        rule: preset,
        minCover: null,
        horizonYears: years,
        creditYears: years,
        crossDepartment,
      },
      participation: {
        lossAversion: 2,
        burden: 10_000,
        believesRepaid,
        ownMoney: { allowed: true, limit: null },
        believedEffect: "size",
      },
    })),
  });
  const lambdas = (scenario: Scenario) => planOf(scenario).interventions.map(({ participation }) => participation!.lambdaStar);

  test.each(["norrkoping", "sodertalje", "ale"])("%s: the tighter the repayment, the fewer apply (R19)", (name) => {
    const { scenario } = readLibrary(name);
    const [grant, conditional, loan] = (["grant", "conditional", "loan"] as const).map((preset) => lambdas(under(scenario, preset)));
    grant!.forEach((free, k) => {
      expect(free).toBeGreaterThanOrEqual(conditional![k]!);
      expect(conditional![k]).toBeGreaterThanOrEqual(loan![k]!);
    });
    expect(loan!.filter((x) => x > 2).length).toBeLessThan(grant!.filter((x) => x > 2).length);
  });

  test("full repayment of one's own lets quick adult projects crowd out the early one for children; savings of five years do not (R18)", () => {
    // The early project also saves its own board a little in the first years, and all savings can be used.
    const { scenario } = readLibrary("short-termism-full", [
      "interventions.*.cashable=1",
      "interventions.forskola.benefits=[{ id: skolstod, perPersonYear: 12 tkr, window: [0, 4], payer: utbildning }]",
    ]);
    const early = 0;
    const adults = [1, 2];
    const doubtful = { crossDepartment: false, believesRepaid: 0.5 };
    const full = lambdas(under(scenario, "loan", { years: 10, ...doubtful }));
    const partial = lambdas(under(scenario, "partial", { years: 5, ...doubtful }));
    expect(full[early]).toBeLessThan(1);
    for (const k of adults) expect(full[k]).toBeGreaterThan(1);
    for (const k of [early, ...adults]) expect(partial[k]).toBeGreaterThan(3);
  });
});
