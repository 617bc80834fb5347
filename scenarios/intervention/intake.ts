import { type Fail, inside } from "../findings.ts";
import { expectedNumber, leaf, type NumberRule, readNumber } from "../leaf.ts";
import { problem } from "../said.ts";

const intakeRule: NumberRule = { quantity: "plain", whole: true, min: 0, max: 100_000, description: "" };
/** Persons who enter, of one number or a list of as many as there are years. */
export const intake = leaf<number | readonly number[]>(
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
    const reading = readNumber(value, intakeRule, problem("orList", { number: expectedNumber(intakeRule) }));
    return "value" in reading ? reading.value : fail(reading.said);
  },
);

function readPersons(value: unknown, fail: Fail): number {
  const reading = readNumber(value, intakeRule);
  return "value" in reading ? reading.value : fail(reading.said);
}
