import { block, choice, factor, whole } from "./leaf.ts";
import { uncertainRatio } from "./uncertain.ts";

/** What becomes of an intervention after its last round (engine/MODEL.md §16). */
export const afterwards = block(
  {
    when: choice(["always", "evaluatedPositive"], {
      description: "Whether it may become permanent always, or only after a positive evaluation",
    }).default("always"),
    probability: uncertainRatio("interventions.afterwards.probability", {
      description: "Probability that the host makes it permanent",
      example: 0.5,
    }),
    years: whole({ description: "Years that it lasts then at most", unit: "years", min: 1, max: 60, example: 5 }),
    survival: uncertainRatio("interventions.afterwards.survival", {
      description: "Probability that it lives through a year",
      unit: "per year",
    }).default(1),
    intakeFactor: factor({ description: "Times the intake of the last year", min: 0, max: 1000 }).default(1),
    effectFactor: uncertainRatio("interventions.afterwards.effectFactor", {
      description: "Times the effect; at scale most is lost",
      max: 1000,
    }).default(1),
    costFactor: uncertainRatio("interventions.afterwards.costFactor", {
      description: "Times the expected outlay of the last year, paid by the host",
      max: 1000,
    }).default(1),
  },
  { description: "What the host makes of it after its last round", otherwise: "it ends", alternative: true },
);
