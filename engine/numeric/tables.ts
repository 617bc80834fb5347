/**
 * Constants for exp and log, computed once when the module loads, in 120-bit integer arithmetic: no literal to mistype,
 * and the same bits on every host.
 */

const bits = 120n;
const one = 1n << bits;

/** atanh(p / q) = Σ (p/q)^(2n+1) / (2n+1), scaled by 2^120. */
function atanhRatio(p: bigint, q: bigint): bigint {
  let power = (one * p) / q;
  let sum = 0n;
  for (let n = 1n; power > 0n; n += 2n) {
    sum += power / n;
    power = (power * p * p) / (q * q);
  }
  return sum;
}

/** The double nearest to `scaled` / 2^120. */
function nearest(scaled: bigint): number {
  return Number(scaled) / Number(one);
}

/** `scaled` / 2^120 = high + low, where high is a multiple of 2^−`highBits` and low is the double nearest to the rest. */
function split(scaled: bigint, highBits: bigint): readonly [high: number, low: number] {
  const unit = one >> highBits;
  const high = ((scaled + unit / 2n) / unit) * unit;
  return [nearest(high), nearest(scaled - high)];
}

const ln2 = 2n * atanhRatio(1n, 3n);

/** ln 2 = ln2High + ln2Low; ln2High is a multiple of 2^−41, so k · ln2High is exact for |k| < 2^11. */
export const [ln2High, ln2Low] = split(ln2, 41n);

/** ln 2 / 128 = stepHigh + stepLow; k · stepHigh is exact for |k| < 2^18. */
export const [stepHigh, stepLow] = split(ln2 >> 7n, 41n);

/** 128 / ln 2. */
export const stepsPerUnit = 128 / (ln2High + ln2Low);

/** 2^(j/128) = rootHigh[j] + rootLow[j], j = 0 … 127. */
export const rootHigh = new Float64Array(128);
export const rootLow = new Float64Array(128);

/** Centres c_i = 1 + (i + ½)/128: ln c_i = logHigh[i] + logLow[i] (high a multiple of 2^−41), and 1/c_i, i = 0 … 127. */
export const logHigh = new Float64Array(128);
export const logLow = new Float64Array(128);
export const centre = new Float64Array(128);
export const reciprocal = new Float64Array(128);

/** powerOfTwo[n + 1074] = 2^n, n = −1074 … 1023. */
export const powerOfTwo = new Float64Array(2098);

function fill(): void {
  let term = one;
  let root = 0n; // exp(ln 2 / 128), by its series
  for (let n = 1n; term > 0n; n += 1n) {
    root += term;
    term = (term * (ln2 >> 7n)) / (n * one);
  }
  let value = one;
  for (let j = 0; j < 128; j += 1) {
    [rootHigh[j], rootLow[j]] = split(value, 52n) as [number, number];
    value = (value * root) / one;
    const twice = BigInt(2 * j + 1);
    [logHigh[j], logLow[j]] = split(2n * atanhRatio(twice, 512n + twice), 41n) as [number, number];
    centre[j] = 1 + (j + 0.5) / 128;
    reciprocal[j] = 1 / centre[j];
  }
  powerOfTwo[1074] = 1;
  for (let n = 1; n <= 1074; n += 1) {
    if (n < 1024) powerOfTwo[1074 + n] = powerOfTwo[1073 + n] * 2;
    powerOfTwo[1074 - n] = powerOfTwo[1075 - n] / 2;
  }
}

fill();
