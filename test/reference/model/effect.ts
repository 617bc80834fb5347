import type { Intervention, Scenario } from "../../../engine/model/scenario.ts";
import type { Drawn, DrawnLine, DrawnScenario } from "./parameters.ts";
import type { Streams } from "./random.ts";
import { quantile } from "./sample.ts";
import { normalCdf } from "./special.ts";

/** The effect e of an intervention in this replication (MODEL §3.1); Q(u) is noted under `effect.size`. */
export function drawEffect(
  scenario: Scenario,
  intervention: Intervention,
  drawn: Drawn,
  streams: Streams,
  noted: Record<string, number>,
): number {
  const rho = scenario.contextCorrelation;
  const context = streams("context").normal();
  const own = streams(`effect/${intervention.id}`).normal();
  const u = normalCdf(Math.sqrt(rho) * context + Math.sqrt(1 - rho) * own);

  const { size } = intervention.effect;
  const studied = quantile(size, u);
  if (typeof size !== "number") noted[`interventions.${intervention.id}.effect.size`] = studied;

  if (streams(`noEffect/${intervention.id}`).happens(drawn.noEffect)) return 0;
  return Math.min(1, Math.max(-1, drawn.transfer * studied));
}

/** What is left of the effect s years after entry: g(s) = π + (1 − π) 2^(−max(0, s − after)/h); 1 without a half-life. */
export function fade(s: number, { halfLife, persistentShare, fadeAfter }: Omit<DrawnLine, "linked">): number {
  return halfLife === null ? 1 : persistentShare + (1 - persistentShare) * 2 ** (-Math.max(0, s - fadeAfter) / halfLife);
}

/** The product of the factors that persons entering `id` meet when the interventions in `active` run together. */
export function portfolioFactor(id: string, active: ReadonlySet<string>, { interactions }: Scenario, { factors }: DrawnScenario): number {
  let product = 1;
  for (const [i, { of }] of interactions.entries()) {
    if (of.includes(id) && active.has(of[0]) && active.has(of[1])) product *= factors[i]!;
  }
  return product;
}
