import type { Distribution } from "../../engine/distributions/distribution.ts";
import { distribution } from "../../engine/index.ts";
import type { Outcome, Scenario } from "../../engine/model/scenario.ts";
import type { CostExceedanceData } from "../charts/costExceedance.ts";

/** How many events cost more than an amount, from the distributions that the scenario states: no simulation in it. */
export function costExceedanceOf(
  scenario: Scenario,
  subjects: { readonly placements: string; readonly events: string },
): CostExceedanceData | null {
  const outcomes = scenario.interventions.flatMap((intervention) => intervention.outcomes);
  const outcome =
    outcomes.find((each) => each.days !== null) ?? outcomes.find((each) => typeof each.cost === "object" && each.cost !== null);
  if (outcome === undefined) return null;
  const survival = survivalOf(outcome);
  if (survival === null) return null;
  return { subject: outcome.days === null ? subjects.events : subjects.placements, ...curveOf(survival) };
}

/** P(cost > x) of one event, and a cost that next to nothing exceeds. */
interface Tail {
  readonly survival: (cost: number) => number;
  readonly least: number;
  readonly most: number;
}

const slices = 96;

function survivalOf({ cost, days, dayRate }: Outcome): Tail | null {
  if (cost !== null) {
    const d = distribution(cost);
    return d.quantile === null ? null : { survival: (x) => d.survival(x), least: d.quantile(0.005), most: d.quantile(1e-6, true) };
  }
  if (days === null || dayRate === null) return null;
  const [spell, price] = [distribution(days), distribution(dayRate)] as const;
  if (spell.quantile === null || price.quantile === null) return null;
  const prices = midpoints(price);
  return {
    // P(D R > x) = E P(D > x / R): the price by the midpoint rule on its quantiles, the spell exactly.
    survival: (x) => prices.reduce((sum, each) => sum + spell.survival(x / each), 0) / prices.length,
    least: spell.quantile(0.005) * price.quantile(0.05),
    most: spell.quantile(1e-6, true) * price.quantile(0.05, true),
  };
}

function midpoints(d: Distribution): readonly number[] {
  const values = Array.from({ length: slices }, (_, at) => d.quantile!((at + 0.5) / slices));
  return values.filter((value) => value > 0);
}

const steps = 160;

/**
 * The curve on a logarithmic grid, and the share of all cost above the cost that 1, 5 and 10 of 100 exceed:
 *
 *   (q S(q) + ∫_q S(x) dx) / ∫_0 S(x) dx, the integrals by the trapezoidal rule in log x
 */
function curveOf({ survival, least, most }: Tail): Pick<CostExceedanceData, "points" | "shares"> {
  const from = Math.max(1, least);
  const ratio = Math.max(2, most / from);
  const costs = Array.from({ length: steps + 1 }, (_, at) => from * ratio ** (at / steps));
  const points = costs.map((cost) => ({ cost, probability: survival(cost) }));
  const above = new Array<number>(points.length).fill(0);
  for (let at = points.length - 2; at >= 0; at--) {
    const [low, high] = [points[at]!, points[at + 1]!];
    above[at] = above[at + 1]! + ((low.probability * low.cost + high.probability * high.cost) / 2) * Math.log(high.cost / low.cost);
  }
  const total = from + above[0]!;
  const shares = [1, 5, 10].map((dearest) => {
    const p = dearest / 100;
    const at = Math.max(
      1,
      points.findIndex((point) => point.probability <= p),
    );
    const [low, high] = [points[at - 1]!, points[at]!];
    const along = low.probability > high.probability ? (low.probability - p) / (low.probability - high.probability) : 0;
    const cost = low.cost + along * (high.cost - low.cost);
    const rest = above[at - 1]! + along * (above[at]! - above[at - 1]!);
    return { dearest, share: { value: (cost * p + rest) / total, standardError: 0 } };
  });
  return { points, shares };
}
