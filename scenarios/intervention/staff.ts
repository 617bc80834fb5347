import { legalRanges } from "../../engine/model/legalRanges.ts";
import { block, number, share, whole } from "../leaf.ts";
import { uncertainAmount, uncertainRatio } from "../uncertain.ts";

/** The team that carries out an intervention. */
export const staff = block(
  {
    positions: whole({ description: "Positions in the team", unit: "positions", min: 1, max: 10_000, example: 4 }),
    turnover: uncertainRatio("interventions.staff.turnover", {
      description: "Probability that one of them leaves in a year",
      unit: "per year",
      example: 0.2,
    }).default(0),
    vacancyMonths: number({
      quantity: "plain",
      description: "Months until a position is filled",
      unit: "months",
      ...legalRanges["interventions.staff.vacancyMonths"],
      example: 3,
    }).default(0),
    newcomerProductivity: share({
      ...legalRanges["interventions.staff.newcomerProductivity"],
      description: "What a newcomer achieves in the first year",
      unit: "share of a full year",
      example: 0.7,
    }).default(1),
    replacementCost: uncertainAmount("interventions.staff.replacementCost", {
      description: "Cost of replacing one person",
      example: "150 tkr",
    }).default(0),
  },
  { description: "The team; turnover wears on fidelity and budget", otherwise: "full fidelity, no turnover cost" },
);
