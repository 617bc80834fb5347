import type { Scenario } from "../../../engine/model/scenario.ts";
import type { Draw } from "./draw.ts";

/** Half of the scenarios with prices that move, a nominal rate of interest or none, and some claims in kronor of their own year. */
export function randomPrices(draw: Draw, scenario: Scenario): Scenario {
  if (draw.chance(0.5)) return scenario;
  const levels = [draw.oneOf(1, 1.13, 0.83)];
  for (let t = 1; t < scenario.horizonYears; t++) levels.push(levels[t - 1]! * draw.oneOf(1.0217, 1.0837, 0.9971, 1.1733));
  return {
    ...scenario,
    priceLevels: levels,
    fund: draw.chance(0.6) ? { ...scenario.fund, interest: 0, interestNominal: draw.oneOf(0, 0.0213, 0.0671) } : scenario.fund,
    interventions: scenario.interventions.map((iv) =>
      draw.chance(0.7) ? { ...iv, contract: { ...iv.contract, claims: "nominal" as const } } : iv,
    ),
  };
}
