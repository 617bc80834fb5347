import { exp } from "../../engine/numeric/exp.ts";
import { expm1 } from "../../engine/numeric/expm1.ts";
import { log } from "../../engine/numeric/log.ts";
import { log1p } from "../../engine/numeric/log1p.ts";
import { normalCdf, normalQuantile } from "../../engine/numeric/normal.ts";
import { power } from "../../engine/numeric/power.ts";
import { rootKey } from "../../engine/random/seed.ts";
import { createStream, read } from "../../engine/random/stream.ts";
import { addDouble, wordHash } from "./hash.ts";

interface Checked {
  /** Takes any double: one outside the domain is folded into it. */
  readonly f: (x: number, y: number) => number;
  /** Where the function is used; the other half of its arguments are doubles of any size. */
  readonly from: number;
  readonly to: number;
  readonly second?: readonly [from: number, to: number];
}

/** The functions that are fingerprinted. */
export const checked: Readonly<Record<string, Checked>> = {
  exp: { f: exp, from: -746, to: 710 },
  expm1: { f: expm1, from: -40, to: 40 },
  log: { f: log, from: 0, to: 4 },
  log1p: { f: log1p, from: -1, to: 3 },
  power: { f: (x, y) => power(Math.abs(x), y), from: 0, to: 4, second: [-40, 40] },
  normalCdf: { f: normalCdf, from: -9, to: 9 },
  normalQuantile: { f: (x) => normalQuantile(probability(Math.abs(x))), from: 0, to: 1 },
};

const probability = (x: number): number => (x <= 1 ? x : x > 1 ? 1 / x : 0);

const edges = [
  0,
  -0,
  1,
  -1,
  0.5,
  2,
  Infinity,
  -Infinity,
  Number.NaN,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1.7976931348623157e308,
  -1.7976931348623157e308,
  0.9999999999999999,
  1.0000000000000002,
  1.1102230246251565e-16,
  Math.LN2,
  -Math.LN2,
  709.782712893384,
  709.7827128933841,
  -708.3964185322641,
  -745.1332191019411,
  -745.1332191019412,
];

const word = new Uint32Array(2);
const double = new Float64Array(word.buffer);

/** A double of any sign and size, by its bits: also the subnormal, infinite and NaN. */
function anyDouble(low: number, high: number): number {
  word[0] = low;
  word[1] = high;
  return double[0]!;
}

const between = (from: number, to: number, low: number, high: number): number =>
  from + (to - from) * (((high >>> 5) * 67108864 + (low >>> 6)) * 1.1102230246251565e-16);

/**
 * Fingerprints of the engine's own functions: every bit of their values at the edges and at `count` arguments each,
 * half of them doubles of any size, half where the function is used.
 */
export function functionBits(count: number, functions = checked): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(functions).map(([name, entry], number) => [name, bitsOf(entry, number, count)]));
}

function bitsOf({ f, from, to, second }: Checked, number: number, count: number): string {
  const hash = wordHash();
  const [from2, to2] = second ?? [0, 0];
  for (const x of edges) {
    if (second === undefined) addDouble(hash, f(x, 0));
    else for (const y of edges) addDouble(hash, f(x, y));
  }
  const stream = createStream(rootKey("arguments"));
  for (let i = 0; i < count; i++) {
    read(stream, number, 0, i);
    const [a, b, c, d] = stream.words;
    if (i % 2 === 0) addDouble(hash, f(anyDouble(a!, b!), anyDouble(c!, d!)));
    else addDouble(hash, f(between(from, to, a!, b!), between(from2, to2, c!, d!)));
  }
  return hash.text();
}
