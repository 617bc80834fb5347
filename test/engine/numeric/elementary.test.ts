import { describe, expect, test } from "vitest";
import { exp } from "../../../engine/numeric/exp.ts";
import { expm1 } from "../../../engine/numeric/expm1.ts";
import { log } from "../../../engine/numeric/log.ts";
import { log1p } from "../../../engine/numeric/log1p.ts";
import { power } from "../../../engine/numeric/power.ts";
import reference from "../../reference/numeric/elementary.json" with { type: "json" };
import { ulpsApart } from "./ulps.ts";

const functions = { exp, expm1, log, log1p } as const;
const tables = reference as unknown as Record<keyof typeof functions | "power", number[][]>;

/** The largest distance in ulps over a table and where it is. */
function worst(rows: readonly number[][], f: (...x: number[]) => number): { ulps: number; at: number[]; exact: number } {
  let result = { ulps: 0, at: [] as number[], exact: 0 };
  let exact = 0;
  for (const row of rows) {
    const ulps = ulpsApart(f(...row.slice(0, -1)), row.at(-1)!);
    if (ulps === 0) exact += 1;
    if (ulps > result.ulps) result = { ulps, at: row, exact: 0 };
  }
  return { ...result, exact: exact / rows.length };
}

describe("elementary functions against correctly rounded values", () => {
  for (const [name, f] of Object.entries(functions)) {
    const rows = tables[name as keyof typeof functions];
    test(`${name} is within 1 ulp at ${rows.length} points on every branch, and correctly rounded at 9 in 10`, ({ annotate }) => {
      const found = worst(rows, f as (...x: number[]) => number);
      annotate(`${name}: max ${found.ulps} ulp, correctly rounded ${(100 * found.exact).toFixed(1)} %`);
      expect(found.ulps, `worst at ${found.at}`).toBeLessThanOrEqual(1);
      expect(found.exact).toBeGreaterThan(0.9);
    });
  }
  test(`power is within 1 ulp at ${tables.power.length} points`, ({ annotate }) => {
    const found = worst(tables.power, power as (...x: number[]) => number);
    annotate(`power: max ${found.ulps} ulp, correctly rounded ${(100 * found.exact).toFixed(1)} %`);
    expect(found.ulps, `worst at ${found.at}`).toBeLessThanOrEqual(1);
  });
});

describe("elementary functions at the edges of their domain", () => {
  test.each<[string, (x: number) => number, [number, number][]]>([
    [
      "exp",
      exp,
      [
        [0, 1],
        [-0, 1],
        [Infinity, Infinity],
        [-Infinity, 0],
        [NaN, NaN],
        [709.7827128933841, Infinity],
        [-745.1332191019411, 5e-324],
        [-745.1332191019412, 0],
      ],
    ],
    [
      "expm1",
      expm1,
      [
        [0, 0],
        [-0, -0],
        [Infinity, Infinity],
        [-Infinity, -1],
        [NaN, NaN],
        [5e-324, 5e-324],
        [710, Infinity],
      ],
    ],
    [
      "log",
      log,
      [
        [0, -Infinity],
        [-0, -Infinity],
        [1, 0],
        [Infinity, Infinity],
        [-1, NaN],
        [-Infinity, NaN],
        [NaN, NaN],
      ],
    ],
    [
      "log1p",
      log1p,
      [
        [0, 0],
        [-0, -0],
        [-1, -Infinity],
        [Infinity, Infinity],
        [-2, NaN],
        [-Infinity, NaN],
        [NaN, NaN],
        [5e-324, 5e-324],
      ],
    ],
  ])("%s follows IEEE 754 at ±0, ±Infinity and NaN", (_, f, cases) => {
    for (const [x, value] of cases) expect(f(x), `at ${x}`).toBe(value);
  });

  test.each([
    [0, 0, 1],
    [0, 2, 0],
    [0, -1, Infinity],
    [1, Infinity, 1],
    [2, Infinity, Infinity],
    [2, -Infinity, 0],
    [0.5, Infinity, 0],
    [0.5, -Infinity, Infinity],
    [Infinity, 2, Infinity],
    [Infinity, -2, 0],
    [NaN, 1, NaN],
    [2, NaN, NaN],
    [NaN, 0, 1],
    [2, 1024, Infinity],
    [2, -1074, 5e-324],
    [2, -1080, 0],
    [4, 0.5, 2],
    [1e300, 2, Infinity],
  ])("power(%d, %d) = %d", (x, y, value) => {
    expect(power(x, y)).toBe(value);
  });

  test("power of a negative number throws a RangeError that names the parameter", () => {
    expect(() => power(-1, 2)).toThrow(new RangeError("power: x must be >= 0, got -1"));
  });
});
