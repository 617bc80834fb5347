import type { Candidate, JudgedSet } from "./walkSets.ts";

/** What is searched, and by what it is judged. */
export interface SetSearch {
  /** At least one. */
  readonly candidates: readonly Candidate[];
  /** What is used whatever is taken, [year][future]. */
  readonly common: Float64Array;
  /** Kronor. */
  readonly capital: number;
  /** Numbers of the futures to judge on. */
  readonly futures: Int32Array;
  /** Whether a set keeps to its limit; one that needs more in every future never does where one that needs less does not. */
  readonly allowed: (short: number, needed: Float64Array) => boolean;
  /** So many of the best allowed sets are wanted. */
  readonly wanted: number;
}

/** A search that is on its way. */
export interface SearchedSets {
  /** Looks at so many nodes more, or at all that are left; whether it is done. */
  advance(nodes: number): boolean;
  /** The allowed sets of largest value found so far, the largest first; of equal values the one that runs short less often. */
  best(): readonly JudgedSet[];
  /** No set that has not been looked at is worth more than this; −Infinity when all have. */
  bound(): number;
}

/**
 * Branch and bound over sets of candidates: depth first, the most valuable choice first. A branch is left where it cannot be among the
 * best (its value and the positive values left), or where it breaks the limit even if everything that is left were only to bring money:
 *
 *   K(S) ≥ max_t [Σ_{j decided} used_j(t) + Σ_{j left} min(0, min_k used_jk(t))]
 *
 * What is left undone is known, so that a search that is stopped can say how far from the best its answer may be.
 * cost  nodes × years × futures additions at most; (candidates + 1) × years × futures numbers twice
 */
export function searchSets({ candidates, common, capital, futures, allowed, wanted }: SetSearch): SearchedSets {
  const n = candidates.length;
  const R = futures.length;
  const all = candidates[0].choices[0].value.length;
  const T = common.length / all;
  const pick = (of: Float64Array) => {
    const picked = new Float64Array(T * R);
    for (let t = 0; t < T; t++) for (let i = 0; i < R; i++) picked[t * R + i] = of[t * all + futures[i]];
    return picked;
  };
  const means = candidates.map(({ choices }) => choices.map(({ value }) => meanOf(value, futures)));
  const worth = means.map((each) => Math.max(0, ...each));
  const order = means.map((_, j) => j).sort((a, b) => worth[b] - worth[a] || a - b);
  const flows = order.map((j) => candidates[j].choices.map(({ used }) => pick(used)));
  /** By depth: choices, 0 among them, by falling value. */
  const choices = order.map((j) => {
    const value = (k: number) => (k === 0 ? 0 : means[j][k - 1]);
    return Array.from({ length: means[j].length + 1 }, (_, k) => k).sort((a, b) => value(b) - value(a) || a - b);
  });
  const valueAt = (depth: number, k: number) => (k === 0 ? 0 : means[order[depth]][k - 1]);
  /** By depth: the positive values left from there on, and what those that are left can bring at most. */
  const left = new Float64Array(n + 1);
  const least = Array.from({ length: n + 1 }, () => new Float64Array(T * R));
  for (let d = n - 1; d >= 0; d--) {
    left[d] = left[d + 1] + worth[order[d]];
    for (let i = 0; i < T * R; i++) {
      let lowest = 0;
      for (const flow of flows[d]) if (flow[i] < lowest) lowest = flow[i];
      least[d][i] = least[d + 1][i] + lowest;
    }
  }
  const used = Array.from({ length: n + 1 }, () => new Float64Array(T * R));
  used[0] = pick(common);
  const values = new Float64Array(n + 1);
  const next = new Int32Array(n + 1);
  const needed = new Float64Array(R);
  const taken = new Uint8Array(n);
  const found: JudgedSet[] = [];
  let depth = 0;
  let finished = false;

  /** What a set must be worth at least to be wanted. */
  const threshold = () => (found.length < wanted ? -Infinity : found[wanted - 1].value);
  /** Rounding of another order of additions; a branch of equal value is looked at. */
  const slack = 1e-9 * (1 + left[0]);

  /** Futures that run short if everything left only brings money; `needed` is what they need then. */
  function shortAt(d: number): number {
    needed.fill(0);
    for (let t = 0; t < T; t++) {
      for (let i = 0; i < R; i++) {
        const x = used[d][t * R + i] + least[d][t * R + i];
        if (x > needed[i]) needed[i] = x;
      }
    }
    let short = 0;
    for (let i = 0; i < R; i++) if (needed[i] > capital) short++;
    return short;
  }

  function keep(short: number): void {
    const set = Uint8Array.from(taken);
    let value = 0;
    for (let j = 0; j < n; j++) if (set[j] > 0) value += means[j][set[j] - 1];
    const at = found.findIndex((other) => other.value < value || (other.value === value && other.short > short));
    found.splice(at < 0 ? found.length : at, 0, { taken: set, value, short });
    if (found.length > wanted) found.pop();
  }

  /** One node: the next choice at this depth, or the way back. */
  function step(): void {
    if (depth === n || next[depth] === choices[depth].length) {
      if (depth < n) next[depth] = 0;
      depth--;
      if (depth < 0) finished = true;
      return;
    }
    const k = choices[depth][next[depth]++];
    const value = values[depth] + valueAt(depth, k);
    if (value + left[depth + 1] < threshold() - slack) {
      next[depth] = choices[depth].length; // the others are worth no more
      return;
    }
    taken[order[depth]] = k;
    values[depth + 1] = value;
    used[depth + 1].set(used[depth]);
    if (k > 0) for (let i = 0; i < T * R; i++) used[depth + 1][i] += flows[depth][k - 1][i];
    const short = shortAt(depth + 1);
    if (allowed(short, needed) && ++depth === n) keep(short);
  }

  return {
    advance(nodes) {
      for (let looked = 0; looked < nodes && !finished; looked++) step();
      return finished;
    },
    best: () => found,
    bound() {
      let most = -Infinity;
      for (let d = 0; !finished && d <= Math.min(depth, n - 1); d++) {
        if (next[d] < choices[d].length) most = Math.max(most, values[d] + valueAt(d, choices[d][next[d]]) + left[d + 1]);
      }
      return most;
    },
  };
}

function meanOf(value: Float64Array, futures: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < futures.length; i++) sum += value[futures[i]];
  return sum / futures.length;
}
