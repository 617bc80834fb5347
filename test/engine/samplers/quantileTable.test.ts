import { describe, expect, test } from "vitest";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { quantileAt, quantileOfWord, TABLE_SIZE, writeQuantileTable } from "../../../engine/samplers/quantileTable.ts";
import { tabled } from "./families.ts";

/** Below this tail probability the table is coarser, and a second word refines the first. 1e-5 is what 1e9 replications could see. */
const farTail = 2 ** -12;

function tableOf(spec: DistributionSpec) {
  const exact = distribution(spec);
  const data = new Float64Array(TABLE_SIZE);
  writeQuantileTable(exact.quantile!, data, 0);
  // Relative error, but where the quantile itself is next to nothing, a millionth of the spread counts as one.
  const spread = Number.isFinite(exact.variance) ? 1e-6 * Math.sqrt(exact.variance) : 0;
  const crossesZero = exact.support[0] < 0 ? Math.sqrt(exact.variance) : 0;
  const error = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(b), spread, crossesZero);
  return { data, quantile: exact.quantile!, error };
}

describe.each(tabled)("the table of %s", (_, spec) => {
  const { data, quantile, error } = tableOf(spec);

  test("is right to 1e-5, and to 2e-5 beyond one draw in four thousand, in both tails", () => {
    for (const upper of [false, true]) {
      for (let octave = 0; octave < 43; octave++) {
        for (let k = 0; k < 40; k++) {
          const p = 2 ** -(octave + 2) * (1 + (k + 0.37) / 40);
          const found = error(quantileAt(data, 0, p, upper), quantile(p, upper));
          expect(found, `${upper ? "upper" : "lower"} tail ${p}`).toBeLessThan(p > farTail ? 1e-5 : 2e-5);
        }
      }
    }
  });

  test("has no step at the borders of its cells", () => {
    for (const upper of [false, true]) {
      for (let octave = 0; octave < 43; octave++) {
        for (let cell = 0; cell < 16; cell++) {
          const border = 2 ** -(octave + 2) * (1 + cell / 16);
          const before = quantileAt(data, 0, border * (1 - 1e-12), upper);
          const after = quantileAt(data, 0, border * (1 + 1e-12), upper);
          expect(error(before, after), `${upper ? "upper" : "lower"} tail ${border}`).toBeLessThan(border > 1.1 * farTail ? 1e-5 : 2e-5);
        }
      }
    }
  });

  test("meets itself at the median", () => {
    expect(error(quantileAt(data, 0, 0.5, false), quantile(0.5))).toBeLessThan(1e-5);
    expect(error(quantileAt(data, 0, 0.5, true), quantile(0.5))).toBeLessThan(1e-5);
  });

  test("is read at the uniform that a word and its refinement stand for", () => {
    for (const word of [0x7fffffff, 0x40000000, 0x12345678, 0x00100000, 0x000fffff, 0x00000001, 0]) {
      for (const refine of [0, 0x7fffffff, -1]) {
        const coarse = (word + 0.5) / 2 ** 32;
        const fine = (word + ((refine >>> 0) + 0.5) / 2 ** 32) / 2 ** 32;
        const p = word < 2 ** 20 ? fine : coarse;
        expect(quantileOfWord(data, 0, word, refine)).toBeCloseTo(quantileAt(data, 0, p, false), 12);
        const [above, expected] = [quantileOfWord(data, 0, ~word, refine), quantileAt(data, 0, p, true)];
        expect(error(above, expected)).toBeLessThan(1e-12);
      }
    }
  });
});

describe("a table", () => {
  test("keeps its place in a larger block of data", () => {
    const data = new Float64Array(TABLE_SIZE + 10).fill(7);
    writeQuantileTable((p, upper = false) => (upper ? 1 - p : p), data, 5);
    expect([...data.subarray(0, 5), ...data.subarray(-5)]).toEqual(new Array(10).fill(7));
    expect(quantileAt(data, 5, 0.3, false)).toBeCloseTo(0.3, 12);
    expect(quantileAt(data, 5, 0.7, false)).toBeCloseTo(0.7, 12);
  });
});
