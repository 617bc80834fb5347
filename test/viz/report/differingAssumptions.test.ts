import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { differingAssumptions, partsThatDiffer } from "../../../viz/report/differingAssumptions.ts";

const of = (...texts: string[]) => differingAssumptions(texts.map((text) => parseDocument(text)));

test("assumptions that differ are told by path with the value of each variant; one that is not there as null", () => {
  expect(of("fund: { capital: 1 mnkr }", "fund: { capital: 1 mnkr }")).toEqual([]);
  const base = "fund:\n  capital: 1 mnkr\n  years: 3\n";
  expect(of(base, "fund:\n  capital: 2 mnkr\n  years: 3\n", base)).toEqual([
    { path: "fund.capital", values: ["1 mnkr", "2 mnkr", "1 mnkr"] },
  ]);
  expect(of(base, "fund:\n  capital: 1 mnkr\n")).toEqual([{ path: "fund.years", values: ["3", null] }]);
});

test("of values with parts only those are shown that not all have", () => {
  expect(partsThatDiffer(["preset loan, graceYears 1", "preset equity, graceYears 1"])).toEqual(["preset loan", "preset equity"]);
  expect(partsThatDiffer(["a, b", "a"])).toEqual(["b", "…"]);
  expect(partsThatDiffer([null, "grant"])).toEqual([null, "grant"]);
});
