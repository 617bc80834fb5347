import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber, formatSigned, hardSpace } from "../text/numbers.ts";
import type { ReadAnswer } from "./answersIn.ts";
import { differenceTable } from "./differenceTable.ts";
import type { RowsDiff } from "./rowsDiff.ts";
import { type MovedMeasure, type RunFact, readsTheSame, type SummaryDiff } from "./summaryDiff.ts";

interface Words {
  readonly facts: Readonly<Record<RunFact, string>>;
  readonly sameRun: string;
  readonly equal: (count: number) => string;
  readonly same: (count: number) => string;
  readonly moved: (count: number) => string;
  readonly onlyIn: (count: number, side: string) => string;
  readonly missing: string;
  readonly note: string;
  readonly rows: Readonly<{
    none: string;
    equal: (count: number) => string;
    moved: (count: number) => string;
    heads: readonly string[];
    onlyIn: (count: number, side: string) => string;
  }>;
}

const wordsOf: Readonly<Record<Locale, Words>> = {
  sv: {
    facts: {
      scenario: "scenario",
      scenarioHash: "scenariots fingeravtryck",
      seed: "slumpfrö",
      replications: "framtider",
      version: "version",
      code: "kod",
    },
    sameRun: "Scenario, slumpfrö, antal framtider, version och kod är desamma.",
    equal: (count) => `${count} mått är lika på biten.`,
    same: (count) => `${count} mått har samma värde i andra framtider.`,
    moved: (count) => `${count} mått skiljer sig:`,
    onlyIn: (count, side) => `${count} mått finns bara i ${side}:`,
    missing: "saknas",
    note: "± är simuleringsosäkerheten (95 %), i skillnaden som om A och B inte delade några framtider. Kronor, andelar av 1. Med samma slumpfrö säger fondrisk compare mer.",
    rows: {
      none: "A eller B räknade bara ut de kolumner som begärdes, och har inte alla mått. Framtid för framtid går de inte att jämföra: replications.parquet saknas hos en av dem.",
      equal: (count) =>
        `A eller B räknade bara ut de kolumner som begärdes, och har inte alla mått. Framtid för framtid är ${count} kolumner lika.`,
      moved: (count) => `${count} kolumner skiljer sig:`,
      heads: ["", "framtider som skiljer sig", "största skillnad"],
      onlyIn: (count, side) => `${count} kolumner finns bara i ${side}.`,
    },
  },
  en: {
    facts: {
      scenario: "scenario",
      scenarioHash: "fingerprint of the scenario",
      seed: "seed",
      replications: "futures",
      version: "version",
      code: "code",
    },
    sameRun: "Scenario, seed, number of futures, version and code are the same.",
    equal: (count) => `Equal to the bit: ${count} of the measures.`,
    same: (count) => `The same value in other futures: ${count} of the measures.`,
    moved: (count) => `Moved: ${count} of the measures.`,
    onlyIn: (count, side) => `Only in ${side}: ${count} of the measures.`,
    missing: "none",
    note: "± is the simulation error (95%), of a difference as if A and B shared no futures. Kronor, shares of 1. With the same seed fondrisk compare says more.",
    rows: {
      none: "A or B computed only the columns it was asked for, and does not have all measures. They cannot be compared future by future: one of them has no replications.parquet.",
      equal: (count) =>
        `A or B computed only the columns it was asked for, and does not have all measures. Equal in every future: ${count} of the columns.`,
      moved: (count) => `Moved: ${count} of the columns.`,
      heads: ["", "futures that differ", "largest difference"],
      onlyIn: (count, side) => `Only in ${side}: ${count} of the columns.`,
    },
  },
};

/** How two runs differ, for the terminal: first the runs themselves, then which measures are equal, moved, or in one only. */
export function diffText(diff: SummaryDiff, [a, b]: readonly [string, string], locale: Locale): string {
  const words = wordsOf[locale];
  const facts = diff.run.map((each) => [words.facts[each.fact], factText(each.a, words, locale), factText(each.b, words, locale)]);
  const told = facts.length === 0 ? `${words.sameRun}\n` : differenceTable(["", "A", "B"], facts, locale);
  const moved = diff.moved.filter((each) => !readsTheSame(each));
  const same = diff.moved.length - moved.length;
  const table = differenceTable(
    ["", "A", "", "B", "", "B − A", ""],
    moved.map((each) => movedCells(each, words, locale)),
    locale,
  );
  const parts = [
    `A: ${a}\nB: ${b}\n`,
    told,
    [`${words.equal(diff.equal.length)}\n`, same === 0 ? "" : `${words.same(same)}\n`].join(""),
    moved.length === 0 ? "" : `${words.moved(moved.length)}\n${table}`,
    // What a run of columns alone lacks was not asked for: how many says enough.
    onlyIn(diff.onlyInA, "A", diff.rows === undefined, words, locale),
    onlyIn(diff.onlyInB, "B", diff.rows === undefined, words, locale),
    diff.rows === undefined ? "" : rowsText(diff.rows, words, locale),
    moved.length === 0 ? "" : `${words.note}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function factText(fact: string | number | null, { missing }: Words, locale: Locale): string {
  return fact === null ? missing : typeof fact === "number" ? formatNumber(fact, locale) : fact;
}

/** What the rows of two runs say, future by future. */
function rowsText(rows: RowsDiff | null, { rows: words, missing }: Words, locale: Locale): string {
  if (rows === null) return `${words.none}\n`;
  const lines = rows.moved.map(({ name, futures, largest }) => [
    name,
    formatNumber(futures, locale),
    largest === null ? missing : numberText(largest, decimalsOf(largest), false, locale),
  ]);
  const moved = lines.length === 0 ? "" : `${words.moved(lines.length)}\n${differenceTable(words.heads, lines, locale)}`;
  const only = [words.onlyIn(rows.onlyInA.length, "A"), words.onlyIn(rows.onlyInB.length, "B")];
  const told = only.filter((_, side) => [rows.onlyInA, rows.onlyInB][side]!.length > 0).map((line) => `${line}\n`);
  return [`${words.equal(rows.equal.length)}\n`, ...told, moved === "" ? "" : `\n${moved}`].join("");
}

function onlyIn(ids: readonly string[], side: string, named: boolean, words: Words, locale: Locale): string {
  if (ids.length === 0) return "";
  if (!named) return `${words.onlyIn(ids.length, side).replace(/:$/, ".")}\n`;
  const lines = ids.map((id) => [id]);
  return `${words.onlyIn(ids.length, side)}\n${differenceTable([""], lines, locale)}`;
}

/** Name; value and error in A, in B, and of the difference. */
function movedCells({ id, a, b, difference }: MovedMeasure, { missing }: Words, locale: Locale): readonly string[] {
  const decimals = decimalsOf(Math.max(Math.abs(a?.value ?? 0), Math.abs(b?.value ?? 0)));
  const cells = (answer: ReadAnswer | null, signed: boolean): readonly string[] =>
    answer === null || answer.value === null
      ? [missing, ""]
      : [numberText(answer.value, decimals, signed, locale), errorText(answer, decimals, locale)];
  return [id, ...cells(a, false), ...cells(b, false), ...(difference === null ? ["", ""] : cells(difference, true))];
}

/** Six digits of the larger number. */
function decimalsOf(value: number): number {
  return value === 0 ? 0 : Math.min(12, Math.max(0, 5 - Math.floor(Math.log10(value))));
}

/** What the decimals do not reach is written with its power of ten: versions may differ in the last digits alone. */
function numberText(value: number, decimals: number, signed: boolean, locale: Locale): string {
  if (value !== 0 && Math.abs(value) < 10 ** -decimals) {
    const text = Math.abs(value)
      .toExponential(1)
      .replace(".", inLocale(locale, ",", "."));
    return `${value < 0 ? "−" : signed ? "+" : ""}${text.replace("-", "−")}`;
  }
  return signed ? formatSigned(value, locale, decimals) : formatNumber(value, locale, decimals);
}

function errorText({ standardError, interval }: ReadAnswer, decimals: number, locale: Locale): string {
  if (interval !== undefined) return interval.map((end) => numberText(end, decimals, false, locale)).join(`${hardSpace}…${hardSpace}`);
  if (standardError === null) return "";
  return standardError === 0 ? "–" : `±${numberText(1.96 * standardError, decimals, false, locale)}`;
}
