import { legalRanges } from "../../engine/model/legalRanges.ts";
import { amount, block, id, list, named, share, text, whole } from "../leaf.ts";
import { uncertainRatio } from "../uncertain.ts";

const row = block(
  {
    payer: id({
      description:
        "Who pays: a department, municipality, region, state, otherMunicipalities or households; notAttributable is told and not posted",
      example: "state",
    }),
    item: id({ description: "What for", example: "benefits" }),
    from: whole({
      description: "First year since the trajectory began",
      unit: "years",
      min: 0,
      max: 100,
      otherwise: "ageFrom",
      example: 0,
    }).optional(),
    to: whole({
      description: "Last year since the trajectory began",
      unit: "years",
      min: 0,
      max: 100,
      otherwise: "ageTo",
      example: 4,
    }).optional(),
    ageFrom: whole({
      description: "Age in the first year",
      unit: "years",
      min: 0,
      max: 120,
      otherwise: "from",
      example: 20,
      alternative: true,
    }).optional(),
    ageTo: whole({
      description: "Age in the last year",
      unit: "years",
      min: 0,
      max: 120,
      otherwise: "to",
      example: 64,
      alternative: true,
    }).optional(),
    amount: amount({ description: "Cost of a person a year", unit: "kronor per person and year", example: "80 tkr" }),
    source: text({ description: "Where the amount is from", example: "Example source" }).optional(),
  },
  { description: "What one payer pays for one thing" },
);

/** Social accounts: what a person on a trajectory costs, by payer and year (engine/EVIDENCE.md E13). */
export const accounts = named(
  block(
    {
      file: text({
        description: "CSV file with the columns payer, item, from, to, amount, price_year, source; or age_from and age_to",
        otherwise: "rows",
        example: "account.csv",
        alternative: true,
      }).optional(),
      rows: list(row, { description: "The table", otherwise: "file" }).optional(),
      municipality: named(share({ description: "Part of what the municipality pays" }), {
        description: "How the payer municipality is spread over departments; the parts sum to 1",
        otherwise: "the only department",
        example: { social: 1 },
      }).optional(),
    },
    { description: "What a person on a trajectory costs" },
  ),
  { description: "Social accounts by name, for outcomes with account" },
);

/** Keys of an outcome that is the start of a trajectory. */
export const startKeys = {
  account: id({
    description: "Name of the account of the trajectory that starts, at most once a person, with count: once",
    otherwise: "cost, or days and dayRate",
    example: "main",
    alternative: true,
  }).optional(),
  exit: uncertainRatio("interventions.outcomes.exit", {
    ...legalRanges["interventions.outcomes.exit"],
    description: "Probability of leaving the trajectory, with account",
    unit: "per year",
    otherwise: "nobody does",
    example: 0.1,
    alternative: true,
  }).optional(),
  ageAtStart: whole({
    description: "Age at the start of the trajectory, for accounts by age",
    unit: "years",
    min: 0,
    max: 120,
    otherwise: "the account counts years",
    example: 20,
    alternative: true,
  }).optional(),
};
