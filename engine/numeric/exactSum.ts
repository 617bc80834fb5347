/**
 * Exact sums that do not depend on order: integers in two limbs, and reals in fixed point.
 *
 * An IntegerSum is high · 2^32 + low with 0 ≤ low < 2^32 and |high| ≤ 2^53, so sums up to ±2^85 (3.8e25) are exact: kronor of
 * 1e12 in each of 1e13 replications. The form is unique: equal sums have equal limbs.
 */
export interface IntegerSum {
  readonly high: number;
  readonly low: number;
}

const limb = 4294967296;

/** The empty sum. */
export const zeroSum: IntegerSum = { high: 0, low: 0 };

/**
 * Adds an integer to the sum held in limbs[2 index] (high) and limbs[2 index + 1] (low), which is modified; the sum stays normal.
 *
 * value   an integer, |value| ≤ 2^53 (not checked: hot loops)
 */
export function addInteger(limbs: Float64Array, index: number, value: number): void {
  const carry = Math.floor(value / limb);
  const low = limbs[2 * index + 1] + (value - carry * limb);
  const full = low >= limb ? 1 : 0;
  limbs[2 * index] += carry + full;
  limbs[2 * index + 1] = low - full * limb;
}

/** The sum held at limbs[2 index] and limbs[2 index + 1]. */
export function readSum(limbs: Float64Array, index: number): IntegerSum {
  return { high: limbs[2 * index], low: limbs[2 * index + 1] };
}

/** a + b: exact, commutative and associative. */
export function addSums(a: IntegerSum, b: IntegerSum): IntegerSum {
  const low = a.low + b.low;
  const full = low >= limb ? 1 : 0;
  return { high: a.high + b.high + full, low: low - full * limb };
}

/**
 * Σ values, exactly.
 *
 * values   integers, |value| ≤ 2^53
 * throws   RangeError if a value is not such an integer
 */
export function sumIntegers(values: ArrayLike<number>): IntegerSum {
  const limbs = new Float64Array(2);
  for (let i = 0; i < values.length; i += 1) {
    if (!(Number.isInteger(values[i]) && Math.abs(values[i]) <= 9007199254740992)) {
      throw new RangeError(`sumIntegers: values[${i}] must be an integer of at most 2^53, got ${values[i]}`);
    }
    addInteger(limbs, 0, values[i]);
  }
  return readSum(limbs, 0);
}

/** The sum as a BigInt, exactly. */
export function sumToBigInt(sum: IntegerSum): bigint {
  return BigInt(sum.high) * 4294967296n + BigInt(sum.low);
}

/** The double nearest to the sum. */
export function sumToNumber(sum: IntegerSum): number {
  return Math.abs(sum.high) < 2097152 ? sum.high * limb + sum.low : Number(sumToBigInt(sum));
}

/**
 * x in units of 2^−40 (9.1e-13), rounded to nearest, halves away from zero: sums of such integers are exact in any order.
 *
 * x        finite
 * throws   RangeError if x is not finite
 */
export function toFixedPoint(x: number): bigint {
  if (!(x - x === 0)) throw new RangeError(`toFixedPoint: x must be finite, got ${x}`);
  const size = Math.abs(x);
  if (size >= 1e270) return BigInt(x) * 1099511627776n;
  const scaled = size * 1099511627776; // exact: a power of two
  const whole = Math.floor(scaled);
  const rounded = BigInt(scaled - whole >= 0.5 ? whole + 1 : whole);
  return x < 0 ? -rounded : rounded;
}

/** The double nearest to units · 2^−40. */
export function fromFixedPoint(units: bigint): number {
  const value = Number(units);
  return Math.abs(value) < Infinity ? value / 1099511627776 : Number(units >> 40n);
}
