import { capOf, withoutCap } from "../distributions/cap.ts";
import type { Quantile } from "../distributions/distribution.ts";
import { distribution } from "../distributions/fromSpec.ts";
import type { DistributionSpec, Uncertain } from "../distributions/spec.ts";
import { thetaTable } from "../evidence/thetaTable.ts";
import { TABLE_SIZE, writeQuantileTable } from "./quantileTable.ts";

/** Number of a sampler in its set. */
export type Sampler = number & { readonly of: "samplers" };

/** Where there is nothing to draw. */
export const noSampler = -1 as Sampler;

/** How a sampler draws; the integer in `SamplerSet.kind`. */
export const SamplerKind = {
  constant: 0,
  table: 1,
  spliced: 2,
  discrete: 3,
  equallyLikely: 4,
  mixture: 5,
  compound: 6,
  evidence: 7,
  scaled: 8,
  stretched: 9,
} as const;

/**
 * Every distribution of a scenario, ready to draw from: parallel columns indexed by sampler number, and one block of data.
 * Structured-cloneable, so a plan carries it to any thread.
 */
export interface SamplerSet {
  readonly kind: Int32Array;
  /** Where the sampler's numbers start in `data`. */
  readonly offset: Int32Array;
  /** Number of values or components; 0 where there are none. */
  readonly size: Int32Array;
  /** Smaller values become this: the least that is legal; −Infinity where everything is. */
  readonly low: Float64Array;
  /** Larger values become this: a cap or the most that is legal; Infinity where there is none. */
  readonly cap: Float64Array;
  /**
   * constant: the value · table: cubics · spliced: probability of the body, table of the body, table of the tail · discrete: cumulative probabilities, then values · equallyLikely: values
   * mixture: cumulative probabilities, then sampler numbers · compound: rate, sampler number of the severity · evidence: table of θ
   * scaled: factor, sampler number of what is scaled · stretched: where the tail begins, sampler number
   */
  readonly data: Float64Array;
}

/** Tables by the text of their distribution: handed from one compilation to the next, only what changed is computed again. */
export type QuantileTables = Map<string, Float64Array>;

interface Draft {
  kind: number;
  size: number;
  low: number;
  cap: number;
  data: Float64Array;
}

export interface SamplerSetBuilder {
  /** Number of the sampler for a number or distribution whose draws are clamped to [low, high]; equal ones share a sampler. */
  add(u: Uncertain, range?: readonly [low: number, high: number]): Sampler;
  build(): SamplerSet;
}

/** Collects the distributions of a scenario. A table takes 14 kB and 1 792 quantiles. */
export function samplerSetBuilder(tables: QuantileTables = new Map()): SamplerSetBuilder {
  const drafts: Draft[] = [];
  const known = new Map<string, Sampler>();

  function push(kind: number, data: readonly number[], size = 0): Sampler {
    return pushData(kind, Float64Array.from(data), size);
  }

  function pushData(kind: number, data: Float64Array, size = 0): Sampler {
    drafts.push({ kind, size, low: -Infinity, cap: Infinity, data });
    return (drafts.length - 1) as Sampler;
  }

  function add(u: Uncertain, [low, high]: readonly [low: number, high: number] = [-Infinity, Infinity]): Sampler {
    const key = `${JSON.stringify(u)} ${low} ${high}`;
    let sampler = known.get(key);
    if (sampler === undefined) {
      sampler = typeof u === "number" ? push(SamplerKind.constant, [Math.min(high, Math.max(low, u))]) : fromSpec(u, low, high);
      known.set(key, sampler);
    }
    return sampler;
  }

  function fromSpec(spec: DistributionSpec, low: number, high: number): Sampler {
    const sampler = uncapped(spec);
    const draft = drafts[sampler];
    draft.low = low;
    draft.cap = Math.max(low, Math.min(high, capOf(spec)));
    // A distribution without spread is read as it stands.
    if (draft.kind === SamplerKind.constant) draft.data[0] = Math.max(low, Math.min(draft.data[0], draft.cap));
    return sampler;
  }

  function uncapped(spec: DistributionSpec): Sampler {
    switch (spec.dist) {
      case "mixture":
        return mixture(
          spec.of.map((c) => c.weight),
          spec.of.map((c) => add(c.of)),
        );
      case "spliced":
        return spliced(spec);
      case "discrete": {
        // In increasing order, so that inversion is monotone: common uniforms give common ranks.
        const order = spec.values.map((_, i) => i).sort((i, j) => spec.values[i] - spec.values[j]);
        const weights = cumulative(order.map((i) => spec.weights[i]));
        return push(SamplerKind.discrete, [...weights, ...order.map((i) => spec.values[i])], order.length);
      }
      case "empirical":
        return push(
          SamplerKind.equallyLikely,
          [...spec.values].sort((a, b) => a - b),
          spec.values.length,
        );
      case "evidence":
        return pushData(
          SamplerKind.evidence,
          cached(spec, () => thetaTable(spec.theta)),
        );
      case "scaled":
        return typeof spec.of === "number"
          ? push(SamplerKind.constant, [spec.by * spec.of])
          : push(SamplerKind.scaled, [spec.by, add(spec.of)], 1);
      case "stretched":
        return push(SamplerKind.stretched, [spec.above, add(spec.of)], 1);
      case "compound":
        return push(SamplerKind.compound, [spec.rate, add(spec.severity)], 1);
      default: {
        const bare = withoutCap(spec);
        const d = distribution(bare);
        if (!(d.support[1] > d.support[0])) return push(SamplerKind.constant, [d.mean]);
        if (d.quantile === null) throw new RangeError(`${spec.dist}: no quantile function to draw from`);
        return table(bare, d.quantile);
      }
    }
  }

  /** The numbers of a sampler that takes long to compute, from the cache if it has them. */
  function cached(spec: DistributionSpec, compute: () => Float64Array): Float64Array {
    const key = JSON.stringify(spec);
    let data = tables.get(key);
    if (data === undefined) {
      data = compute();
      tables.set(key, data);
    }
    return data;
  }

  function table(spec: DistributionSpec, quantile: Quantile): Sampler {
    const compute = () => {
      const data = new Float64Array(TABLE_SIZE);
      writeQuantileTable(quantile, data, 0);
      return data;
    };
    return pushData(SamplerKind.table, cached(spec, compute));
  }

  /** The body given that it is below the threshold, and the tail: the probability of the body decides between them. */
  function spliced(spec: DistributionSpec & { readonly dist: "spliced" }): Sampler {
    const { body, threshold, tail } = spec;
    const compute = () => {
      const below = distribution(body);
      const { quantile } = below;
      if (quantile === null) throw new RangeError("spliced: body must have a quantile function");
      const share = below.cdf(threshold);
      const above = distribution({ dist: "gpd", threshold, scale: tail.scale, shape: tail.shape }).quantile as Quantile;
      const data = new Float64Array(1 + 2 * TABLE_SIZE);
      data[0] = share;
      writeQuantileTable((p, upper = false) => quantile(upper ? share * (1 - p) : share * p), data, 1);
      writeQuantileTable(above, data, 1 + TABLE_SIZE);
      return data;
    };
    return pushData(SamplerKind.spliced, cached(spec, compute));
  }

  function mixture(weights: readonly number[], samplers: readonly Sampler[]): Sampler {
    return push(SamplerKind.mixture, [...cumulative(weights), ...samplers], samplers.length);
  }

  return {
    add,
    build() {
      const n = drafts.length;
      const set = {
        kind: new Int32Array(n),
        offset: new Int32Array(n),
        size: new Int32Array(n),
        low: new Float64Array(n),
        cap: new Float64Array(n),
        data: new Float64Array(drafts.reduce((total, d) => total + d.data.length, 0)),
      };
      let at = 0;
      drafts.forEach((draft, i) => {
        set.kind[i] = draft.kind;
        set.offset[i] = at;
        set.size[i] = draft.size;
        set.low[i] = draft.low;
        set.cap[i] = draft.cap;
        set.data.set(draft.data, at);
        at += draft.data.length;
      });
      return set;
    },
  };
}

/** Running shares of the weights; the last is exactly 1. */
function cumulative(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  return weights.map((w, i) => {
    sum += w;
    return i === weights.length - 1 ? 1 : sum / total;
  });
}
