import { expect, test } from "vitest";
import { futureView } from "../../../viz/analyses/future.ts";
import { future } from "../../../workers/index.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";

test("a fund that is closed has no balance: none in the table, and none among those of which the lowest is told", async () => {
  const found = await future(readLibrary("skolfam2").scenario, { number: 0, replications: 64, workers: 0 });
  const { years } = found.answer;
  const closed = years[3]!.year;
  const balances = [30e6, 20e6, 25e6];
  const answer = { ...found.answer, dissolution: closed, years: years.map((each, t) => ({ ...each, balance: balances[t] ?? 0 })) };
  const { sentences, lines } = futureView({ ...found, answer }, "en");
  const rows = lines.filter((line): line is readonly string[] => Array.isArray(line) && /^\d{4}$/.test(String(line[0])));
  expect(rows.map(([, balance]) => balance)).toEqual(["30.0", "20.0", "25.0", ...years.slice(3).map(() => "–")]);
  expect(sentences[0]).toContain(`lowest in ${years[1]!.year}, 20.0\u00a0million kronor, and 25.0\u00a0million kronor`);
});
