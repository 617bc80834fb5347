import { Z95 } from "../../numeric/z95.ts";

/** A measure at a setting, with the error of its difference from the threshold. */
export interface Reading {
  readonly value: number;
  readonly standardError: number;
}

/** f(x): the measure at x less the threshold; always on the same futures, so that it is one fixed function. */
export type Reader = (x: number) => Promise<Reading>;

/** A setting at which the measure meets its threshold. */
export interface Root {
  readonly value: number;
  /** Where |f| ≤ 1.96 se; null: open on that side. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A scan and the roots found in it. */
export interface Roots {
  readonly scan: readonly { readonly x: number; readonly reading: Reading }[];
  readonly roots: readonly Root[];
}

const SCANNED = 9;
/** A sign is certain beyond so many errors. */
const CERTAIN = 3;
/** Bisection ends at this share of the range. */
const RESOLUTION = 1e-3;

/**
 * All crossings of zero of a noisy function on an interval: nine points are scanned; two of opposite sign, each beyond three
 * errors and none such between, bracket a root, which is bisected to a thousandth of the range or until its ends differ by
 * less than half an error. Its interval ends where f = ±1.96 se, by two more searches.
 *
 * returns  no roots: no crossing; several: not monotone
 */
export async function rootsOf(f: Reader, low: number, high: number): Promise<Roots> {
  const known = new Map<number, Reading>();
  const at = async (x: number): Promise<Reading> => {
    const reading = known.get(x) ?? (await f(x));
    known.set(x, reading);
    return reading;
  };
  const scan = [];
  for (let i = 0; i < SCANNED; i++) {
    const x = low + ((high - low) * i) / (SCANNED - 1);
    scan.push({ x, reading: await at(x) });
  }
  const certain = scan.filter(({ reading }) => Math.abs(reading.value) > CERTAIN * reading.standardError);
  const roots: Root[] = [];
  for (let i = 1; i < certain.length; i++) {
    const [a, b] = [certain[i - 1], certain[i]];
    if (a.reading.value > 0 === b.reading.value > 0) continue;
    const rising = b.reading.value > 0;
    const side = (level: number) => (r: Reading) => r.value - level * r.standardError > 0;
    const search = (level: number) => bisect(at, a.x, b.x, side(level), RESOLUTION * (high - low));
    const value = await search(0);
    roots.push({ value, low: await search(rising ? -Z95 : Z95), high: await search(rising ? Z95 : -Z95) });
  }
  return { scan, roots };
}

/** The x at which `positive` changes, between a and b where it differs. */
async function bisect(at: Reader, a: number, b: number, positive: (r: Reading) => boolean, width: number): Promise<number> {
  let [left, right] = [a, b];
  let [atLeft, atRight] = [await at(left), await at(right)];
  while (right - left > width) {
    const close = Math.abs(atRight.value - atLeft.value) < 0.5 * Math.max(atLeft.standardError, atRight.standardError);
    if (close) break;
    const middle = left + (right - left) / 2;
    const reading = await at(middle);
    if (positive(reading) === positive(atLeft)) {
      left = middle;
      atLeft = reading;
    } else {
      right = middle;
      atRight = reading;
    }
  }
  return left + (right - left) / 2;
}
