import { expect, test } from "vitest";
import { breakeven } from "../../../workers/api/breakeven.ts";
import { scenarioOf } from "../../engine/model/run.ts";

/** One payment, exponential with mean 1 mnkr, from a fund with some capital. */
const exponential = scenarioOf(`
schema: 1
name: one
startYear: 2020
horizonYears: 1
departments: [{ id: skola }]
fund: { capital: 1 mnkr }
interventions:
  - { id: a, name: a, start: 2020, years: 1, host: skola, intake: 0, effect: { size: 0.5 }, cost: 1 mnkr, costFactor: { dist: exponential, mean: 1 } }
`);

test("the interval covers the exact break-even in at least 90 of 100 seeds", async () => {
  const until = { measure: "depletion.probability", is: "<=", threshold: 0.05 } as const;
  let covered = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const { answer } = await breakeven(exponential, {
      workers: 0,
      seed,
      replications: 1024,
      until,
      vary: { path: "fund.capital", low: 1e6, high: 6e6 },
    });
    const [root] = answer.roots;
    if (root!.low! <= Math.log(20) * 1e6 && Math.log(20) * 1e6 <= root!.high!) covered++;
  }
  expect(covered).toBeGreaterThanOrEqual(90);
});
