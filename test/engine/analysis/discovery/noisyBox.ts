import { type BoxInput, limitsOf } from "../../../../engine/analysis/discovery/box.ts";
import { boxReport } from "../../../../engine/analysis/discovery/boxReport.ts";
import { chooseBox, countBox } from "../../../../engine/analysis/discovery/chooseBox.ts";
import { peel } from "../../../../engine/analysis/discovery/peel.ts";
import { uniforms } from "../variables.ts";

const part = (n: number, wanted: readonly number[]) => Int32Array.from({ length: n }, (_, r) => r).filter((r) => wanted.includes(r % 4));

/** The whole of a discovery: peel on two quarters, choose on the third, report on the fourth. */
export function discovered(inputs: readonly BoxInput[], fails: Uint8Array) {
  const n = fails.length;
  const bounds = chooseBox(inputs, peel(inputs, fails, part(n, [0, 1]), 0.02), fails, part(n, [2]));
  return { limits: limitsOf(inputs, bounds), report: boxReport(countBox(inputs, bounds, fails, part(n, [3]))) };
}

/** Five uniforms, failures likelier where x1 > .6 and x2 < .4: what a discovery finds on 20 000 rows, and whether it is right. */
export function noisyBox(seed: number, inside: number, outside: number) {
  const n = 20_000;
  const inputs = [1, 2, 3, 4, 5].map((k) => ({ path: `x${k}`, values: uniforms(n, seed, k) }));
  const luck = uniforms(n, seed, 9);
  const inBox = (r: number) => inputs[0]!.values[r]! > 0.6 && inputs[1]!.values[r]! < 0.4;
  const fails = Uint8Array.from({ length: n }, (_, r) => (luck[r]! < (inBox(r) ? inside : outside) ? 1 : 0));
  const { limits, report } = discovered(inputs, fails);
  const a = limits.find((l) => l.path === "x1")?.atLeast ?? 0;
  const b = limits.find((l) => l.path === "x2")?.atMost ?? 1;
  // The figures of the box that was found, from the known probabilities; its other limits keep the ratio of the two.
  const all = (1 - a) * b;
  const hit = (1 - Math.max(a, 0.6)) * Math.min(b, 0.4);
  const density = outside + ((inside - outside) * hit) / all;
  const base = outside + (inside - outside) * 0.16;
  return {
    near: Math.abs(a - 0.6) < 0.03 && Math.abs(b - 0.4) < 0.03,
    alone: limits.every((l) => l.path === "x1" || l.path === "x2"),
    honest:
      report !== null &&
      Math.abs(report.density.value - density) < 3 * (report.density.standardError ?? 0) &&
      (limits.length > 2 || Math.abs(report.coverage.value - (density * all) / base) < 3 * (report.coverage.standardError ?? 0)),
  };
}
