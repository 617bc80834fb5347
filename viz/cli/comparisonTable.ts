import { type Comparison, comparedIn, comparedMeasures, measureCatalogue } from "../../workers/host.ts";
import type { MeasureCatalogue } from "../../workers/index.ts";
import { type DifferingAssumption, partsThatDiffer } from "../report/differingAssumptions.ts";
import { pairedCells } from "../tables/answerCells.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import type { ToldMeasures } from "../tables/measureLines.ts";
import { payerRows } from "../tables/payersTable.ts";
import { type ComparisonWords, comparisonWords } from "../text/comparison.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";

const letters = "ABCDEFGHIJKLMNOPQRST";
/** Lines of the assumptions that differ; `--json` has all. */
const mostAssumptions = 40;
const longestValue = 40;

/** Who pays in each variant, in which assumptions they differ, and then every number of each beside the first, in the same futures. */
export function comparisonTable(
  comparison: Comparison,
  locale: Locale,
  { told, assumptions = [] }: { readonly told?: ToldMeasures; readonly assumptions?: readonly DifferingAssumption[] } = {},
): string {
  const words = comparisonWords(locale);
  const { run, variants } = comparison;
  const head = `${formatNumber(run.replications, locale)} ${words.futures} · ${words.seed} ${run.seed} · fondrisk ${run.version}\n`;
  const named = variants.map(({ name, scenario }, at) => `${letters[at]}: ${name} (${scenario})\n`).join("");
  const left = variants.flatMap(({ effectiveSampleSize }, at) =>
    effectiveSampleSize === undefined || effectiveSampleSize === run.replications
      ? []
      : [`${words.left(letters[at]!, formatNumber(effectiveSampleSize, locale))}\n`],
  );
  const parts = [
    `${words.pays}\n\n${payersText(comparison, locale)}`,
    `${words.differing}\n\n${assumptionsText(assumptions, variants.length, words, locale)}`,
    ...comparison.differences.map((_, i) => blockText(comparison, i, words, locale, told)),
  ];
  return `${head}${left.join("")}${named}\n${parts.join("\n")}\n${words.note}\n`;
}

function payersText(comparison: Comparison, locale: Locale): string {
  const words = comparisonWords(locale);
  const others = comparison.differences.map((_, i) => letters[i + 1]!);
  const heads = ["", "A", ...others.flatMap((each) => [each, words.minus(each, "A"), ""]), ""];
  const rows = payerRows(comparison, locale).map(({ name, unit, values, differences }) => [
    name,
    values[0]!,
    ...differences.flatMap(([difference, error], i) => [values[i + 1]!, difference, error]),
    unit,
  ]);
  return gridText([heads, ...rows], ["left", ...heads.slice(1, -1).map(() => "right" as const), "left"]);
}

function assumptionsText(assumptions: readonly DifferingAssumption[], count: number, words: ComparisonWords, locale: Locale): string {
  if (assumptions.length === 0) return `  ${words.noneDiffer}\n`;
  const cut = (text: string | null) => (text === null ? "–" : text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text);
  const rows = assumptions.slice(0, mostAssumptions).map(({ path, values }) => [path, ...partsThatDiffer(values).map(cut)]);
  const more = assumptions.length - rows.length;
  const heads = ["", ...Array.from({ length: count }, (_, at) => letters[at]!)];
  const text = gridText(
    [heads, ...rows],
    heads.map(() => "left"),
  );
  return more > 0 ? `${text}  ${words.more(formatNumber(more, locale))}\n` : text;
}

/** Every number of a variant beside the first. */
function blockText(comparison: Comparison, i: number, words: ComparisonWords, locale: Locale, told?: ToldMeasures): string {
  const letter = letters[i + 1]!;
  const [base, other] = [comparison.variants[0]!, comparison.variants[i + 1]!];
  const { measures } = comparison.differences[i]!;
  const rows = (told === undefined ? comparedMeasures : comparedIn(told.catalogue)).flatMap(({ key, measure }): GridLine[] => {
    const found = measures[key];
    if (found === undefined) return [];
    const facts = (told?.catalogue ?? (measureCatalogue as MeasureCatalogue))[measure.key]!;
    const [a, , unit] = pairedCells(facts, base.measures[key] ?? null, locale, false);
    const [b] = pairedCells(facts, other.measures[key] ?? null, locale, false);
    const [difference, error] = pairedCells(facts, found.difference, locale, true);
    const name = measureName({ ...measure, entity: null, year: null }, locale, told === undefined ? {} : { words: told.words });
    return [[name, a, b, difference, error, unit, of100(found.better, locale), of100(found.equal, locale)]];
  });
  const columns = ["", "A", letter, words.minus(letter, "A"), "", "", words.better.replace("B", letter), words.equal];
  return `${letter}: ${other.name} (${other.scenario})\n\n${gridText([columns, ...rows], ["left", "right", "right", "right", "right", "left", "right", "right"])}`;
}

function of100(share: number | null, locale: Locale): string {
  return share === null ? "" : formatNumber(100 * share, locale, share > 0 && share < 0.01 ? 1 : 0);
}
