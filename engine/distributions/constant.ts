import { finite, requireValid } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";

/**
 * A number that is known: all probability at one point.
 *
 * value    finite
 * throws   RangeError if value is not finite
 */
export function constant(value: number): MomentDistribution {
  requireValid("constant", finite("value", value));
  return {
    support: [value, value],
    mean: value,
    variance: 0,
    cdf: (x) => (x >= value ? 1 : 0),
    survival: (x) => (x >= value ? 0 : 1),
    quantile(p) {
      probability("constant", p);
      return value;
    },
    lowerMoments: (x) => (x >= value ? [value, value * value] : [0, 0]),
  };
}
