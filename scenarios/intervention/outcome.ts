import { startKeys } from "../accounts/schema.ts";
import { amount, block, choice, factor, id, named, share } from "../leaf.ts";
import { lineKeys } from "../lineSchema.ts";
import { uncertainAmount, uncertainPlain, uncertainRatio } from "../uncertain.ts";
import { window } from "./window.ts";

/** One element of `outcomes`. */
export const outcome = block(
  {
    id: id({ description: "Name of the outcome, used once in the intervention", example: "placement" }),
    rate: uncertainRatio("interventions.outcomes.rate", {
      description: "Events per person without the intervention",
      unit: "events per person and year",
      max: 1000,
      otherwise: "needed unless count is one",
      example: 0.08,
    }).optional(),
    window,
    count: choice(["poisson", "one", "once"], {
      description: "Events come at random with the rate, or exactly one in each year of the window, or a trajectory starts at most once",
    }).default("poisson"),
    acts: choice(["events", "cost"], { description: "The intervention avoids events, or lowers the cost of each" }).default("events"),
    cost: uncertainAmount("interventions.outcomes.cost", {
      description: "Cost of an event, one sum",
      otherwise: "days and dayRate",
      example: "10 to 60 tkr",
      alternative: true,
    }).optional(),
    days: uncertainPlain("interventions.outcomes.days", {
      description: "Length of a spell; at most 365 days fall in each year",
      unit: "days",
      otherwise: "cost",
      example: { dist: "gamma", mean: 300, sd: 250 },
    }).optional(),
    dayRate: uncertainAmount("interventions.outcomes.dayRate", {
      description: "Price of a day",
      unit: "kronor per day",
      otherwise: "cost",
      example: { dist: "lognormal", median: "4 tkr", sigma: 0.3, max: "12 tkr" },
    }).optional(),
    cyclicality: factor({ description: "How strongly events follow a bad economy", min: -10, max: 10 }).default(0),
    payers: named(share({ description: "Part of the cost" }), {
      description: "Who pays, by department or region, state, otherMunicipalities, households; the parts sum to 1",
      otherwise: "those of the account",
      example: { social: 0.8, region: 0.2 },
    }).optional(),
    ...startKeys,
    unitPrice: amount({
      description: "Price of an event for basis outcome",
      min: 0,
      otherwise: "the own municipality's part of the mean cost",
      example: "200 tkr",
      alternative: true,
    }).optional(),
    ...lineKeys("interventions.outcomes"),
  },
  { description: "An event that the intervention may avoid" },
);
