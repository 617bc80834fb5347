import { describe, expect, test } from "vitest";
import { compile } from "../../../engine/index.ts";
import { plainScenario, restlessDepartment } from "../../reference/model/plainScenario.ts";

/** Turnover of heads in the first five years with elections every four years from `first` on, as multiples of the usual 0.2. */
function turnoverWith(first: number): number[] {
  const scenario = plainScenario([], {
    departments: [restlessDepartment],
    municipality: {
      revenue: null,
      result: { mean: 0, sd: 0, persistence: 0 },
      elections: { first, everyYears: 4, majorityChange: 0 },
    },
  });
  expect(scenario.startYear).toBe(2020);
  return Array.from(compile(scenario).departments[0]!.turnover.slice(0, 5), (share) => Math.round((10 * share) / 0.2) / 10);
}

describe("heads leave more often in the year after an election", () => {
  test.each([
    ["in the second year", 2021, [1, 1, 1.5, 1, 1]],
    ["in the first year", 2020, [1, 1.5, 1, 1, 1]],
    ["the year before the start, and four years later", 2019, [1.5, 1, 1, 1, 1.5]],
    ["years ago, every fourth since", 2015, [1.5, 1, 1, 1, 1.5]],
    ["after the horizon", 2040, [1, 1, 1, 1, 1]],
  ])("held %s", (_, first, expected) => {
    expect(turnoverWith(first)).toEqual(expected);
  });
});
