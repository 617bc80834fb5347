import type { AccountAnalysis } from "../../workers/index.ts";
import { balanceFan } from "../charts/balanceFan.ts";
import type { BalanceFanData } from "../charts/balanceFanData.ts";
import type { GridLine } from "../tables/grid.ts";
import { type AccountWords, accountWords } from "../text/analyses/account.ts";
import { tableUnit } from "../text/analyses/amounts.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, formatYear, moneyHead, moneyText } from "../text/numbers.ts";
import type { AnalysisUnit, AnalysisView } from "./view.ts";

type Row = AccountAnalysis["answer"]["account"][number];

/** The yearly account as a person reads it. */
export function accountView(document: AccountAnalysis, locale: Locale): AnalysisView {
  const words = accountWords(locale);
  return {
    title: words.title,
    sentences: sentences(document, words, locale),
    lines: [...yearLines(document, words, locale), ...roundLines(document, words, locale)],
    alignment: ["left", "left", "right", "right", "right", "right", "right", "right", "right", "right"],
    pictures: [{ id: "balance", draw: (options) => balanceFan(fanOf(document, words), options) }],
    nameOf: (key) => key,
    unitOf,
    main: "account",
  };
}

function unitOf(_table: string, column: string): AnalysisUnit {
  if (column === "year") return "year";
  if (column === "kind" || column === "round") return "text";
  if (column === "price_index") return "number";
  return column === "started" || column === "stopped" || column === "persons_in" ? "number" : "kr";
}

const amount = (row: Row, key: string): number => row[key] as number;

function sentences({ question, answer }: AccountAnalysis, words: AccountWords, locale: Locale): readonly string[] {
  const { account, satellite, effectiveSampleSize } = answer;
  const past = account.filter(({ kind }) => kind === "outcome");
  const [now, last] = [past.at(-1)!, account.at(-1)!];
  const money = (kronor: number) => moneyText(kronor, locale);
  const defined = satellite.filter((row) => row.remaining_claim !== null);
  const sum = (pick: (row: (typeof satellite)[number]) => number) => satellite.reduce((total, row) => total + pick(row), 0);
  const unexplained = past.reduce((total, row) => total + amount(row, "unexplained"), 0);
  return [
    words.left(formatNumber(effectiveSampleSize, locale)),
    words.stands(formatYear(question.through), money(amount(now, "closing"))),
    words.ends(
      formatYear(last.year as number),
      money(amount(last, "closing")),
      money(amount(last, "closing_p05")),
      money(amount(last, "closing_p95")),
    ),
    ...(unexplained === 0 ? [] : [words.unexplained(money(unexplained))]),
    ...(satellite.length === 0
      ? []
      : [words.claims(money(sum((row) => row.remaining_claim ?? 0)), money(sum((row) => row.expected_recovery)))]),
    ...(defined.length < satellite.length ? [words.open] : []),
    words.asset,
  ];
}

function yearLines({ answer }: AccountAnalysis, words: AccountWords, locale: Locale): readonly GridLine[] {
  const { account } = answer;
  const unit = tableUnit(account.flatMap((row) => [amount(row, "closing"), amount(row, "outlay_fund")]));
  const cell = (kronor: number) => formatNumber(kronor / unit.kronor, locale, 2);
  const { columns } = words;
  return [
    { heading: `${words.title}, ${moneyHead(unit, locale)}` },
    [
      "",
      "",
      columns.opening,
      columns.topUps,
      columns.received,
      columns.outlay,
      columns.unexplained,
      columns.closing,
      columns.deviation,
      columns.saved,
    ],
    ...account.map(
      (row): GridLine => [
        formatYear(row.year as number),
        row.kind === "outcome" ? words.outcome : words.forecast,
        ...["opening", "top_ups", "received", "outlay_fund", "unexplained", "closing"].map((key) => cell(amount(row, key))),
        cell(amount(row, "outlay_fund") + amount(row, "outlay_bridged") - amount(row, "budget_outlay")),
        cell(amount(row, "real_saving")),
      ],
    ),
  ];
}

function roundLines({ answer }: AccountAnalysis, words: AccountWords, locale: Locale): readonly GridLine[] {
  const { satellite } = answer;
  if (satellite.length === 0) return [];
  const unit = tableUnit(satellite.map(({ invested }) => invested));
  const cell = (kronor: number) => formatNumber(kronor / unit.kronor, locale, 2);
  const { rounds } = words;
  return [
    { heading: `${words.satellite}, ${moneyHead(unit, locale)}` },
    ["", "", rounds.invested, rounds.received, rounds.writtenOff, rounds.claim, rounds.recovery],
    ...satellite.map(
      (row): GridLine => [
        row.round,
        "",
        cell(row.invested),
        cell(row.received),
        cell(row.written_off),
        row.remaining_claim === null ? words.undefinedClaim : cell(row.remaining_claim),
        cell(row.expected_recovery),
      ],
    ),
  ];
}

/** The outcome as a line until today, then the fan. */
function fanOf({ question, answer }: AccountAnalysis, words: AccountWords): BalanceFanData {
  const years = answer.account.map((row) => ({
    year: row.year as number,
    q05: amount(row, "closing_p05"),
    q25: amount(row, "closing_p25"),
    q50: amount(row, "closing_p50"),
    q75: amount(row, "closing_p75"),
    q95: amount(row, "closing_p95"),
    standardError: 0,
  }));
  return { role: "a", years, paths: [], floor: 0, closed: [], ghost: null, today: { year: question.through, label: words.today } };
}
