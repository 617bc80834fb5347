import { describe, expect, it } from "vitest";
import { costAt } from "../../../viz/charts/costAt.ts";

describe("costAt", () => {
  const pareto = [1, 2, 4, 8, 16, 32].map((multiple) => ({ cost: 1e5 * multiple, probability: multiple ** -1.5 }));

  it("is exact between the points of a Pareto tail, which is straight on two logarithmic scales", () => {
    for (const p of [0.5, 0.1, 0.01]) expect(costAt(pareto, p)).toBeCloseTo(1e5 * p ** (-1 / 1.5), 4);
  });

  it("is null beyond the points", () => {
    expect(costAt(pareto, 1e-4)).toBeNull();
    expect(costAt([], 0.1)).toBeNull();
  });
});
