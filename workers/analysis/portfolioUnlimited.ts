import type { PortfolioFlows } from "./portfolioFlows.ts";

/** What a set is worth with unlimited money, by future. */
export function unlimitedValue({ candidates, always }: PortfolioFlows, taken: Uint8Array): Float64Array {
  const sum = Float64Array.from(always);
  candidates.forEach(({ choices }, j) => {
    if (taken[j]! > 0) for (let r = 0; r < sum.length; r++) sum[r]! += choices[taken[j]! - 1]!.value[r]!;
  });
  return sum;
}

/** What a set needs in some futures. */
export function neededOf({ candidates, common }: PortfolioFlows, taken: Uint8Array, rows: Int32Array): Float64Array {
  const R = candidates[0]!.choices[0]!.value.length;
  const T = common.length / R;
  return Float64Array.from(rows, (r) => {
    let most = 0;
    for (let t = 0; t < T; t++) {
      let used = common[t * R + r]!;
      candidates.forEach(({ choices }, j) => {
        if (taken[j]! > 0) used += choices[taken[j]! - 1]!.used[t * R + r]!;
      });
      if (used > most) most = used;
    }
    return most;
  });
}
