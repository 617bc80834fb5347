import { describe, expect, test } from "vitest";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { planOf, simulate } from "./run.ts";

const at = "interventions.insats";
/** One person whose saving halves every year, followed for two years and credited for four, from the third year on. */
const fading = (extrapolate: string) =>
  readLibrary("rector-conditional", [
    "horizonYears=8",
    `${at}.effect={ size: 1, halfLifeYears: 1 }`,
    `${at}.benefits.besparing.window=[0, 3]`,
    `${at}.contract={ preset: conditional, cap: none, graceYears: 2, horizonYears: 4, extrapolate: ${extrapolate} }`,
  ]).scenario;

describe("savings claimed beyond the follow-up (LIVING L9a)", () => {
  test.each([
    ["constant", 4],
    ["none", 2],
    ["fade", 2.5],
  ])("%s: a person counts for %f years", (extrapolate, years) => {
    const row = simulate(fading(extrapolate), 8).row(2);
    // 16 mnkr and 8 in the two years that are followed.
    expect(row[`${at}.measured`]).toBeCloseTo(12_000_000, 3);
    expect(row[`${at}.Q7`]! / row[`${at}.measured`]!).toBeCloseTo(years, 9);
    expect(row["fund.due"]).toBeCloseTo(12_000_000 * years, 0);
  });

  test("what does not fade counts alike with both, and the promise does not change", () => {
    const constant = planOf(fading("constant")).interventions[0]!;
    const fade = planOf(fading("fade")).interventions[0]!;
    expect([constant.contract.extrapolation, fade.contract.extrapolation]).toEqual([null, Float64Array.from([1, 1, 1 / 3, 1 / 6])]);
    expect(fade.promise).toEqual(constant.promise);
    const lasting = readLibrary("rector-conditional", [
      `${at}.contract={ preset: conditional, creditYears: 4, extrapolate: fade }`,
    ]).scenario;
    expect(planOf(lasting).interventions[0]!.contract.extrapolation).toEqual(Float64Array.from([1, 1, 1, 1]));
  });
});
