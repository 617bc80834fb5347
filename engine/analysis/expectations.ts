/** Why a component has no expectation in closed form, or cannot be judged by a simulation. */
export type NoClosedForm =
  | "uncertainFade"
  | "unequalStarts"
  | "enrolled"
  | "effectLeavesRange"
  | "infiniteMean"
  | "infiniteVariance"
  | "tooFewEvents"
  | "noDistribution";

/** A part of a scenario whose mean is known exactly and can be simulated on its own. */
export interface Component {
  readonly kind: "outlay" | "events" | "eventCost" | "baselineCost" | "fullSavings" | "realSavings" | "parameter";
  /** Path in the scenario: `interventions.skolfam`, `interventions.skolfam.outcomes.hvb`, or that of a parameter. */
  readonly path: string;
  readonly unit: "kronor" | "events" | "plain";
  /** null: none, for `reason`. */
  readonly expected: number | null;
  readonly reason: NoClosedForm | null;
  /** Number of the scenario in `componentVariants` that is simulated, and the column that is read. */
  readonly variant: number;
  readonly column: string;
  /** For a ratio: the variant whose same column is the denominator. */
  readonly over: number | null;
}

/** A component as found: simulated mean with its error, and how many errors it is from the exact one. */
export interface ComponentCheck {
  readonly component: Component;
  readonly simulated: { readonly value: number; readonly standardError: number };
  /** (simulated − expected)/standard error; null where there is nothing to judge. */
  readonly z: number | null;
}

/** Largest |z| that still agrees: one right component in sixteen thousand is further off. */
export const largestZ = 4;

/**
 * Compares what was simulated with what is expected.
 *
 * values       of the column, one a replication
 * denominators for a ratio, from the same replications: mean of values / mean of denominators, error by the delta method
 */
export function checkComponent(component: Component, values: Float64Array, denominators: Float64Array | null): ComponentCheck {
  const n = values.length;
  const mean = meanOf(values);
  const divisor = denominators === null ? 1 : meanOf(denominators);
  const value = mean / divisor;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const residual = denominators === null ? values[i] - mean : values[i] - value * denominators[i];
    squares += residual * residual;
  }
  const standardError = Math.sqrt(squares / (n - 1) / n) / divisor;
  const simulated = { value, standardError };
  const { expected, reason } = component;
  if (expected === null || reason !== null || !Number.isFinite(value)) return { component, simulated, z: null };
  const difference = value - expected;
  // Sums of equal numbers carry rounding errors of their own.
  const exact = Math.abs(difference) <= 1e-9 * Math.max(1e-9, Math.abs(expected));
  return { component, simulated, z: exact ? 0 : difference / standardError };
}

function meanOf(values: Float64Array): number {
  const first = values[0];
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] - first;
  return first + sum / values.length;
}
