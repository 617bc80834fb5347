import type { BoxInput } from "./box.ts";
import { agreement, countBox } from "./chooseBox.ts";
import { type PeelStep, peel } from "./peel.ts";

/**
 * The best of several peelings: of all inputs together, and of each by itself, since a greedy search of many inputs may pass by what one
 * of them alone would tell. The best is the one with the step of largest F on rows that were not peeled; the earlier of equals.
 *
 * rows    the rows to peel
 * judges  other rows
 */
export function bestPeeling(
  inputs: readonly BoxInput[],
  fails: Uint8Array,
  rows: Int32Array,
  judges: Int32Array,
  least: number,
): readonly PeelStep[] {
  const fit = ({ bounds }: PeelStep) => agreement(countBox(inputs, bounds, fails, judges));
  const bestOf = (steps: readonly PeelStep[]) => steps.reduce((best, step) => Math.max(best, fit(step)), 0);
  let steps: readonly PeelStep[] = peel(inputs, fails, rows, least);
  let best = bestOf(steps);
  inputs.forEach((input, i) => {
    const alone = peel([input], fails, rows, least).map((step) => ({
      ...step,
      bounds: step.bounds.map((bound) => ({ ...bound, input: i })),
    }));
    const F = bestOf(alone);
    if (!(F > best)) return;
    best = F;
    steps = alone;
  });
  return steps;
}
