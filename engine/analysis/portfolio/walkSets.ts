/** A way in which a candidate may be taken up: what it needs and what it is worth, future by future. */
export interface Choice {
  /**
   * Kronor of starting capital that the candidate has used by year t, inflows subtracted and carried to the start by the
   * growth of a krona: [year][future], whole kronor.
   */
  readonly used: Float64Array;
  /** Value by future. */
  readonly value: Float64Array;
}

/** A candidate: off, or one of its choices. */
export interface Candidate {
  readonly id: string;
  readonly choices: readonly Choice[];
}

/** A set of candidates, judged. */
export interface JudgedSet {
  /** By candidate: 0 off, k the k-th choice. */
  readonly taken: Uint8Array;
  /** Mean value over the futures judged on. */
  readonly value: number;
  /** Futures in which the set needs more than the capital. */
  readonly short: number;
}

/**
 * Walks all sets of candidates so that neighbours differ in one choice (a reflected Gray code), and judges each exactly on the
 * same futures: flows of a set add up, and a set needs K(S) = max over years of what its members have used together.
 *
 * candidates  at least one
 * common      what is used whatever is taken (less top-ups), [year][future]
 * capital     kronor
 * futures     numbers of the futures to judge on
 * judge       called with each set, the empty one first; the object is reused
 * cost        sets × years × futures additions
 * source      Knuth (2011), TAOCP 4A, §7.2.1.1, algorithm H (loopless reflected mixed-radix Gray generation)
 */
export function walkSets(
  candidates: readonly Candidate[],
  common: Float64Array,
  capital: number,
  futures: Int32Array,
  judge: (set: JudgedSet, needed: Float64Array) => void,
): void {
  const n = candidates.length;
  const R = futures.length;
  const all = candidates[0].choices[0].value.length;
  const T = common.length / all;
  const used = new Float64Array(T * R);
  for (let t = 0; t < T; t++) for (let i = 0; i < R; i++) used[t * R + i] = common[t * all + futures[i]];
  const flows = candidates.map(({ choices }) =>
    choices.map(({ used: own }) => {
      const picked = new Float64Array(T * R);
      for (let t = 0; t < T; t++) for (let i = 0; i < R; i++) picked[t * R + i] = own[t * all + futures[i]];
      return picked;
    }),
  );
  const means = candidates.map(({ choices }) =>
    choices.map(({ value }) => {
      let sum = 0;
      for (let i = 0; i < R; i++) sum += value[futures[i]];
      return sum / R;
    }),
  );
  const taken = new Uint8Array(n);
  const needed = new Float64Array(R);
  const report = () => {
    let short = 0;
    for (let i = 0; i < R; i++) if (needed[i] > capital) short++;
    // Summed anew for each set, in order of candidates: the same bits whatever the way to it.
    let value = 0;
    for (let j = 0; j < n; j++) if (taken[j] > 0) value += means[j][taken[j] - 1];
    judge({ taken, value, short }, needed);
  };
  const direction = new Int8Array(n).fill(1);
  const focus = Int32Array.from({ length: n + 1 }, (_, j) => j);
  mostOf(used, needed);
  for (;;) {
    report();
    const j = focus[0];
    focus[0] = 0;
    if (j === n) return;
    const before = taken[j];
    taken[j] += direction[j];
    if (before > 0 && taken[j] > 0) add(used, flows[j][before - 1], -1);
    if (taken[j] > 0) addAndMostOf(used, flows[j][taken[j] - 1], 1, needed);
    else addAndMostOf(used, flows[j][before - 1], -1, needed);
    if (taken[j] === 0 || taken[j] === candidates[j].choices.length) {
      direction[j] = -direction[j];
      focus[j] = focus[j + 1];
      focus[j + 1] = j + 1;
    }
  }
}

function add(used: Float64Array, flow: Float64Array, sign: 1 | -1): void {
  for (let i = 0; i < used.length; i++) used[i] += sign * flow[i];
}

/** The most that is used in any year, by future; never less than 0. */
function mostOf(used: Float64Array, needed: Float64Array): void {
  const R = needed.length;
  needed.fill(0);
  for (let from = 0; from < used.length; from += R) {
    for (let i = 0; i < R; i++) if (used[from + i] > needed[i]) needed[i] = used[from + i];
  }
}

/** Both in one pass over the years: reading the flows is what the walk takes its time for. */
function addAndMostOf(used: Float64Array, flow: Float64Array, sign: 1 | -1, needed: Float64Array): void {
  const R = needed.length;
  needed.fill(0);
  for (let from = 0; from < used.length; from += R) {
    for (let i = 0; i < R; i++) {
      const x = used[from + i] + sign * flow[from + i];
      used[from + i] = x;
      if (x > needed[i]) needed[i] = x;
    }
  }
}
