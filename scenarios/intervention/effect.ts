import { fadeFromKey } from "../fadeSchema.ts";
import { block } from "../leaf.ts";
import { uncertainPlain, uncertainRatio } from "../uncertain.ts";
import { effectSize } from "./effectSize.ts";

/** What an intervention does to those who take part. */
export const effect = block(
  {
    size: effectSize,
    noEffect: uncertainRatio("interventions.effect.noEffect", {
      description: "Probability that the method does not work here at all",
    }).default(0),
    transfer: uncertainRatio("interventions.effect.transfer", {
      description: "How much of a studied effect survives the move here",
      max: 100,
    }).default(1),
    halfLifeYears: uncertainPlain("interventions.effect.halfLifeYears", {
      description: "Years in which the fading part of the effect halves",
      unit: "years",
      otherwise: "it does not fade",
      example: 5,
    }).optional(),
    persistentShare: uncertainRatio("interventions.effect.persistentShare", {
      description: "Part of the effect that does not fade",
    }).default(0),
    fadeFrom: fadeFromKey.optional(),
  },
  { description: "What the intervention does to its participants" },
);
