import { expect, test } from "vitest";
import { contractPresets, memoryPresets } from "../../engine/model/presets.ts";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { plain } from "./plain.ts";

function scenarioOf(text: string) {
  const result = parse(text, { fileName: "plain.yaml" });
  if ("errors" in result) throw new Error(result.errors.map(problemText).join("\n"));
  return result.scenario;
}

const smallest = `schema: 1
name: Smallest
startYear: 2026
horizonYears: 5
departments: [{ id: social }]
fund: { capital: 0 }
interventions:
  - { id: a, name: A, start: 2026, years: 2, host: social, intake: 1, cost: 0, effect: { size: 0 } }
`;

test("what is left out has the defaults of MODEL §9", () => {
  expect(scenarioOf(smallest)).toEqual({
    name: "Smallest",
    startYear: 2026,
    horizonYears: 5,
    discountRate: 0.035,
    qalyPrice: 1_000_000,
    contextCorrelation: 0,
    municipality: { revenue: null, result: { mean: 0.02, sd: 0, persistence: 0 }, elections: null },
    departments: [{ id: "social", name: "social", budget: null, headTurnover: 0, afterElectionFactor: 1, maxRepaymentShare: null }],
    fund: {
      capital: 0,
      interest: 0,
      yearlyTopUp: 0,
      topUps: [],
      surplusShare: 0,
      surplusTarget: 0.02,
      minimumBalance: 0,
      fundingRule: "cash",
      noStartsInDeficit: false,
      onShortfall: "stop",
      dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 },
    },
    credibility: { anchoring: 1, lossPerHeadChange: 0, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 },
    interactions: [],
    interventions: [
      {
        id: "a",
        name: "A",
        start: 2026,
        years: 2,
        host: "social",
        intake: [1, 1],
        cost: 0,
        costFactor: 1,
        frailtyVariance: 0,
        outMigration: 0,
        cashable: 1,
        cashableStep: null,
        effect: { size: 0, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 },
        staff: null,
        outcomes: [],
        benefits: [],
        evaluation: null,
        promise: { perParticipantYear: null, optimism: 1 },
        contract: {
          rule: "grant",
          share: 0,
          floor: 0,
          cap: 0,
          graceYears: 2,
          horizonYears: 5,
          creditYears: 5,
          crossDepartment: true,
          evidenceConfidence: null,
          waiverWhenMeasuredBelow: null,
          minCover: null,
        },
        renewal: null,
      },
    ],
  });
});

test("an evaluation, staff and elections with the least that is required have their defaults", () => {
  const text = `${smallest.replace("effect: { size: 0 } }", "effect: { size: 0 }, evaluation: { followUpYears: 1 }, staff: { positions: 2 } }")}municipality: { elections: { first: 2026 } }\n`;
  const scenario = scenarioOf(text);
  expect(scenario.interventions[0]!.evaluation).toEqual({
    design: "matched",
    basis: "cost",
    sample: null,
    controls: null,
    cohorts: 1,
    followUpYears: 1,
    measurementError: 0,
    bias: null,
    capPerPerson: null,
    cost: 0,
  });
  expect(scenario.interventions[0]!.staff).toEqual({
    positions: 2,
    turnover: 0,
    vacancyMonths: 0,
    newcomerProductivity: 1,
    replacementCost: 0,
  });
  expect(scenario.municipality.elections).toEqual({ first: 2026, everyYears: 4, majorityChange: 0 });
});

test.each(Object.entries(contractPresets))("the preset %s gives its terms", (name, terms) => {
  const { contract } = scenarioOf(plain.replace("contract: loan", `contract: ${name}`)).interventions[1]!;
  expect(contract).toMatchObject({ ...terms, rule: name, creditYears: terms.horizonYears });
});

test("keys beside a preset override it, and credit years follow the horizon", () => {
  const { contract } = scenarioOf(
    plain.replace("contract: loan", "contract: { preset: equity, horizonYears: 7, cap: 150 %, crossDepartment: false }"),
  ).interventions[1]!;
  expect(contract).toMatchObject({
    rule: "equity",
    share: 0.5,
    floor: 0.5,
    cap: 1.5,
    horizonYears: 7,
    creditYears: 7,
    crossDepartment: false,
  });
});

test.each(["none", "null", ".inf", "~"])("a cap of %s is no cap", (cap) => {
  const { contract } = scenarioOf(plain.replace("contract: loan", `contract: { share: 1, floor: 0, cap: ${cap}, horizonYears: 4 }`))
    .interventions[1]!;
  expect(contract).toMatchObject({ rule: "own", cap: Number.POSITIVE_INFINITY });
});

test("evidence, waiver and minimum cover are taken from their blocks", () => {
  const inline = "contract: { preset: loan, evidence: { confidence: 0.8 }, waiver: { whenMeasuredBelow: 25 % }, applies: { minCover: 1 } }";
  const { contract } = scenarioOf(plain.replace("contract: loan", inline)).interventions[1]!;
  expect(contract).toMatchObject({ evidenceConfidence: 0.8, waiverWhenMeasuredBelow: 0.25, minCover: 1 });
});

test.each([
  ["{ followUpYears: 2, cohorts: 2 }", 3],
  ["{ followUpYears: 4, cohorts: 2 }", 5],
  ["{ followUpYears: 1 }", 3],
])("with the evaluation %s of three years the first claim comes after %d years", (evaluation, graceYears) => {
  expect(scenarioOf(plain.replace("{ followUpYears: 2, cohorts: 2 }", evaluation)).interventions[0]!.contract.graceYears).toBe(graceYears);
});

test("a name under contracts comes before the preset of the same name", () => {
  const text = plain.replace("  own: {", "  loan: { preset: grant }\n  own: {");
  expect(scenarioOf(text).interventions[1]!.contract).toMatchObject({ rule: "loan", floor: 0 });
});

test.each(Object.entries(memoryPresets))("memory: %s anchors %d of the commitment", (memory, anchoring) => {
  expect(scenarioOf(`${plain}credibility: { memory: ${memory} }\n`).credibility.anchoring).toBe(anchoring);
});

test("anchoring may be a distribution", () => {
  expect(scenarioOf(`${plain}credibility: { anchoring: { dist: beta, mean: 50 %, sd: 0.1 } }\n`).credibility.anchoring).toEqual({
    dist: "beta",
    mean: 0.5,
    sd: 0.1,
  });
});

test("copies are interventions with numbered ids that interactions can name", () => {
  const scenario = scenarioOf(
    `${plain.replace("years: 2\n", "years: 2\n    copies: 3\n")}interactions: [{ of: [course-1, course-3], factor: 90 % }]\n`,
  );
  expect(scenario.interventions.map(({ id }) => id)).toEqual(["team", "course-1", "course-2", "course-3"]);
  expect({ ...scenario.interventions[3], id: "", name: "" }).toEqual({ ...scenario.interventions[1], id: "", name: "" });
  expect(scenario.interactions).toEqual([{ of: ["course-1", "course-3"], factor: 0.9 }]);
});

test("units inside distributions are converted", () => {
  const cost =
    "{ dist: spliced, body: { dist: lognormal, median: 4 tkr, sigma: 0.5 }, threshold: 10 tkr, tail: { scale: 5 tkr, shape: 0.3 }, max: 1 mnkr }";
  expect(scenarioOf(plain.replace("cost: 4,5 mnkr", `cost: ${cost}`)).interventions[0]!.cost).toEqual({
    dist: "spliced",
    body: { dist: "lognormal", median: 4000, sigma: 0.5 },
    threshold: 10_000,
    tail: { scale: 5000, shape: 0.3 },
    max: 1_000_000,
  });
});

test("a component of a mixture is a weight beside a distribution, a number or a range", () => {
  const cost =
    "{ dist: mixture, of: [{ weight: 20 %, dist: exponential, mean: 1 tkr }, { weight: 0.5, of: 3 tkr }, { weight: 1, of: 1 to 2 mnkr }] }";
  expect(scenarioOf(plain.replace("cost: 4,5 mnkr", `cost: ${cost}`)).interventions[0]!.cost).toEqual({
    dist: "mixture",
    of: [
      { weight: 0.2, of: { dist: "exponential", mean: 1000 } },
      { weight: 0.5, of: 3000 },
      { weight: 1, of: { dist: "lognormal", p5: 1_000_000, p95: 2_000_000 } },
    ],
  });
});
