import { evaluationBias } from "../../engine/model/presets.ts";
import { amount, block, choice, factor, id, whole } from "../leaf.ts";
import { uncertainAmount } from "../uncertain.ts";
import { bias } from "./bias.ts";

/** How an intervention is measured. */
export const evaluation = block(
  {
    design: choice(Object.keys(evaluationBias) as (keyof typeof evaluationBias)[], {
      description: "Where the controls come from, and so how wrong they are",
    }).default("matched"),
    basis: choice(["cost", "outcome", "agreed"], {
      description: "Measured are costs, or events at a price; agreed measures nothing and pays as promised",
    }).default("cost"),
    sample: whole({
      description: "Treated persons observed",
      unit: "persons",
      min: 0,
      max: 100_000,
      otherwise: "all in the first cohorts",
      example: 100,
    }).optional(),
    controls: whole({
      description: "Controls observed",
      unit: "persons",
      min: 0,
      max: 100_000,
      otherwise: "as many as treated",
      example: 100,
    }).optional(),
    cohorts: whole({ description: "Yearly cohorts that are followed", unit: "cohorts", min: 1, max: 60 }).default(1),
    followUpYears: whole({ description: "Years each person is followed", unit: "years", min: 1, max: 60, example: 2 }),
    measurementError: factor({ description: "Sd of the logarithm of the error in a person's measured cost", min: 0, max: 5 }).default(0),
    capPerPerson: amount({
      description: "A person's measured cost is cut here",
      above: 0,
      otherwise: "not cut",
      example: "2 mnkr",
      alternative: true,
    }).optional(),
    cost: uncertainAmount("interventions.evaluation.cost", { description: "Cost of the evaluation, paid in the first year" }).default(0),
    bias: bias.optional(),
    pool: choice(["rounds", "cohorts"], {
      description: "Each round is measured alone, or as one sample with the earlier rounds that are ready",
    }).default("rounds"),
    selection: block(
      {
        on: id({ description: "Outcome that decides who is enrolled", example: "placement" }),
        above: whole({
          description: "Enrolled are those who had more events than this in the year before",
          unit: "events",
          min: 0,
          max: 1000,
        }).default(0),
      },
      {
        description: "Who is enrolled, compared with their own year before (beforeAfter): what falls anyway is then drawn",
        otherwise: "anybody",
        alternative: true,
      },
    ).optional(),
  },
  { description: "How the saving is measured", otherwise: "nothing is measured: the promise is paid (agreed)" },
);
