import type * as z from "zod";
import { contractPresets } from "../engine/model/presets.ts";
import { delegate } from "./findings.ts";
import { block, choice, expectedNumber, factor, flag, leaf, type NumberRule, number, readNumber, share, whole } from "./leaf.ts";
import { oneOf, shown } from "./problem.ts";
import { problem } from "./said.ts";

const capRule: NumberRule = { quantity: "ratio", min: 0, description: "Largest total due", unit: "times the outlay" };

/** The keys of a contract. */
export const contractShape = block(
  {
    preset: choice(Object.keys(contractPresets) as (keyof typeof contractPresets)[], {
      description: "Gives share, floor, cap and horizonYears; keys beside it override them",
      otherwise: "share, floor, cap and horizonYears are all given",
      example: "conditional",
    }).optional(),
    share: share({ description: "Part of the measured saving that is owed", otherwise: "that of the preset", example: 1 }).optional(),
    floor: factor({
      description: "Part of the outlay that is owed whatever is measured",
      min: 0,
      otherwise: "that of the preset",
      example: 0,
    }).optional(),
    cap: leaf<number>(
      {
        ...capRule,
        range: "at least 0, or none",
        otherwise: "that of the preset",
        example: 1,
        anyOf: [{ type: "number", minimum: 0 }, { type: "string" }, { type: "null" }],
      },
      (value, fail) => {
        if (value === null || value === "none" || value === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
        const reading = readNumber(value, capRule, problem("orNone", { number: expectedNumber(capRule) }));
        return "value" in reading ? reading.value : fail(reading.said);
      },
    ).optional(),
    graceYears: whole({
      description: "Years from start to the first claim",
      unit: "years",
      min: 1,
      max: 100,
      otherwise: "the years of the intervention, or until the evaluation is ready",
      example: 5,
    }).optional(),
    horizonYears: whole({
      description: "Claim years",
      unit: "years",
      min: 1,
      max: 100,
      otherwise: "that of the preset",
      example: 10,
    }).optional(),
    creditYears: whole({
      description: "Years for which a participant's saving is credited",
      unit: "years",
      min: 1,
      max: 100,
      otherwise: "horizonYears",
      example: 10,
    }).optional(),
    crossDepartment: flag({ description: "Every department that saves pays its part; otherwise the host pays for its own" }).default(true),
    claims: choice(["real", "nominal"], {
      description: "What is owed keeps step with prices, or is kronor of its own year",
    }).default("real"),
    extrapolate: choice(["constant", "fade", "none"], {
      description: "What a saving that was measured counts beyond the follow-up: as much every year, what does not fade, or nothing",
    }).default("constant"),
    evidence: block(
      {
        confidence: number({
          quantity: "ratio",
          above: 0,
          below: 1,
          description: "One-sided confidence of the lower bound that is paid on",
          example: 0.8,
        }),
      },
      {
        description: "Dues follow a lower confidence bound of the measured saving",
        otherwise: "they follow the estimate",
        alternative: true,
      },
    ).optional(),
    waiver: block(
      { whenMeasuredBelow: factor({ description: "Part of the promise", min: 0, example: 0.25 }) },
      { description: "No more dues if the measured saving is below this part of the promise", otherwise: "no waiver", alternative: true },
    ).optional(),
    applies: block(
      { minCover: factor({ description: "Promised own savings over promised dues", min: 0, example: 1 }) },
      {
        description: "The host withdraws its application if its promised savings cover less of its promised dues",
        otherwise: "it always applies",
        alternative: true,
      },
    ).optional(),
  },
  { description: "A contract: what is owed to the fund" },
);

/** What `contract` of an intervention may be. */
export const contractOrName = leaf<string | z.output<typeof contractShape>>(
  {
    description: "A name from contracts, a preset's name, or a contract written here",
    example: "conditional",
    anyOf: [
      { type: "string", description: `a name from contracts, or ${oneOf(Object.keys(contractPresets))}` },
      { $ref: "#/definitions/contract" },
    ],
  },
  (value, fail) => {
    if (typeof value === "string") return value;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return delegate(contractShape, value, fail);
    return fail(
      problem("expected", { found: shown(value), rule: problem("contractPresetOrTerms", { presets: Object.keys(contractPresets) }) }),
    );
  },
);

export type ContractFile = z.output<typeof contractShape>;
