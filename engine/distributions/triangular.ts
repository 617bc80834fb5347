import { constant } from "./constant.ts";
import type { Family } from "./family.ts";
import { requireValid } from "./issues.ts";
import { affineMoments, type MomentDistribution, probability } from "./moments.ts";
import { type ThreePoint, threePointIssues, threePointParameters } from "./pert.ts";

/**
 * Triangular distribution on [min, max] with its peak at mode.
 *
 * throws   RangeError if threePointIssues finds one
 */
export function triangular(parameters: ThreePoint): MomentDistribution {
  requireValid("triangular", threePointIssues(parameters));
  const { min, mode, max } = parameters;
  if (min === max) return constant(min);
  const width = max - min;
  const rise = mode - min;
  const fall = max - mode;
  const split = rise / width;
  const rising = (x: number): number => ((x - min) / width) * ((x - min) / rise);
  const falling = (x: number): number => ((max - x) / width) * ((max - x) / fall);
  function cdf(x: number): number {
    if (x <= min) return 0;
    if (x >= max) return 1;
    return x < mode ? rising(x) : 1 - falling(x);
  }
  const mean = min / 3 + mode / 3 + max / 3;
  return {
    support: [min, max],
    mean,
    variance: (rise * rise + rise * fall + fall * fall) / 18,
    cdf,
    survival: (x) => (x <= min ? 1 : x >= max ? 0 : x < mode ? 1 - rising(x) : falling(x)),
    quantile(p, upper = false) {
      probability("triangular", p);
      const below = upper ? 1 - p : p;
      const above = upper ? p : 1 - p;
      return below < split ? min + Math.sqrt(width * rise * below) : Math.max(mode, max - Math.sqrt(width * fall * above));
    },
    lowerMoments(x) {
      if (x <= min) return [0, 0];
      const t = Math.min(x, mode) - min; // on the rising side the density is 2 t / (width · rise)
      const up = rise > 0 ? [((t * t) / width) * ((2 * t) / 3 / rise), ((t * t) / width) * ((t * t) / 2 / rise)] : [0, 0];
      const upTo = affineMoments(min, 1, rise > 0 ? (t / width) * (t / rise) : 0, [up[0], up[1]]);
      if (x <= mode || fall === 0) return upTo;
      const s = Math.max(0, max - x); // and on the falling side 2 s / (width · fall), s = max − x
      const d1 = ((fall * fall) / width) * (2 / 3) - ((s * s) / width) * ((2 * s) / 3 / fall);
      const d2 = ((fall * fall) / width) * (fall / 2) - ((s * s) / width) * ((s * s) / 2 / fall);
      const down = affineMoments(max, -1, fall / width - (s / width) * (s / fall), [d1, d2]);
      return [upTo[0] + down[0], upTo[1] + down[1]];
    },
  };
}

/** triangular in a scenario. */
export const triangularFamily: Family<ThreePoint & { readonly dist: "triangular" }> = {
  name: "triangular",
  parameters: threePointParameters,
  forms: [],
  legal: threePointIssues,
  build: triangular,
  sampler: "table",
};
