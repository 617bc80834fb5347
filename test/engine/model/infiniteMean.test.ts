import { expect, test } from "vitest";
import { scenarioOf, summaryOf } from "./run.ts";

const grant = `
schema: 1
name: a grant whose outlay has no mean
startYear: 2015
horizonYears: 5
departments: [{ id: g, name: G }]
fund: { capital: 4 mnkr }
interventions:
  - id: i
    name: I
    start: 2015
    years: 1
    host: g
    intake: 1
    cost: { dist: pareto, min: 1, alpha: 0.5 }
    effect: { size: 1 }
    benefits: [{ id: b, perPersonYear: 16 mnkr, window: [1, 1], payer: g }]
    evaluation: { design: randomised, sample: 1, controls: 1, followUpYears: 2 }
    contract: grant
`;

test("a grant promises nothing, also where its outlay has no mean, and every number of the summary is one", () => {
  const summary = summaryOf(scenarioOf(grant), 1024, 1);
  expect(summary.fund.promised.value).toBe(0);
  expect(JSON.stringify(summary)).not.toContain("NaN");
});
