import { describe, expect, test } from "vitest";
import { capOf, hasCap, withoutCap } from "../../../engine/distributions/cap.ts";
import { families, familyOf } from "../../../engine/distributions/families.ts";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { distributionWords } from "../../../scenarios/distributionWords.ts";
import { distributionForms } from "../../../scenarios/uncertain.ts";

describe("the list of families", () => {
  test("names each once, and forms of known keys of which nothing else may be left out", () => {
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
    for (const { name, forms, parameters } of families) {
      for (const key of forms.flat()) expect(parameters, name).toHaveProperty(key);
      expect(
        Object.values(parameters).some(({ optional }) => optional !== true),
        name,
      ).toBe(true);
    }
  });

  test("is what a scenario can write, key by key, with words for each", () => {
    const forms = distributionForms("kronor");
    expect(Object.keys(forms)).toEqual(families.flatMap((family) => ("only" in family ? [] : [family.name])));
    const used = new Set(["cap", ...families.flatMap(({ parameters }) => Object.values(parameters).map(({ words }) => words))]);
    expect(used).toEqual(new Set(Object.keys(distributionWords)));
  });

  test("max is a cap on every family but those with a parameter of that name", () => {
    const own = families.filter(({ parameters }) => "max" in parameters).map(({ name }) => name);
    expect(own).toEqual(["normal", "beta", "uniform", "triangular", "pert"]);
    const capped: DistributionSpec = { dist: "gamma", mean: 1, sd: 1, max: 3 };
    const uniform: DistributionSpec = { dist: "uniform", min: 0, max: 3 };
    expect([hasCap(capped), capOf(capped), withoutCap(capped)]).toEqual([true, 3, { dist: "gamma", mean: 1, sd: 1 }]);
    expect([hasCap(uniform), capOf(uniform), withoutCap(uniform)]).toEqual([false, Number.POSITIVE_INFINITY, uniform]);
  });

  test("a family that there is not is refused by name", () => {
    expect(() => familyOf({ dist: "cauchy" } as unknown as DistributionSpec)).toThrow("there is no family cauchy");
  });
});
