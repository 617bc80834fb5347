import type { Quantile } from "../distributions/distribution.ts";
import { distribution } from "../distributions/fromSpec.ts";
import type { DistributionSpec, Uncertain } from "./scenario.ts";

/** The distribution, if its quantile has no table and must be found on its cdf; null for any other number. */
export function withoutTable(u: Uncertain): DistributionSpec | null {
  return typeof u !== "number" && (u.dist === "mixture" || u.dist === "spliced") ? u : null;
}

/** The quantile function of what `withoutTable` found; null if it found nothing. */
export function exactQuantile(spec: DistributionSpec | null): Quantile | null {
  return spec === null ? null : distribution(spec).quantile;
}
