import { expect, test } from "vitest";
import type { Summary } from "../../../engine/measures/summary.ts";
import { comparisonTable } from "../../../viz/cli/comparisonTable.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { mostReplications } from "../../../viz/cli/simulate.ts";
import { simulateTornado } from "../../../viz/cli/tornado.ts";
import { summaryTable } from "../../../viz/tables/summaryTable.ts";
import type { Comparison } from "../../../workers/comparison.ts";
import { comparedMeasures } from "../../../workers/paired.ts";
import { finished, libraryText } from "../report/finished.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

/** Every number of a summary in its own place: all differ, and every error from every other. */
function unlike<T>(value: T, next = { k: 0 }): T {
  if (Array.isArray(value)) return value.map((item) => unlike(item, next)) as T;
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (!("value" in fields)) return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, unlike(item, next)])) as T;
  const at = ++next.k;
  const middle = 1e6 * (3 + 1.7 * at);
  const error = 1e4 * (1 + 0.37 * at);
  const estimate = "high" in fields ? { low: middle - 2.1 * error, high: middle + 1.7 * error } : {};
  return { ...fields, value: middle, ...("standardError" in fields ? { standardError: error } : {}), ...estimate } as T;
}

type Kind = "money" | "probability" | "share" | "plain" | "interval";

/** What each line of the table is said to be: by the words of MODEL and DESIGN §5, not by the table's code. */
const places: readonly (readonly [label: string, path: string, kind: Kind])[] = [
  ["runs short (at least one year)", "depletion.probability", "probability"],
  ["shortfall then, on average", "depletion.missing", "money"],
  ["is closed early", "dissolution.probability", "probability"],
  ["stands still three years in a row", "dormancy", "probability"],
  ["at least one start is held back", "fund.delayed", "probability"],
  ["paid out", "fund.outlay", "money"],
  ["net cost, on average", "fund.loss.mean", "money"],
  ["net cost, mean of the worst 5%", "fund.loss.expectedShortfall95", "money"],
  ["lowest balance, on average", "fund.lowestBalance", "money"],
  ["promised to the fund", "fund.promised", "money"],
  ["due under the contracts", "fund.due", "money"],
  ["paid to the fund", "fund.received", "money"],
  ["share of the promised repayment paid", "credibility.receivedOverPromised", "share"],
  ["share of what is due paid", "credibility.receivedOverDue", "share"],
  ["at least half of the promised is paid", "credibility.halfPaid", "probability"],
  ["all that was promised is paid", "credibility.fullyPaid", "probability"],
  ["savings at full fidelity, all payers", "leakage.Q1", "money"],
  ["… at the fidelity there is", "leakage.Q2", "money"],
  ["… of the own municipality", "leakage.Q3", "money"],
  ["… after moving", "leakage.Q4", "money"],
  ["… that is cashable", "leakage.Q5", "money"],
  ["… within the contracts' time", "leakage.Q6", "money"],
  ["measured", "leakage.Q7", "money"],
  ["due", "leakage.Q8", "money"],
  ["paid", "leakage.Q9", "money"],
  ["municipality: net result, on average", "ownMunicipality.net", "money"],
  ["net present value, on average", "society.npv", "money"],
  ["net present value is positive", "society.npvPositive", "probability"],
  ["benefit–cost ratio", "society.benefitCostRatio", "plain"],
  ["net present value if everything succeeds", "naive.npv", "money"],
];

const at = (summary: Summary, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], summary);

/** What a line says: its numbers as they are printed, and how far they may be from what they mean. */
function read(line: string, label: string) {
  const cells = line
    .slice(2 + label.length)
    .trim()
    .split(/ {2,}/);
  const number = (text: string) => Number(text.replace(/[±+,\u00a0]/g, "").replace("−", "-"));
  const step = 10 ** -(cells[0]?.split(".")[1]?.length ?? 0);
  return { value: number(cells[0]!), error: number(cells[1]!), step, unit: cells[2] ?? "" };
}

const scales: Readonly<Record<Kind, number>> = { money: 1e-6, probability: 100, share: 100, plain: 1, interval: 1 };
const units: Readonly<Record<Kind, RegExp>> = {
  money: /^SEK m$/,
  probability: /^of.100$/,
  share: /^%$/,
  plain: /^$/,
  interval: /./,
};

test("each cell of the table is the number at its place in summary.json, with half of its 95 % interval", () => {
  const summary = unlike(finished({ text: libraryText("rector-equity"), replications: 300 }).summary);
  const lines = summaryTable(summary, "en").split("\n");
  const interventions = Object.keys(summary.interventions).flatMap((id) => [
    [`${id}: starts`, `interventions.${id}.started`, "probability"] as const,
    [`${id}: share of the promised repayment paid`, `interventions.${id}.receivedOverPromised`, "share"] as const,
  ]);
  const departments = Object.keys(summary.departments).flatMap((id) => [
    [`${id}: net result, on average`, `departments.${id}.net`, "money"] as const,
    [`${id}: net result below zero`, `departments.${id}.negative`, "probability"] as const,
  ]);
  for (const [label, path, kind] of [...places, ...interventions, ...departments]) {
    const line = lines.filter((each) => each.startsWith(`  ${label}  `));
    expect(line, label).toHaveLength(1);
    if (at(summary, path) === null) {
      expect(line[0], label).toMatch(/ none$/);
      continue;
    }
    const { value, error, step, unit } = read(line[0]!, label);
    const found = at(summary, path) as {
      readonly value: number;
      readonly standardError: number;
      readonly low: number;
      readonly high: number;
    };
    const half = kind === "probability" ? (found.high - found.low) / 2 : 1.96 * found.standardError;
    expect(Math.abs(value - scales[kind] * found.value), `${label} ${path}`).toBeLessThanOrEqual(step / 2 + 1e-6 * Math.abs(value));
    // Rounded up, by less than one in its last place.
    expect(error - scales[kind] * half, `${label} ±`).toBeGreaterThan(-1e-6 * error);
    expect(error - scales[kind] * half, `${label} ±`).toBeLessThan(step + 1e-6 * error);
    expect(unit, label).toMatch(units[kind]);
  }
});

test("each cell of a comparison is A's, B's, the difference with 1.96 standard errors, and the shares of futures", () => {
  const measures = Object.fromEntries(
    comparedMeasures.map(({ key }, k) => {
      const scale = (/^(credibility|.*probability$)/.test(key) ? 100 : 1e-6) ** -1;
      const estimate = (value: number, error: number) => ({ value: scale * value, standardError: scale * error });
      const [a, b, difference] = [estimate(10 + k, 0.31 + k), estimate(60 + k, 0.41 + k), estimate(50.5 + k, 0.11 + 0.1 * k)];
      return [key, { a, b, difference, better: 0.11 + k / 100, equal: 0.31 + k / 100, replications: 1000 }];
    }),
  );
  const of = (which: "a" | "b") => Object.fromEntries(Object.entries(measures).map(([key, each]) => [key, each[which]]));
  const variants = (["one", "two"] as const).map((name, at) => ({
    name,
    scenario: name.toUpperCase(),
    hash: name,
    measures: of(at === 0 ? "a" : "b"),
  }));
  const run = { version: "1", seed: "s", replications: 1000 };
  const comparison: Comparison = { formatVersion: 2, run, boards: [], variants, differences: [{ name: "two", measures }] };
  const labels = [
    "the fund runs short (at least one year)",
    "shortfall then, on average",
    "the fund is closed early",
    "paid to the fund",
    "promised to the fund",
    "the fund's net cost, on average",
    "lowest balance, on average",
    "share of the promised repayment paid",
    "all that was promised is paid",
    "the municipality's net result, on average",
    "net present value to society, on average",
  ];
  const lines = comparisonTable(comparison, "en").split("\n");
  for (const [k, label] of labels.entries()) {
    // Who pays stands above, in the same words.
    const line = lines.filter((each) => each.startsWith(`  ${label}  `));
    expect(line.length, label).toBeGreaterThan(0);
    const cells = line
      .at(-1)!
      .slice(2 + label.length)
      .trim()
      .split(/ {2,}/);
    const number = (text: string) => Number(text.replace(/[±+,\u00a0]/g, "").replace("−", "-"));
    const [a, b, difference, error] = cells.slice(0, 4).map((cell) => number(cell)) as [number, number, number, number];
    const [better, equal] = cells.slice(-2).map((cell) => number(cell)) as [number, number];
    expect([Math.round(a), Math.round(b)], label).toEqual([10 + k, 60 + k]);
    expect(Math.abs(difference - (50.5 + k)), label).toBeLessThanOrEqual(0.5);
    expect(error - 1.96 * (0.11 + 0.1 * k), label).toBeGreaterThan(-1e-9);
    expect(error - 1.96 * (0.11 + 0.1 * k), label).toBeLessThan(0.1);
    expect([better, equal], label).toEqual([11 + k, 31 + k]);
  }
});

test("a precision may cost what P = ½ needs, and the round that reaches it", () => {
  for (const width of [0.05, 0.02, 0.01, 0.005, 0.001]) {
    const needed = (1.96 * 0.5) ** 2 / width ** 2;
    // Rounds are 16, 32, 64 … blocks of 1 024: the first that is enough.
    let round = 16 * 1024;
    while (round < needed) round *= 2;
    expect(mostReplications(width)).toBeGreaterThanOrEqual(Math.max(round, needed));
    expect(mostReplications(width)).toBeLessThanOrEqual(Math.max(2 * round, 4 * needed));
  }
});

test("the ends of a tornado are the results of the runs at the low and at the high value", async () => {
  const { prepared, source } = finished({ text: libraryText("rector-equity"), replications: 16 });
  const { io } = fakeIo("/", (script) => localThread(script, nodeDisk));
  const { measure, assumptions } = await simulateTornado({ prepared, seed: "1", workers: 1, locale: "en" }, source, io);
  const fails = assumptions.find(({ name }) => /has no effect/.test(name));
  expect(fails, assumptions.map(({ name }) => name).join()).toBeDefined();
  // The oftener a method does not work, the more the fund loses: the low value is the one named first, and its result the lower one.
  const value = (text: string) => Number(text.replace(/[^\d.]/g, ""));
  for (const { low, high, name } of assumptions) expect(value(low.assumed), name).toBeLessThan(value(high.assumed));
  expect(fails!.low.result, measure).toBeLessThan(fails!.high.result);
});
