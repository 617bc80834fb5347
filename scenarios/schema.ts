import type * as z from "zod";
import { legalRanges } from "../engine/model/legalRanges.ts";
import { memoryPresets } from "../engine/model/presets.ts";
import { accounts } from "./accounts/schema.ts";
import { contractShape } from "./contractSchema.ts";
import { decisionsShape } from "./decisionsSchema.ts";
import { intervention } from "./intervention/intervention.ts";
import { amount, amountOr, anything, block, choice, factor, flag, id, leaf, list, named, share, text, whole } from "./leaf.ts";
import { observedShape } from "./observed/schema.ts";
import { participation } from "./participationSchema.ts";
import { pricesShape } from "./pricesSchema.ts";
import { shown } from "./problem.ts";
import { problem } from "./said.ts";
import { uncertainRatio } from "./uncertain.ts";

const municipality = block(
  {
    revenue: amount({
      description: "Tax and grant revenue of the municipality",
      unit: "kronor per year",
      min: 1,
      otherwise: "needed only with fund.surplusShare",
      example: "3 mdkr",
    }).optional(),
    result: block(
      {
        mean: factor({ description: "Mean of the yearly result", unit: "share of revenue", min: -1, max: 1 }).default(0.02),
        sd: factor({
          description: "Standard deviation of the yearly result",
          unit: "share of revenue",
          min: 0,
          max: 1,
          example: 0.015,
        }).default(0),
        persistence: factor({
          description: "Correlation of a year's result with the year before",
          min: 0,
          max: 0.999,
          example: 0.5,
        }).default(0),
      },
      { description: "The yearly result; below 0 is a deficit year" },
    ).prefault({}),
    elections: block(
      {
        first: whole({ description: "Calendar year of an election", unit: "year", min: 1900, max: 2300, example: 2026 }),
        everyYears: whole({ description: "Years between elections", unit: "years", min: 1, max: 60 }).default(4),
        majorityChange: share({ description: "Probability that an election changes the majority", example: 0.3 }).default(0),
        midTermChange: uncertainRatio("municipality.elections.midTermChange", {
          description: "Probability that the majority changes in a year without an election",
          unit: "per year",
          otherwise: "0",
          example: 0.06,
        }).optional(),
      },
      { description: "Elections, which may change the majority", otherwise: "no elections" },
    ).optional(),
    balance: block(
      {
        restoreYears: whole({
          description: "Years within which a negative result is to be restored",
          unit: "years",
          min: 1,
          max: 60,
        }).default(3),
        countFundFlow: flag({ description: "What goes to the fund, less what it gives back, counts against the result" }).default(false),
        noStarts: flag({ description: "Nothing starts while something is to be restored" }).default(false),
        sweep: share({ description: "Part of what a year is to restore that the fund gives back" }).default(0),
        honourPenalty: share({ description: "Part by which it lowers the probability that a due is honoured" }).default(0),
      },
      { description: "The balance requirement", otherwise: "a deficit has no consequence in later years", alternative: true },
    ).optional(),
  },
  { description: "The economy and politics around the fund" },
).prefault({});

const department = block(
  {
    id: id({ description: "Name that hosts and payers refer to", example: "social" }),
    name: text({ description: "Name shown to people", otherwise: "the id", example: "Socialtjänsten" }).optional(),
    budget: amount({
      description: "Yearly budget",
      unit: "kronor per year",
      min: 1,
      otherwise: "needed only with maxRepaymentShare",
      example: "500 mnkr",
    }).optional(),
    headTurnover: share({ description: "Probability that the head leaves in a year", unit: "per year", example: 0.15 }).default(0),
    afterElectionFactor: factor({ description: "Times this in the year after an election", min: 0, max: 100, example: 1.5 }).default(1),
    maxRepaymentShare: share({
      description: "Largest part of the budget paid to the fund in a year",
      unit: "share of budget",
      otherwise: "no limit",
      example: 0.01,
    }).optional(),
    participation: participation("departments", "it takes part with all that it hosts").optional(),
  },
  { description: "A department of the municipality; it hosts interventions and pays for events" },
);

const fund = block(
  {
    capital: amountOr("unlimited", {
      description: "Balance at the start; unlimited: no payment is held back, and what a future would have needed is found out",
      min: 0,
      example: "40 mnkr",
    }),
    interest: factor({ description: "Real interest on the opening balance", unit: "per year", min: -0.5, max: 1 }).default(0),
    interestNominal: factor({
      description: "Interest in kronor of their own year, instead of interest: prices wear on it",
      unit: "per year",
      min: -0.5,
      max: 1,
      otherwise: "interest, which is real",
      example: 0,
      alternative: true,
    }).optional(),
    yearlyTopUp: amount({ description: "Paid in every year", unit: "kronor per year", min: 0 }).default(0),
    topUps: list(
      block(
        {
          year: whole({ description: "Calendar year", unit: "year", min: 1900, max: 2300, example: 2027 }),
          amount: amount({ description: "Paid in that year", min: 0, example: "5 mnkr" }),
        },
        { description: "One payment" },
      ),
      { description: "Single payments into the fund" },
    ).default([]),
    surplusShare: share({ description: "Part of the municipality's result above surplusTarget that goes to the fund" }).default(0),
    surplusTarget: factor({ description: "Result above which a surplus counts", unit: "share of revenue", min: -1, max: 1 }).default(0.02),
    minimumBalance: amount({ description: "Balance that outlays may not go below", min: 0 }).default(0),
    fundingRule: choice(["cash", "commitment"], {
      description: "A start needs cash for its year, or for all it is expected to cost beside what runs",
    }).default("cash"),
    noStartsInDeficit: flag({ description: "Nothing starts in a deficit year" }).default(false),
    onShortfall: choice(["stop", "bridge"], {
      description: "A running intervention without cash ends, or the municipality pays the rest",
    }).default("stop"),
    dissolution: block(
      {
        base: uncertainRatio("fund.dissolution.base", {
          description: "Probability in any year that the fund is dissolved",
          unit: "per year",
        }).default(0),
        onDeficit: uncertainRatio("fund.dissolution.onDeficit", { description: "Added in a deficit year", unit: "per year" }).default(0),
        onMajorityChange: uncertainRatio("fund.dissolution.onMajorityChange", {
          description: "Added in a year when the majority changed",
          unit: "per year",
        }).default(0),
      },
      { description: "How the fund may end before its time" },
    ).prefault({}),
  },
  { description: "The fund and its rules" },
);

const credibility = block(
  {
    memory: choice(Object.keys(memoryPresets) as (keyof typeof memoryPresets)[], {
      description: "Where the promise is written down; sets anchoring to 0, 0.5, 0.8 or 0.96",
      otherwise: "see anchoring",
      example: "virtualFund",
      alternative: true,
    }).optional(),
    anchoring: uncertainRatio("credibility.anchoring", {
      description: "Part of the commitment that outlives everybody who made it",
      otherwise: "that of memory, else 1",
      example: 1,
    }).optional(),
    lossPerHeadChange: uncertainRatio("credibility.lossPerHeadChange", {
      description: "Part of the rest that is lost when a head leaves",
    }).default(0),
    lossPerMajorityChange: uncertainRatio("credibility.lossPerMajorityChange", {
      description: "Part of the rest that is lost when the majority changes",
    }).default(0),
    deficitPenalty: uncertainRatio("credibility.deficitPenalty", {
      description: "Part by which a deficit year lowers the probability that a due is honoured",
    }).default(0),
    paidWhenBroken: uncertainRatio("credibility.paidWhenBroken", {
      description: "Part of a due that is paid when it is not honoured",
    }).default(0),
  },
  { description: "Whether what is owed is really paid" },
).prefault({});

const happens = (description: string) =>
  leaf<true>({ description, const: true, example: true, otherwise: "as drawn", alternative: true }, (value, fail) =>
    value === true ? true : fail(problem("expected", { found: shown(value), rule: problem("trueOrNothing") })),
  ).optional();

const stress = block(
  {
    costTail: happens("What events cost (else how many days they last) above the 95th percentile is twice as far above it"),
    keyPersonsLeave: happens("At least two leave every team in its second year, or all where they are fewer"),
    headsLeave: happens("Every head of department leaves in the second year"),
    recession: happens("A deep recession in the second to fourth year: the business cycle is at -2"),
    electionChange: happens("The first election changes the majority"),
  },
  {
    description: "Bad things that happen in every future, all else drawn as it was",
    otherwise: "nothing happens for certain",
    alternative: true,
  },
);

/** The scenario file as it is written (MODEL §9). */
export const fileSchema = block(
  {
    $schema: text({ description: "Address of this schema, for editors", alternative: true, example: "./schema.json" }).optional(),
    schema: leaf<1>({ description: "Version of the format", const: 1, example: 1 }, (value, fail) => {
      return value === 1
        ? 1
        : fail(
            value === undefined
              ? problem("missing", { rule: problem("schemaOne") })
              : typeof value === "number" && Number.isInteger(value) && value > 1
                ? problem("newerFormat", { found: value })
                : problem("expected", { found: shown(value), rule: problem("formatOne") }),
          );
    }),
    extends: text({
      description: "A scenario of the library, or a file relative to this one, that holds where this file says nothing else",
      alternative: true,
      example: "norrkoping",
    }).optional(),
    set: named(anything({ description: "The new value; null takes the key away" }), {
      description: "Single values to change after extends: by path, with ids, and * for every item of a list",
      alternative: true,
      example: { "fund.capital": "30 mnkr", "interventions.*.contract": "loan" },
    }).optional(),
    name: text({ description: "Name of the scenario", example: "Example fund" }),
    question: text({ description: "The question the scenario answers", example: "How often does the fund run short?" }).optional(),
    description: text({ description: "What it is about", example: "Every key with its meaning, unit, range and default." }).optional(),
    finding: text({ description: "What the model answers", example: "Replace this by your finding." }).optional(),
    sources: named(text({ description: "A source" }), {
      description: "Sources by short name; numbers cite them in comments",
      example: { S1: "Author (year), title." },
    }).default({}),
    startYear: whole({
      description: "Calendar year of t = 0; money is in its prices where prices.base says no other year",
      unit: "year",
      min: 1900,
      max: 2200,
      example: 2026,
    }),
    horizonYears: whole({ description: "Years simulated", unit: "years", min: 1, max: 60, example: 15 }),
    prices: pricesShape.optional(),
    discountRate: factor({ description: "Real discount rate of the social account", unit: "per year", min: 0, max: 1 }).default(0.035),
    timing: block(
      {
        outlays: choice(["start", "mid", "end"], { description: "When in its year the fund's payments fall" }).default("start"),
        savings: choice(["start", "mid", "end"], { description: "When in its year savings, benefits and QALYs fall" }).default("start"),
      },
      {
        description: "When in their year flows fall, for present values",
        otherwise: "all at its start",
        example: { outlays: "start", savings: "mid" },
        alternative: true,
      },
    ).optional(),
    qalyPrice: amount({ description: "Value of a quality-adjusted life year", unit: "kronor per QALY", min: 0 }).default(1_000_000),
    contextCorrelation: share({
      ...legalRanges.contextCorrelation,
      description: "Correlation of the interventions' effects through what they have in common",
    }).default(0),
    municipality,
    departments: list(department, { description: "The departments; together they are the own municipality" }),
    fund,
    credibility,
    accounts: accounts.default({}),
    contracts: named(contractShape, { description: "Contracts by name, for several interventions", example: {} }).default({}),
    interactions: list(
      block(
        {
          of: leaf<readonly [string, string]>(
            {
              description: "Ids of two interventions",
              example: ["a", "b"],
              type: "array",
              items: { type: "string" },
              minItems: 2,
              maxItems: 2,
            },
            (value, fail) => {
              const [a, b] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
              if (typeof a === "string" && typeof b === "string") return [a, b];
              return fail(
                value === undefined
                  ? problem("missing", { rule: problem("twoInterventions") })
                  : problem("expected", { found: shown(value), rule: problem("twoInterventionsLike") }),
              );
            },
          ),
          factor: uncertainRatio("interactions.factor", { description: "Times the effect of each while both run", example: 0.9 }),
        },
        { description: "What two interventions do to each other" },
      ),
      { description: "Pairs that strengthen or weaken each other", alternative: true },
    ).default([]),
    alternatives: list(
      block(
        {
          name: text({ description: "A short name of the reading", example: "claims for two years" }),
          why: text({ description: "Why the facts leave it open", example: "The follow-up was two years." }),
          set: named(anything({ description: "The value in this reading; null takes the key away" }), {
            description: "What is read otherwise: values by path, with ids, and * for every item of a list",
            example: { "fund.capital": "30 mnkr" },
          }),
          replications: whole({
            description: "Futures it is run on, from the first",
            unit: "futures",
            min: 1,
            max: 10_000_000,
            otherwise: "those of the run, at most 16 384",
            example: 16_384,
          }).optional(),
        },
        { description: "One reading, beside which all else stays" },
      ),
      { description: "Other readings of the same facts, each run on the same futures" },
    ).default([]),
    decisions: decisionsShape.optional(),
    stress: stress.optional(),
    interventions: list(intervention, { description: "The interventions, in the order in which they are paid" }),
    observed: observedShape.meta({ ...observedShape.meta(), alternative: true }).optional(),
  },
  { description: "A social investment fund and its interventions" },
);

/** A file that passed the schema: units read, plain defaults filled in. */
export type ScenarioFile = z.output<typeof fileSchema>;
