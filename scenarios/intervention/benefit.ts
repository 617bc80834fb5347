import { block, choice, factor, id } from "../leaf.ts";
import { lineKeys } from "../lineSchema.ts";
import { uncertainAmount } from "../uncertain.ts";
import { window } from "./window.ts";

/** One element of `benefits`. */
export const benefit = block(
  {
    id: id({ description: "Name of the benefit, used once in the intervention", example: "schoolResults" }),
    perPersonYear: uncertainAmount("interventions.benefits.perPersonYear", {
      description: "Value at the reference effect; may be negative",
      unit: "kronor, or QALYs, per person and year",
      example: "2 tkr",
    }),
    window,
    payer: id({
      description: "Who gains: a department, region, state, otherMunicipalities or households",
      otherwise: "unit: qaly",
      example: "region",
    }).optional(),
    unit: choice(["kronor", "qaly"], { description: "Kronor to a payer, or quality-adjusted life years to nobody" }).default("kronor"),
    referenceEffect: factor({
      description: "Effect at which perPersonYear was measured",
      above: 0,
      otherwise: "the mean of effect.size",
      example: 0.3,
    }).optional(),
    ...lineKeys("interventions.benefits"),
  },
  { description: "A value that is not an avoided event" },
);
