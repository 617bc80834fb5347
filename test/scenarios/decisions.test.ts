import { describe, expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";

const base = `schema: 1
name: renew or not
startYear: 2026
horizonYears: 10
departments: [{ id: social }]
fund: { capital: 50 mnkr }
interventions:
  - id: a
    name: a
    start: 2026
    years: 1
    host: social
    intake: 10
    cost: 1 mnkr
    effect: { size: 0.3 }
    outcomes: [{ id: vard, rate: 0.2, window: [0, 2], cost: 300 tkr, payers: { social: 1 } }]
    evaluation: { design: randomised, followUpYears: 2, sample: 10 }
    renewal: { everyYears: 4, until: 2031 }
`;
const read = (decisions: string) => parse(`${base}decisions:\n${decisions}`, { fileName: "a.yaml" });

describe("decisions", () => {
  test("options beside the scenario as written, the evaluation that informs, its designs, and defaults", () => {
    const parsed = read(`  options: [{ name: stop, set: { interventions.a.renewal: null } }]
  informedBy: a
  designs: [{ name: large, set: { interventions.a.evaluation.sample: 9 } }]
`);
    expect("errors" in parsed ? parsed.errors.map(problemText) : parsed.decisions).toEqual({
      options: [{ name: "stop", set: [{ path: "interventions.a.renewal", value: "null" }] }],
      value: "society.npv",
      informedBy: "a",
      designs: [{ name: "large", set: [{ path: "interventions.a.evaluation.sample", value: "9" }] }],
      learners: 1,
    });
  });

  test("are no part of the model: the scenario is the same without them", () => {
    const [bare, decided] = [parse(base, { fileName: "a" }), read("  options: [{ name: more, set: { fund.capital: 60 mnkr } }]\n")];
    if ("errors" in bare || "errors" in decided) throw new Error("not read");
    expect(decided.scenario).toEqual(bare.scenario);
    expect(bare.decisions).toBeNull();
  });

  test("everything that is wrong is told at once, each at its place", () => {
    const parsed = read(`  options:
    - { name: twice, set: { fund.capital: 60 mnkr } }
    - { name: twice, set: { fund.capitol: 60 mnkr } }
    - { name: asWritten, set: { startYear: 2030 } }
  informedBy: b
  designs: [{ name: none, set: { interventions.a.evaluation.sample: -1 } }]
`);
    expect("errors" in parsed ? parsed.errors.map(({ path, code }) => [path, code]) : []).toEqual([
      ["decisions.options.1.name", "nameTaken"],
      ["fund.capitol", "unknownKey"],
      ["decisions.options.2.name", "nameTaken"],
      ["decisions.options.2.set.startYear", "keptByAlternatives"],
      ["interventions.a.evaluation.sample", "expected"],
      ["decisions.informedBy", "notEvaluated"],
    ]);
  });

  test.each([
    ["  options: []\n", "noOptions"],
    [
      "  options: [{ name: x, set: { fund.capital: 1 mnkr } }]\n  designs: [{ name: d, set: { fund.interest: 0.01 } }]\n",
      "designsWithoutStudy",
    ],
    ["  options: [{ name: x, set: { fund.capital: 1 mnkr } }]\n  informedBy: b\n", "notEvaluated"],
    [
      "  options: [{ name: x, set: { fund.capital: 1 mnkr } }]\n  informedBy: a\n  designs: [{ name: d, set: { interventions.a.evaluation: null } }]\n",
      "notEvaluated",
    ],
  ])("%j: %s", (decisions, code) => {
    const parsed = read(decisions);
    expect("errors" in parsed ? parsed.errors.map((each) => each.code) : []).toEqual([code]);
  });
});
