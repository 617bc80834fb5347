import { type FittedParameter, hillEstimate, hillPlot, meanExcesses } from "../../workers/host.ts";
import type { CostFit } from "../../workers/index.ts";
import type { FittedQuantity } from "../charts/fittedQuantity.ts";
import { fittedYaml } from "../costs/fitYaml.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import { fitWords } from "../text/fit.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";

/** A column that was fitted. */
export interface FittedColumn {
  readonly quantity: FittedQuantity;
  readonly column: string;
  readonly fit: CostFit;
  /** Cap that was asked for; null: none. */
  readonly max: number | null;
}

/** A number rounded to two digits of its error (95 %), and the error rounded up to them. */
export function withError(value: number, standardError: number | null, locale: Locale): string {
  if (standardError === null) return formatNumber(value, locale, Math.max(0, digitsOf(Math.abs(value) / 100)));
  const error = 1.96 * standardError;
  const digits = digitsOf(error);
  const step = 10 ** -digits;
  const text = (x: number) => formatNumber(digits < 0 ? x * step : x / 10 ** digits, locale, Math.max(0, digits));
  return `${text(Math.round(value / step))} ±${text(Math.ceil(error / step - 1e-9))}`;
}

/** What was found in one column, for the terminal. */
export function fitTable({ quantity, column, fit, max }: FittedColumn, source: string, locale: Locale): string {
  const words = fitWords(locale);
  const { sorted, families, tail } = fit;
  const amount = (value: number) => `${formatNumber(value, locale, value < 100 ? 1 : 0)} ${words.unit[quantity]}`;
  const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length;
  const error = Math.sqrt(sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sorted.length - 1) / sorted.length);
  const middle = sorted[sorted.length >> 1]!;
  const heads: GridLine[] = [
    { heading: words.families },
    words.heads,
    ...families.map(
      (family): GridLine => [
        family.family,
        formatNumber(family.fit.logLikelihood, locale, 1),
        formatNumber(family.aic, locale, 1),
        formatNumber(family.goodness.statistic, locale, 2),
        family.goodness.pValue === null
          ? words.noPValue
          : formatNumber(family.goodness.pValue, locale, family.goodness.pValue < 0.01 ? 3 : 2),
      ],
    ),
  ];
  const parameter =
    (family: string) =>
    (each: FittedParameter): GridLine => [family, each.name, withError(each.value, each.standardError, locale)];
  const parameters: GridLine[] = [
    { heading: words.parameters },
    ...families.flatMap((family) => family.fit.parameters.map(parameter(family.family))),
    ...(tail === null ? [] : tailLines(fit, amount(tail.threshold), locale)),
  ];
  const yaml = families
    .filter((family, rank) => rank === 0 || family.family === "spliced")
    .map((family) => fittedYaml(family, quantity, max, `${source}: ${sorted.length} rows, maximum likelihood`));
  const lines = [
    `${words.quantity[quantity]}: ${words.rows(formatNumber(sorted.length, locale), column)}`,
    words.range(amount(sorted[0]!), amount(middle), `${withError(mean, error, locale)} ${words.unit[quantity]}`, amount(sorted.at(-1)!)),
  ];
  return `${lines.join("\n")}\n${gridText(heads, ["left", "right", "right", "right", "right"])}${gridText(parameters, ["left", "left", "left"])}\n${[words.paste, words.pasteTail].flatMap((say, k) => (yaml[k] === undefined ? [] : [`${say}\n  ${yaml[k]}\n`])).join("")}`;
}

function tailLines({ sorted, tail }: CostFit, threshold: string, locale: Locale): GridLine[] {
  const words = fitWords(locale);
  const count = formatNumber(tail!.exceedances, locale);
  const hill = hillEstimate(sorted, tail!.exceedances);
  return [
    { heading: words.tail(threshold, count) },
    ...tail!.fit.parameters.map((each): GridLine => ["gpd", each.name, withError(each.value, each.standardError, locale)]),
    ["hill", words.hill(count), withError(hill.shape, hill.standardError, locale)],
  ];
}

/** Everything that was found in one column, unrounded, as plain data. */
export function fitDocument({ quantity, column, fit, max }: FittedColumn, source: string): Readonly<Record<string, unknown>> {
  const { sorted, families, tail, refused } = fit;
  const finite = (x: number) => (Number.isFinite(x) ? x : null);
  const goodness = ({ statistic, pValue, samples }: (typeof families)[number]["goodness"]) => ({
    andersonDarling: statistic,
    pValue,
    pValueBy: pValue === null ? null : `parametric bootstrap, ${samples} samples`,
  });
  return {
    column,
    observations: sorted.length,
    least: sorted[0],
    median: sorted[sorted.length >> 1],
    mean: sorted.reduce((sum, x) => sum + x, 0) / sorted.length,
    most: sorted.at(-1),
    families: families.map(({ family, fit: fitted, aic, goodness: fits, mean }) => ({
      family,
      parameters: fitted.parameters,
      logLikelihood: fitted.logLikelihood,
      aic,
      ...goodness(fits),
      mean: finite(mean),
      distribution: fitted.spec,
    })),
    tail:
      tail === null
        ? null
        : {
            threshold: tail.threshold,
            exceedances: tail.exceedances,
            parameters: tail.fit.parameters,
            logLikelihood: tail.fit.logLikelihood,
            ...goodness(tail.goodness),
            thresholdsTried: tail.choice?.trials ?? null,
          },
    noTailBecause: refused,
    hill: sorted.length < 10 ? [] : hillPlot(sorted),
    meanExcess: meanExcesses(sorted),
    yaml: fittedYaml(families[0]!, quantity, max, `${source}: ${sorted.length} rows, maximum likelihood`),
  };
}

/** Decimals that leave two digits of an error; negative: whole tens, hundreds … */
function digitsOf(error: number): number {
  return error > 0 && Number.isFinite(error) ? Math.min(8, 1 - Math.floor(Math.log10(error))) : 0;
}
