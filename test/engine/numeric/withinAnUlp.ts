import { expect, test } from "vitest";
import { exp } from "../../../engine/numeric/exp.ts";
import { expm1 } from "../../../engine/numeric/expm1.ts";
import { log } from "../../../engine/numeric/log.ts";
import { log1p } from "../../../engine/numeric/log1p.ts";
import { power } from "../../../engine/numeric/power.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read } from "../../../engine/random/stream.ts";
import * as reference from "../../reference/numeric/doubleDouble.ts";
import written from "../../reference/numeric/elementary.json" with { type: "json" };
import { ulpsApart } from "./ulps.ts";

const tables = written as unknown as Record<string, number[][]>;

/** Results below have no room for a second double; the tables have them. */
const smallest = 1e-290;

/** Halves: evenly where the engine calls it, and evenly in the exponent over all that it takes. */
interface Checked {
  readonly f: (x: number, y: number) => number;
  readonly exact: (x: number, y: number) => reference.Double2;
  readonly used: (u: number, v: number) => readonly [x: number, y: number];
  readonly wide: (u: number, v: number) => readonly [x: number, y: number];
}

const signed = (u: number, low: number, high: number): number => (u < 0.5 ? -1 : 1) * 2 ** (low + (high - low) * Math.abs(2 * u - 1));

const checked: Readonly<Record<string, Checked>> = {
  exp: {
    f: exp,
    exact: (x) => reference.exp(reference.of(x)),
    used: (u) => [60 * (u - 0.5), 0],
    wide: (u, v) => [v < 0.5 ? signed(u, -60, 9) : -708 + 1417 * u, 0],
  },
  expm1: {
    f: expm1,
    exact: (x) => reference.expm1(reference.of(x)),
    used: (u) => [10 * (u - 0.5), 0],
    wide: (u, v) => [v < 0.5 ? signed(u, -300, 5) : -50 + 759 * u, 0],
  },
  log: {
    f: log,
    exact: (x) => reference.log(reference.of(x)),
    used: (u) => [4 * u, 0],
    wide: (u, v) => [v < 0.5 ? 2 ** (-1022 + 2045 * u) : 1 + signed(u, -52, -1), 0],
  },
  log1p: {
    f: log1p,
    exact: (x) => reference.log1p(reference.of(x)),
    used: (u) => [-1 + 4 * u, 0],
    wide: (u, v) => [v < 0.5 ? signed(u, -300, -0.01) : 2 ** (1000 * u), 0],
  },
  power: {
    f: power,
    exact: reference.power,
    used: (u, v) => [4 * u, 20 * (v - 0.5)],
    wide: (u, v) => {
      const x = 2 ** (-500 + 1000 * u);
      return [x, ((v - 0.5) * 1400) / Math.log(x)];
    },
  },
};

/** Each function of engine/numeric at `count` arguments, against its value in twice the digits, and that against tables of many more. */
export function expectWithinAnUlp(count: number): void {
  test.each(Object.entries(checked))(
    `%s is within 1 ulp of the correctly rounded value at ${count.toLocaleString("en")} arguments`,
    (name, { f, exact, used, wide }) => {
      const stream = createStream(rootKey(`arguments of ${name}`));
      let compared = 0;
      let rounded = 0;
      let worst = { ulps: 0, at: "" };
      for (let i = 0; compared < count; i++) {
        read(stream, 0, 0, i);
        const [u, v, side] = Array.from(stream.words.subarray(0, 3), (word) => ((word >>> 0) + 0.5) / 2 ** 32);
        const [x, y] = (side! < 0.5 ? used : wide)(u!, v!);
        const right = exact(x, y).high;
        if (!(Math.abs(right) >= smallest && Math.abs(right) < Infinity)) continue;
        compared++;
        const ulps = ulpsApart(f(x, y), right);
        if (ulps === 0) rounded++;
        if (ulps > worst.ulps) worst = { ulps, at: `${x}, ${y}: ${f(x, y)} for ${right}` };
      }
      console.log(
        `${name}: ${compared} arguments, at most ${worst.ulps} ulp off, correctly rounded ${((100 * rounded) / compared).toFixed(2)} %`,
      );
      expect(worst.ulps, worst.at).toBeLessThanOrEqual(1);
      expect(rounded / compared).toBeGreaterThan(0.99);
    },
    // A minute where nothing else runs; ten, so that a busy machine does not fail it.
    600_000,
  );

  test("the reference is that of the tables, which were computed with many more digits", () => {
    for (const [name, { exact }] of Object.entries(checked)) {
      const within = (row: readonly number[]) => Math.abs(row.at(-1)!) >= smallest && Math.abs(row.at(-1)!) < 1e308;
      const rows = tables[name]!.filter((row) => within(row) && !(name === "log" && row[0]! < smallest));
      expect(rows.length).toBeGreaterThan(500);
      expect(
        rows.filter((row) => exact(row[0]!, row[1]!).high !== row.at(-1)),
        name,
      ).toEqual([]);
    }
  });
}
