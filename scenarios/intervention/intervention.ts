import type * as z from "zod";
import { afterwards } from "../afterwardsSchema.ts";
import { contractOrName } from "../contractSchema.ts";
import { amount, block, choice, factor, flag, id, list, named, text, whole } from "../leaf.ts";
import { countingRules } from "../lineSchema.ts";
import { participation } from "../participationSchema.ts";
import { uncertainRatio } from "../uncertain.ts";
import { benefit } from "./benefit.ts";
import { effect } from "./effect.ts";
import { evaluation } from "./evaluation.ts";
import { intake } from "./intake.ts";
import { outcome } from "./outcome.ts";
import { staff } from "./staff.ts";
import { yearlyCost } from "./yearlyCost.ts";

/** One element of `interventions`. */
export const intervention = block(
  {
    id: id({ description: "Name that other places refer to", example: "example" }),
    name: text({ description: "Name shown to people", example: "An example intervention" }),
    enabled: flag({ description: "Whether it takes part; what refers to it stays valid" }).default(true),
    start: whole({ description: "Calendar year of the planned start", unit: "year", min: 1900, max: 2300, example: 2026 }),
    years: whole({ description: "Duration", unit: "years", min: 1, max: 60, example: 3 }),
    host: id({ description: "Department that applies", example: "social" }),
    intake,
    cost: yearlyCost,
    costFactor: uncertainRatio("interventions.costFactor", {
      description: "Times the cost, drawn anew each active year (overruns)",
      max: 1000,
    }).default(1),
    copies: whole({ description: "Independent interventions like this, named id-1, id-2, …", min: 1, max: 1000 }).default(1),
    frailtyVariance: factor({ description: "Variance of the persons' own risk around 1", min: 0, max: 100 }).default(0),
    outMigration: uncertainRatio("interventions.outMigration", { description: "Probability of moving away", unit: "per year" }).default(0),
    cashable: uncertainRatio("interventions.cashable", {
      description: "Part of the own savings that can be taken out of a budget",
    }).default(1),
    cashableStep: amount({
      description: "Savings of a department and year count in whole steps of this (a bed, a class)",
      min: 1,
      otherwise: "every krona counts",
      example: "1 mnkr",
      alternative: true,
    }).optional(),
    effect,
    staff: staff.optional(),
    outcomes: list(outcome, { description: "Events that it may avoid" }).default([]),
    benefits: list(benefit, { description: "Values that are not avoided events" }).default([]),
    countOnce: named(choice(countingRules, { description: "Which line of the group counts for a payer" }), {
      description: "By group of lines: largest counts the one expected to bring most, first the first of the file, sum all of them",
      otherwise: "largest",
      example: { earnings: "largest" },
    }).optional(),
    evaluation: evaluation.optional(),
    promise: block(
      {
        perParticipantYear: amount({
          description: "Saving that the application promises",
          unit: "kronor per participant and year",
          otherwise: "computed from the model's means",
          example: "30 tkr",
          alternative: true,
        }).optional(),
        optimism: factor({ description: "Times the computed promise", min: 0, max: 100 }).default(1),
      },
      { description: "What the application promises" },
    ).prefault({}),
    contract: contractOrName.default("grant"),
    renewal: block(
      {
        everyYears: whole({
          description: "Years from one start to the next, at least the duration",
          unit: "years",
          min: 1,
          max: 60,
          example: 4,
        }),
        until: whole({
          description: "No new round is planned after this calendar year",
          unit: "year",
          min: 1900,
          max: 2300,
          example: 2034,
        }),
        when: choice(["always", "evaluatedPositive"], { description: "Always, or only after a positive evaluation" }).default("always"),
      },
      { description: "New rounds of the same intervention", otherwise: "one round" },
    ).optional(),
    afterwards: afterwards.optional(),
    participation: participation("interventions", "as its host, else it takes part").optional(),
  },
  { description: "An intervention that the fund pays for" },
);

export type InterventionFile = z.output<typeof intervention>;
