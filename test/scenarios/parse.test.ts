import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { plain } from "./plain.ts";

test("a plain scenario is read", () => {
  const result = parse(plain, { fileName: "plain.yaml" });
  if ("errors" in result) throw new Error(JSON.stringify(result.errors, null, 1));
  expect(result.scenario.fund.capital).toBe(40_000_000);
  expect(result.scenario.interventions[0]!.contract).toEqual({
    rule: "own",
    share: 1,
    floor: 0,
    cap: 1,
    graceYears: 3,
    horizonYears: 8,
    creditYears: 8,
    crossDepartment: true,
    evidenceConfidence: null,
    waiverWhenMeasuredBelow: null,
    minCover: null,
  });
  expect(result.scenario.interventions[1]!.effect.size).toEqual({ dist: "lognormal", p5: 0.1, p95: 0.3 });
});
