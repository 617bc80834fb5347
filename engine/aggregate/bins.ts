/**
 * Fixed log-linear bins for any number, the same for every run, so that counts from different threads add up exactly.
 *
 * 64 bins to an octave from 1 to 2^53 on each side of zero, one bin for 0 and one on each side for |x| < 1. Whole numbers
 * below 64 have a bin each; above, a bin is at most 1/64 of its value wide.
 */
const SUBBINS = 64;
const OCTAVES = 53;
const SIDE = OCTAVES * SUBBINS + 1;

export const BINS = 2 * SIDE + 1;
export const ZERO_BIN = SIDE;

/** Number of the bin of x, increasing in x; beyond ±2^53 the outermost. x must not be NaN. */
export function binOf(x: number): number {
  if (x === 0) return ZERO_BIN;
  const size = Math.abs(x);
  if (size < 1) return x > 0 ? ZERO_BIN + 1 : ZERO_BIN - 1;
  if (size >= 9007199254740992) return x > 0 ? ZERO_BIN + SIDE : ZERO_BIN - SIDE; // 2^53, and Infinity
  let scaled = size * SUBBINS;
  let octave = 0;
  while (scaled >= 2147483648) {
    scaled *= 2.9802322387695312e-8; // 2^-25
    octave += 25;
  }
  const whole = Math.floor(scaled);
  const lead = 31 - Math.clz32(whole);
  octave += lead - 6;
  const bin = 2 + octave * SUBBINS + ((whole >>> (lead - 6)) & (SUBBINS - 1));
  return x > 0 ? ZERO_BIN + bin : ZERO_BIN - bin;
}
