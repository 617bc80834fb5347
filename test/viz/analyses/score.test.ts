import { expect, test } from "vitest";
import { scoreView } from "../../../viz/analyses/score.ts";
import { gridText } from "../../../viz/tables/grid.ts";
import type { ScoreAnalysis, ScoreLine } from "../../../workers/index.ts";

const line = (fund: string, year: number, more: Partial<ScoreLine> = {}): ScoreLine => ({
  fund,
  year,
  line: "balance",
  observed: 5.5e6,
  budget: 6e6,
  p05: 4.2e6,
  p25: 4.8e6,
  p50: 5.2e6,
  p75: 5.6e6,
  p95: 6.1e6,
  rank: { value: 0.7, standardError: 0.004 },
  within50: true,
  within90: true,
  crps: { value: 1.5e5, standardError: 1e3 },
  budgetError: 5e5,
  ...more,
});
const within = (lines: readonly ScoreLine[], key: "within50" | "within90") => lines.filter((each) => each[key]).length;
const probability = (value: number, low: number, high: number) => ({ value, low, high, standardError: 0.1 });

/** A document of funds with these lines. */
function scored(funds: Readonly<Record<string, readonly ScoreLine[]>>, calibration: ScoreAnalysis["answer"]["calibration"] = null) {
  return {
    question: { funds: Object.keys(funds).map((name) => ({ name, hash: "0", through: 2021 })) },
    answer: {
      lines: Object.values(funds).flat(),
      funds: Object.entries(funds).map(([fund, lines]) => ({
        fund,
        lines: lines.length,
        within50: within(lines, "within50"),
        within90: within(lines, "within90"),
        crps: { value: 3e5, standardError: 2e3 },
        budgetError: 1e6,
        skill: { value: 0.7, standardError: 0.002 },
      })),
      calibration,
    },
  } as unknown as ScoreAnalysis;
}
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const told = (document: ScoreAnalysis, locale: "sv" | "en") => scoreView(document, 20, locale).sentences.map(plain);

test("of one fund it says how often it held, its error beside the budget's, and that one fund is too few", () => {
  const document = scored({ A: [line("A", 2020), line("A", 2021, { within50: false })] });
  expect(told(document, "sv")).toEqual([
    "Av 2 kända poster låg 1 mellan de gränser som hälften av framtiderna ryms inom, och 2 mellan dem som 90 av 100 ryms inom.",
    "Prognosens fel var 30,0 ±0,4 procent av budgetens.",
    "Prognosens fel (CRPS) väger avståndet till det som hände mot hur bred prognosen var; för en budget, som är ett enda tal, är det avståndet.",
    "En fond är för lite för att döma om gränserna håller: poster i samma fond hänger ihop, så det behövs minst 20 fonder.",
  ]);
  expect(told(document, "en")[1]).toBe("The error of the forecast was 30.0 ±0.4 per cent of the budget's.");
});

test("one line, no line, and a budget that was right have sentences of their own", () => {
  const of = (more: Partial<ScoreLine>) => told(scored({ A: [line("A", 2020, more)] }), "en")[0];
  expect(of({})).toBe("The only known line was between the limits that hold half of the futures.");
  expect(of({ within50: false })).toBe(
    "The only known line was between the limits that hold 90 of 100 futures, but not between those of half.",
  );
  expect(of({ within50: false, within90: false })).toBe("The only known line was outside the limits that hold 90 of 100 futures.");
  expect(told(scored({}), "en")).toEqual(["Nothing of what is known was uncertain in the forecast, so there is nothing to judge."]);
  const right = scored({ A: [line("A", 2020)] });
  const funds = right.answer.funds.map((each) => ({ ...each, skill: null }));
  expect(told({ ...right, answer: { ...right.answer, funds } }, "en")[1]).toBe("The budget was right to the krona.");
});

test("over many funds it judges whether the limits hold, and says no more than the intervals allow", () => {
  const funds = Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`F${k}`, [line(`F${k}`, 2020)]]));
  const ranks = [{ from: 0.2, to: 0.3, funds: 3, expected: 2 }];
  const judged = (within50: ReturnType<typeof probability>, within90: ReturnType<typeof probability>) =>
    told(scored(funds, { within50, within90, ranks }), "en").slice(2);
  expect(judged(probability(0.55, 0.34, 0.74), probability(0.85, 0.64, 0.95))).toEqual([
    "One line from each of 20 funds: 55 of 100 (95 % interval 34–74) were between the limits of half, 85 of 100 (95 % interval 64–95) between those of 90 of 100.",
    "Nothing says that the limits are too narrow or too wide.",
  ]);
  expect(judged(probability(0.3, 0.15, 0.49), probability(0.85, 0.64, 0.95))[1]).toBe("The limits of the forecasts are too narrow.");
  expect(judged(probability(0.8, 0.6, 0.92), probability(1, 0.91, 1))[1]).toBe("The limits of the forecasts are too wide.");
  const { lines, alignment } = scoreView(
    scored(funds, { within50: probability(0.5, 0.3, 0.7), within90: probability(0.9, 0.7, 0.97), ranks }),
    20,
    "sv",
  );
  const table = plain(gridText(lines, alignment));
  expect(table).toContain("Fonder efter andel framtider under utfallet");
  expect(table).toMatch(/20–30 +3 +2,0/);
  expect(table).toMatch(/2020 +saldo +5,50 +6,00 +4,20 +5,20 +6,10 +70,0 ±0,8 +0,15 +0,50/);
});

test("cells of the table have units", () => {
  const { unitOf } = scoreView(scored({}), 20, "en");
  expect(["year", "fund", "observed", "crps.value", "rank.value", "within50"].map((column) => unitOf("lines", column))).toEqual([
    "year",
    "text",
    "kr",
    "kr",
    "number",
    "flag",
  ]);
  expect(["within50", "lines", "skill.value"].map((column) => unitOf("funds", column))).toEqual(["count", "count", "number"]);
});
