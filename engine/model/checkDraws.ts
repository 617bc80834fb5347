import { withoutCap } from "../distributions/cap.ts";
import { familyOf } from "../distributions/families.ts";
import { distribution } from "../distributions/fromSpec.ts";
import { type Issue, type Told, told } from "./issue.ts";
import type { DistributionSpec, Scenario, Uncertain } from "./scenario.ts";

/**
 * Largest single draw. Its square must be a number, summed over all replications; and cells of a table of quantiles that rise
 * faster are no cubics any more (samplers/quantileTable.ts), whatever is capped afterwards.
 */
const LARGEST_DRAW = 1e100;
/** No sampler goes further into a tail: 2^-45. */
const SMALLEST_TAIL = 2.842170943040401e-14;

/** Appends an issue for every distribution of a scenario, wherever it stands, that cannot be drawn from. */
export function checkDraws(scenario: Scenario, issues: Issue[]): void {
  walk(scenario, "", issues);
}

function walk(part: unknown, path: string, issues: Issue[]): void {
  if (typeof part !== "object" || part === null) return;
  if ("dist" in part) {
    const problem = problemOf(part as DistributionSpec);
    if (problem !== null) issues.push({ path, ...problem });
    return;
  }
  for (const [key, inner] of Object.entries(part)) {
    const step = Array.isArray(part) && typeof inner === "object" && inner !== null && "id" in inner ? String(inner.id) : key;
    walk(inner, path === "" ? step : `${path}.${step}`, issues);
  }
}

function problemOf(u: DistributionSpec): Told | null {
  try {
    return largestDraw(u) <= LARGEST_DRAW ? null : told("drawsTooLarge", { most: LARGEST_DRAW });
  } catch (error) {
    // Legal parameters so extreme that what follows from them is not: a shape that underflows to 0.
    if (error instanceof RangeError) return told("notComputable");
    throw error;
  }
}

/** The largest value in size that a sampler can give, before any cap. */
function largestDraw(u: Uncertain): number {
  if (typeof u === "number") return Math.abs(u);
  const family = familyOf(u);
  if (family.largest !== undefined) return family.largest(u, largestDraw);
  const { quantile } = distribution(withoutCap(u));
  return quantile === null ? 0 : Math.max(Math.abs(quantile(SMALLEST_TAIL)), Math.abs(quantile(SMALLEST_TAIL, true)));
}
