import type * as z from "zod";
import type { ScaledSpec } from "../engine/distributions/scaled.ts";
import type { Uncertain } from "../engine/distributions/spec.ts";
import { legalRanges } from "../engine/model/legalRanges.ts";
import { evaluationBias } from "../engine/model/presets.ts";
import { startKeys } from "./accounts/schema.ts";
import { contractOrName } from "./contractSchema.ts";
import { isEvidence, readEvidence } from "./evidence/form.ts";
import { fadeFromKey } from "./fadeSchema.ts";
import { type Fail, inside } from "./findings.ts";
import {
  amount,
  block,
  choice,
  factor,
  flag,
  id,
  leaf,
  list,
  type NumberRule,
  named,
  number,
  numberJson,
  rangeText,
  readNumber,
  share,
  text,
  whole,
} from "./leaf.ts";
import { countingRules, lineKeys } from "./lineSchema.ts";
import { record } from "./loose.ts";
import { show } from "./problem.ts";
import { definitionOf, readUncertain, uncertainAmount, uncertainPlain, uncertainRatio } from "./uncertain.ts";

const staff = block(
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

const window = leaf<readonly [number, number]>(
  {
    description: "First and last year since entry, both included",
    unit: "years since entry",
    range: "two whole numbers from 0 to 100, the smaller first",
    example: [0, 3],
    type: "array",
    items: { type: "integer", minimum: 0, maximum: 100 },
    minItems: 2,
    maxItems: 2,
  },
  (value, fail) => {
    if (value === undefined) return fail("missing, expected first and last year since entry, like [0, 3]");
    if (!Array.isArray(value) || value.length !== 2)
      return fail(`found ${show(value)}, expected first and last year since entry, like [0, 3]`);
    const rule: NumberRule = { quantity: "plain", whole: true, min: 0, max: 100, description: "" };
    const years = value.map((year, index) => {
      const reading = readNumber(year, rule);
      if ("message" in reading) fail.report({ path: [index], message: reading.message });
      return "value" in reading ? reading.value : Number.NaN;
    });
    if (years[0]! > years[1]!) return fail(`found [${years.join(", ")}], expected the first year not after the last`);
    return [years[0]!, years[1]!];
  },
);

const outcome = block(
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

const benefit = block(
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

const biasRule: NumberRule = { quantity: "ratio", ...legalRanges["interventions.evaluation.bias"], max: 1000, description: "" };
const bias = leaf<Uncertain | Readonly<Record<string, Uncertain>>>(
  {
    description: "Times the controls' rate, for all outcomes or by outcome: how wrong the comparison is",
    range: "at least 0",
    quantity: "ratio",
    min: 0,
    otherwise: "by design",
    uncertain: true,
    example: { dist: "lognormal", median: 1.3, sigma: 0.2 },
    alternative: true,
    anyOf: [
      { type: "number", minimum: 0 },
      { type: "string" },
      { $ref: definitionOf("ratio") },
      { type: "object", additionalProperties: { anyOf: [{ type: ["number", "string"] }, { $ref: definitionOf("ratio") }] } },
    ],
  },
  (value, fail) => {
    const byOutcome = typeof value === "object" && value !== null && !Array.isArray(value) && !("dist" in value);
    if (!byOutcome) return readUncertain(value, biasRule, fail);
    return Object.fromEntries(Object.entries(value).map(([id, each]) => [id, readUncertain(each, biasRule, inside(fail, id))]));
  },
);

const evaluation = block(
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
  },
  { description: "How the saving is measured", otherwise: "nothing is measured: the promise is paid (agreed)" },
);

const intakeRule: NumberRule = { quantity: "plain", whole: true, min: 0, max: 100_000, description: "" };
const intake = leaf<number | readonly number[]>(
  {
    description: "Persons entering in each active year: one number, or a list of as many as years",
    unit: "persons per year",
    range: "whole numbers from 0 to 100000",
    quantity: "plain",
    whole: true,
    example: 20,
    anyOf: [
      { type: "integer", minimum: 0, maximum: 100_000 },
      { type: "array", items: { type: "integer", minimum: 0, maximum: 100_000 } },
    ],
  },
  (value, fail) => {
    if (Array.isArray(value)) return value.map((item, index) => readPersons(item, inside(fail, index)));
    const reading = readNumber(value, intakeRule, "a whole number from 0 to 100000, or a list of them");
    return "value" in reading ? reading.value : fail(reading.message);
  },
);

function readPersons(value: unknown, fail: Fail): number {
  const reading = readNumber(value, intakeRule);
  return "value" in reading ? reading.value : fail(reading.message);
}

const costRule: NumberRule = { quantity: "kronor", ...legalRanges["interventions.cost"], description: "" };
const yearlyAmount = [
  { type: "number", minimum: 0 },
  { type: "string" },
  { $ref: "#/definitions/amount" },
  { $ref: "#/definitions/kronorDistribution" },
];
const yearlyCost = leaf<ReturnType<typeof readUncertain> | readonly ReturnType<typeof readUncertain>[]>(
  {
    description: "Outlay of an active year: one value for every year, or a list of as many as years",
    unit: "kronor per year",
    quantity: "kronor",
    min: 0,
    range: "at least 0",
    uncertain: true,
    example: "4.5 mnkr",
    anyOf: [...yearlyAmount, { type: "array", items: { anyOf: yearlyAmount } }],
  },
  (value, fail) => {
    if (!Array.isArray(value)) return readUncertain(value, costRule, fail);
    return value.map((item, index) => readUncertain(item, costRule, inside(fail, index)));
  },
);

const sizeRule = {
  quantity: "ratio",
  ...legalRanges["interventions.effect.size"],
  description: "Part of the events or costs that is avoided; below 0 is harm",
  example: { dist: "normal", mean: 0.25, sd: 0.1, max: 1 },
} as const;

/** An uncertain number as any other, or what a table of studies says; times a factor too. */
function readSize(value: unknown, fail: Fail): Uncertain {
  if (isEvidence(value)) return readEvidence(value, fail);
  const { of, ...rest } = record(value);
  if (rest.dist !== "scaled" || typeof of !== "object") return readUncertain(value, sizeRule, fail);
  const around = readUncertain({ ...rest, of: 0 }, sizeRule, fail);
  return { ...(around as ScaledSpec), of: readSize(of, inside(fail, "of")) };
}

const effectSize = leaf<Uncertain>(
  {
    ...sizeRule,
    uncertain: true,
    range: rangeText(sizeRule),
    anyOf: [...(numberJson(sizeRule).anyOf as unknown[]), { $ref: definitionOf("ratio") }, { $ref: "#/definitions/evidence" }],
  },
  readSize,
);

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
    effect: block(
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
    ),
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
  },
  { description: "An intervention that the fund pays for" },
);

export type InterventionFile = z.output<typeof intervention>;
