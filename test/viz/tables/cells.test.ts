import { expect, test } from "vitest";
import { moneyCells, numberCells, probabilityCells } from "../../../viz/tables/cells.ts";

test("a number has as many decimals as its error allows, and the error is rounded up", () => {
  expect(numberCells(12.3456, 0.21, "", "sv", false)).toEqual(["12,35", "±0,21", ""]);
  expect(numberCells(12.3456, 0.31, "", "sv", false)).toEqual(["12,3", "±0,4", ""]);
  expect(numberCells(12.3456, 17, "", "sv", false)).toEqual(["12", "±17", ""]);
  expect(numberCells(12.3456, 0.000001, "", "sv", false)).toEqual(["12,346", "±0,001", ""]);
});

test("an error of zero is a dash, one that is not known is not shown", () => {
  expect(numberCells(3, 0, "", "sv", false)).toEqual(["3,0", "–", ""]);
  expect(moneyCells({ value: 0, standardError: 0 }, "en")).toEqual(["0.0", "–", "SEK m"]);
  expect(moneyCells({ value: 3e6, standardError: null }, "sv")).toEqual(["3,0", "", "mnkr"]);
});

test("what does not exist is said, not shown as a number", () => {
  expect(probabilityCells(null, "sv")).toEqual(["saknas", "", ""]);
  expect(moneyCells(null, "en")).toEqual(["none", "", ""]);
});

test("Swedish numbers have a comma, hard spaces and a real minus", () => {
  expect(moneyCells({ value: -12_345_600_000, standardError: 2e6 }, "sv")).toEqual(["−12\u00a0346", "±4", "mnkr"]);
  expect(probabilityCells({ value: 0.5, standardError: 0.01, low: 0.48, high: 0.52 }, "sv")).toEqual(["50,0", "±2,0", "av\u00a0100"]);
});
