import { block, choice, id, list, text } from "./leaf.ts";
import { uncertainPlain, uncertainRatio } from "./uncertain.ts";

/** Keys that outcomes and benefits have in common: an effect of their own, and which of them counts (engine/EVIDENCE.md E10, E11). */
export function lineKeys(at: "interventions.outcomes" | "interventions.benefits") {
  const link = block(
    {
      ratio: uncertainRatio(`${at}.via.ratio`, {
        description: "Change here per unit of change in what comes before",
        unit: "share per share",
        example: 0.5,
      }),
      causal: uncertainRatio(`${at}.via.causal`, { description: "Part of that correlation that is cause" }).default(1),
      source: text({ description: "Where the ratio is from", example: "Example source" }).optional(),
    },
    { description: "One step from one outcome to the next" },
  );
  return {
    via: list(link, { description: "How the effect gets here through other outcomes", otherwise: "it acts directly" }).optional(),
    on: choice(["theta"], {
      description: "The ratios multiply what the studies measured, not the part that is avoided",
      otherwise: "they multiply the part that is avoided",
      example: "theta",
      alternative: true,
    }).optional(),
    baseRisk: uncertainRatio(`${at}.baseRisk`, {
      description: "Risk without the intervention, with on: theta",
      otherwise: "the scale needs none",
      example: 0.3,
      alternative: true,
    }).optional(),
    fade: block(
      {
        halfLifeYears: uncertainPlain(`${at}.fade.halfLifeYears`, {
          description: "Years in which the fading part of the effect halves",
          unit: "years",
          example: 5,
        }),
        persistentShare: uncertainRatio(`${at}.fade.persistentShare`, { description: "Part of the effect that does not fade" }).default(0),
      },
      { description: "How the effect fades here", otherwise: "as that of the intervention" },
    ).optional(),
    countOnce: id({
      description: "Group of lines that measure the same money: for each payer one of them counts",
      otherwise: "it counts",
      example: "earnings",
    }).optional(),
  };
}

/** Which line of a group counts for a payer. */
export const countingRules = ["largest", "first", "sum"] as const;
