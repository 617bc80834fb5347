import type * as z from "zod";
import { delegate, inside } from "../findings.ts";
import { amount, block, choice, flag, leaf, list, named, number, text, whole } from "../leaf.ts";
import { shown } from "../problem.ts";
import { problem } from "../said.ts";
import { byYear, years } from "./byYear.ts";

const year = (description: string, example = 2014) => whole({ description, unit: "year", min: 1900, max: 2300, example });
const kronor = { quantity: "kronor", min: 0 } as const;
const whole0 = { quantity: "plain", whole: true, min: 0 } as const;

const outlays = leaf<{ readonly informs: boolean; readonly byYear: Readonly<Record<string, number>> }>(
  {
    description: "What was paid, by year; informs: true, where it says something of cost and costFactor",
    type: "object",
    example: { 2011: "1.21 mnkr", 2012: "1.34 mnkr" },
  },
  (value, fail) => {
    const { informs = false, ...rest } =
      typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
    if (typeof informs !== "boolean")
      fail.report({ path: ["informs"], ...problem("expected", { found: shown(informs), rule: problem("trueOrFalse") }) });
    const known = typeof value === "object" && value !== null && !Array.isArray(value) ? rest : value;
    return { informs: informs === true, byYear: delegate(byYear({ description: "" }, kronor), known, fail) };
  },
);

const counted = block(
  {
    persons: whole({
      description: "Persons in the group",
      unit: "persons",
      min: 1,
      max: 1_000_000,
      otherwise: "needed with frailtyVariance",
      example: 31,
    }).optional(),
    events: whole({ description: "Events that they had", unit: "events", min: 0, max: 10_000_000, example: 6 }),
    personYears: number({ quantity: "plain", description: "Time that they were followed", unit: "person-years", above: 0, example: 58 }),
  },
  { description: "What was counted in a group" },
);

const evaluation = block(
  {
    ready: year("Calendar year in which it could be used"),
    saving: amount({ description: "Measured saving per participant and year", unit: "kronor", example: "41 tkr" }),
    se: amount({
      description: "Its standard error",
      unit: "kronor",
      above: 0,
      otherwise: "the standard deviations and numbers of both groups",
      example: "38 tkr",
    }).optional(),
    sd_t: amount({
      description: "Standard deviation of the treated's yearly cost, instead of se",
      unit: "kronor",
      min: 0,
      example: "90 tkr",
      alternative: true,
    }).optional(),
    n_t: whole({ description: "Treated", min: 1, max: 1_000_000, example: 31, alternative: true }).optional(),
    sd_c: amount({
      description: "Standard deviation of the controls' yearly cost",
      unit: "kronor",
      min: 0,
      example: "90 tkr",
      alternative: true,
    }).optional(),
    n_c: whole({ description: "Controls", min: 1, max: 1_000_000, example: 29, alternative: true }).optional(),
    informs: flag({ description: "It says something of the effect; false: it is only used by the contracts" }).default(true),
    followUpYears: whole({
      description: "Years that each person was followed",
      unit: "years",
      min: 1,
      max: 60,
      otherwise: "those of the intervention's evaluation",
      example: 2,
    }).optional(),
  },
  { description: "A finished evaluation" },
);

const repayment = block(
  {
    year: year("Calendar year"),
    debtor: text({ description: "Id of the department", example: "social" }),
    due: amount({ description: "What it owed", min: 0, example: "0.4 mnkr" }),
    paid: amount({ description: "What it paid", min: 0, example: "0.4 mnkr" }),
    decision: choice(["honoured", "broken", "waived"], {
      description: "What was decided; honoured and broken say something of credibility",
      otherwise: "it says nothing",
    }).optional(),
  },
  { description: "One due" },
);

const round = block(
  {
    started: year("Calendar year of the first outlay", 2011).optional(),
    withdrawn: flag({ description: "The application was withdrawn" }).optional(),
    stopped: block(
      {
        year: year("Calendar year of the first missing outlay"),
        shortfall: flag({ description: "For want of money: then it is not renewed" }),
      },
      { description: "It ended before its time" },
    ).optional(),
    outlays: outlays.optional(),
    intake: byYear({ description: "Persons who entered, by year", example: { 2011: 12, 2012: 10 } }, whole0).optional(),
    leavers: byYear({ description: "Members of the team who left, by year", example: { 2011: 1 } }, whole0).optional(),
    events: list(
      block(
        { outcome: text({ description: "Id of the outcome", example: "hvb" }), treated: counted.optional(), controls: counted.optional() },
        { description: "One outcome" },
      ),
      { description: "Events that were counted among the treated and the controls" },
    ).optional(),
    evaluation: evaluation.optional(),
    use: choice(["events", "evaluation"], {
      description: "Which of them enters the weight, where both are of the same persons",
    }).optional(),
    repayments: list(repayment, { description: "Dues and what was paid" }).optional(),
    renewal: leaf<Readonly<Record<string, number>>>(
      { description: "Whether the round was renewed, by the year that was planned", type: "object", example: { 2014: true } },
      (value, fail) => {
        if (typeof value !== "object" || value === null || Array.isArray(value))
          return fail(problem("expected", { found: shown(value), rule: problem("yesOrNoByYear") }));
        const read: Record<string, number> = {};
        for (const [key, item] of Object.entries(value)) {
          const said = item === true || item === "yes" ? 1 : item === false || item === "no" ? 0 : null;
          if (!/^\d{4}$/.test(key))
            fail.report({ path: [key], ...problem("expected", { found: shown(key), rule: problem("aYear") }), atKey: true });
          else if (said === null) fail.report({ path: [key], ...problem("expected", { found: shown(item), rule: problem("yesOrNo") }) });
          else read[key] = said;
        }
        return read;
      },
    ).optional(),
  },
  { description: "What is known of a round" },
);

type RoundFile = z.output<typeof round>;

/** A block, or a list of blocks in the order in which the rounds began. */
const rounds = leaf<readonly RoundFile[]>(
  { description: "What is known of an intervention; several rounds: a list", anyOf: [{ type: "object" }, { type: "array" }] },
  (value, fail) =>
    Array.isArray(value) ? value.map((item, at) => delegate(round, item, inside(fail, at))) : [delegate(round, value, fail)],
);

/** The keys of `observed` (MODEL §13). */
export const observedShape = block(
  {
    through: whole({ description: "Last calendar year of which anything is known", unit: "year", min: 1900, max: 2300, example: 2014 }),
    exact: choice(["auto", "never"], { description: "Whether exact posteriors take the place of weights where there are any" }).default(
      "auto",
    ),
    fund: block(
      {
        balance: byYear({ description: "Closing balance, by year", example: { 2014: "8.1 mnkr" } }, { quantity: "kronor" }).optional(),
        topUps: byYear({ description: "Paid into the fund, by year", example: { 2012: "10 mnkr" } }, kronor).optional(),
        returned: byYear({ description: "Returned to the municipality, by year", example: {} }, kronor).optional(),
        shortfalls: years({ description: "Years in which an outlay could not be paid", example: [] }).optional(),
        dissolved: year("Calendar year in which it was dissolved").optional(),
      },
      { description: "What is known of the fund" },
    ).prefault({}),
    municipality: block(
      {
        result: byYear(
          { description: "The result as a share of revenue, by year", example: { 2011: 0.018 } },
          { quantity: "ratio", min: -1, max: 1 },
        ).optional(),
        majorityChanged: years({ description: "Years in which the majority changed", example: [2014] }).optional(),
        headsLeft: named(years({ description: "Years in which the head left", example: [2013] }), {
          description: "Heads of departments who left, by department",
          example: { social: [2013] },
        }).optional(),
      },
      { description: "What is known of the municipality" },
    ).prefault({}),
    interventions: named(rounds, {
      description: "What is known of the interventions, by id",
      example: { example: { started: 2011, intake: { 2011: 12, 2012: 10 } } },
    }).default({}),
  },
  { description: "What has happened: the fund is followed on from there", otherwise: "nothing is known" },
);

export type ObservedFile = z.output<typeof observedShape>;
