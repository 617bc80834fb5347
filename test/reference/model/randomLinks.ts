import type { Intervention, LineEffect, Outcome, Scenario, Uncertain } from "../../../engine/model/scenario.ts";
import type { Draw } from "./draw.ts";
import { randomShare } from "./randomSpecs.ts";

/** The scenario with links, fading of their own, and lines that count for some payers only, in some of its interventions (engine/EVIDENCE.md E10–E12). */
export function randomLinks(draw: Draw, scenario: Scenario): Scenario {
  return { ...scenario, interventions: scenario.interventions.map((iv) => (draw.chance(0.3) ? linked(draw, iv) : iv)) };
}

function linked(draw: Draw, iv: Intervention): Intervention {
  return {
    ...iv,
    effect: draw.chance(0.4) ? { ...iv.effect, fadeAfterYears: draw.oneOf(0.5, 1, 2.25) } : iv.effect,
    outcomes: iv.outcomes.map((outcome) => counted(draw, { ...outcome, ...randomLine(draw) })),
    benefits: iv.benefits.map((benefit) => {
      const line = randomLine(draw);
      return { ...benefit, ...line, referenceEffect: line.via === undefined ? benefit.referenceEffect : draw.oneOf(0.25, 0.5) };
    }),
  };
}

function randomLine(draw: Draw): LineEffect {
  const link = () => ({
    ratio: draw.oneOf<Uncertain>(0.5, -0.7, 1.8, { dist: "normal", mean: 0.6, sd: 0.5 }),
    causal: draw.chance(0.5) ? randomShare(draw, 0.2, 1) : 1,
  });
  return {
    ...(draw.chance(0.6) ? { via: Array.from({ length: draw.whole(1, 2) }, link) } : {}),
    ...(draw.chance(0.4) ? { fade: { halfLifeYears: randomShare(draw, 0.5, 5), persistentShare: randomShare(draw, 0, 0.6) } } : {}),
  };
}

/** Some payers have no share: another line counts for them. */
function counted(draw: Draw, outcome: Outcome): Outcome {
  if (!draw.chance(0.3)) return outcome;
  return { ...outcome, payers: Object.fromEntries(Object.entries(outcome.payers).filter(() => draw.chance(0.6))) };
}
