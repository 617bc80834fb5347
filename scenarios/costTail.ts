import { capOf, withoutCap } from "../engine/distributions/cap.ts";
import { distribution } from "../engine/distributions/fromSpec.ts";
import { percentile } from "../engine/distributions/percentile.ts";
import type { DistributionSpec, Uncertain } from "../engine/distributions/spec.ts";
import type { Intervention } from "../engine/model/scenario.ts";
import type { Finding } from "./problem.ts";
import { problem } from "./said.ts";
import type { ScenarioFile } from "./schema.ts";

/** Where the tail begins that is stretched. */
const LEVEL = 0.95;

/** The intervention with events whose cost, or else days, is X + max(0, X − its 95th percentile), before the cap (MODEL §12). */
export function withCostTail(intervention: Intervention): Intervention {
  return {
    ...intervention,
    outcomes: intervention.outcomes.map((outcome) => ({
      ...outcome,
      ...(outcome.cost === null ? { days: longer(outcome.days) } : { cost: longer(outcome.cost) }),
    })),
  };
}

/** Distributions that a stretched tail cannot be made of. */
export function costTailFindings({ stress, interventions }: ScenarioFile): readonly Finding[] {
  if (stress?.costTail !== true) return [];
  return interventions.flatMap(({ outcomes }, index) =>
    outcomes.flatMap(({ cost, days }, k): Finding[] => {
      try {
        longer(cost ?? days ?? null);
        return [];
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const said = problem("costTailUnknown");
        return [{ path: ["interventions", index, "outcomes", k, cost === undefined ? "days" : "cost"], ...said }];
      }
    }),
  );
}

function longer<U extends Uncertain | null>(u: U): U {
  if (u === null || typeof u === "number") return u;
  const spec = u as DistributionSpec;
  const bare = withoutCap(spec);
  const max = capOf(spec);
  const stretched = { dist: "stretched", above: percentile(distribution(bare), LEVEL), of: bare } as const;
  return (max === Infinity ? stretched : { ...stretched, max }) as unknown as U;
}
