import { expect, test } from "vitest";
import { readNumber } from "../../../viz/app/components/readNumber.ts";

test.each([
  ["40", 40],
  ["32,67", 32.67],
  ["32.67", 32.67],
  [" 1\u00a0000 ", 1000],
  ["1 234,5", 1234.5],
  ["\u22125", -5],
  ["–5", -5],
  ["+,5", 0.5],
  ["40 mnkr", null],
  ["fyrtio", null],
  ["", null],
  [",", null],
  ["1,2,3", null],
  ["1e3", null],
  ["Infinity", null],
  ["0x10", null],
  [`${"9".repeat(400)}`, null],
])("%j is read as %j", (text, value) => {
  expect(readNumber(text)).toBe(value);
});
