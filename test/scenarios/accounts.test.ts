import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { badAccountFiles, badAccounts, withAccount, withAccountFile } from "./badAccounts.ts";

test.each(badAccounts)("%s is refused where it stands", (_, text, said) => {
  const parsed = parse(text, { fileName: "plain.yaml" });
  expect("errors" in parsed ? parsed.errors.map(({ line, path, message }) => `${line} ${path}: ${message}`) : []).toEqual([said]);
});

test.each(badAccountFiles)("%s is refused where it is named", (_, file, content, message) => {
  const readFile = () => {
    if (content === null) throw new Error("no such file");
    return content;
  };
  const parsed = parse(withAccountFile(file), { fileName: "plain.yaml", readFile });
  expect("errors" in parsed ? parsed.errors.map((each) => `${each.path}: ${each.message}`) : []).toEqual([
    `accounts.main.file: ${message}`,
  ]);
});

test("a file of payers, items and years is the same account as its rows, amounts in prices of their year", () => {
  const text = `prices: { index: { values: { 2020: 100, 2026: 120 }, kind: index } }\n${withAccountFile("a.csv")}`;
  const csv = "payer;item;from;to;amount;price_year;source\nstate;care;0;4;1 000,5;2020;S1\nregion;care;2;3;80 tkr;;\n";
  const parsed = parse(text, { fileName: "plain.yaml", readFile: () => csv });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  expect(parsed.scenario.interventions[0]!.outcomes[0]!.account!.rows).toEqual([
    { payer: "state", item: "care", from: 0, to: 4, amount: expect.closeTo(1200.6, 9), payers: { state: 1 } },
    { payer: "region", item: "care", from: 2, to: 3, amount: 80_000, payers: { region: 1 } },
  ]);
});

test("payers of the outcome are their shares of the whole account, weighted with exit", () => {
  const parsed = parse(
    withAccount(
      "{ rows: [{ payer: state, item: a, from: 0, to: 0, amount: 9 tkr }, { payer: region, item: b, from: 1, to: 1, amount: 10 tkr }] }",
    ),
    { fileName: "plain.yaml" },
  );
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  expect(parsed.scenario.interventions[0]!.outcomes[0]!.payers).toEqual({
    state: expect.closeTo(0.5, 12),
    region: expect.closeTo(0.5, 12),
  });
});
