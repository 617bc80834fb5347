import { betaQuantile, type Distribution } from "../../workers/host.ts";
import { fitWords } from "../text/fit.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { costUnit, type FittedQuantity, thinned } from "./fittedQuantity.ts";
import { frame } from "./frame.ts";
import { layout } from "./layout.ts";
import { scatter } from "./scatter.ts";

/** Observations against the quantiles of a distribution fitted to them. */
export interface QqData {
  readonly quantity: FittedQuantity;
  /** Name of the distribution. */
  readonly family: string;
  readonly fitted: Distribution;
  /** Rising, > 0. */
  readonly sorted: Float64Array;
}

/**
 * Quantile–quantile plot on logarithmic axes: x = F⁻¹((i − ½)/n), y = x₍ᵢ₎, with the line of equality and pointwise 95 % limits
 * (F⁻¹ of the Beta(i, n + 1 − i) quantiles).
 */
export function qqPlot(data: QqData, options: ChartOptions): Chart {
  const base = layout(options);
  const words = fitWords(options.locale);
  const n = data.sorted.length;
  const quantile = data.fitted.quantile ?? (() => Number.NaN);
  const rows = thinned(n).map((i) => ({
    expected: quantile((i + 0.5) / n),
    observed: data.sorted[i]!,
    low: quantile(betaQuantile(i + 1, n - i, 0.025)),
    high: quantile(betaQuantile(i + 1, n - i, 0.975)),
  }));
  const unit = costUnit(data.quantity, data.sorted[n - 1] ?? 1, options.locale);
  const ends = [rows[0], rows.at(-1)].flatMap((row) => (row === undefined ? [] : [[row.expected, row.expected] as const]));
  const plot = scatter(
    base,
    {
      x: { title: `${words.qq.x} (${unit.name})`, unit: unit.size, logarithmic: true },
      y: { title: `${words.qq.y} (${unit.name})`, unit: unit.size, logarithmic: true },
      dots: rows.map((row) => [row.expected, row.observed]),
      lines: [{ name: null, tone: "a", points: ends }],
      band: rows.map((row) => [row.expected, row.low, row.high]),
      marks: [],
    },
    options.locale,
  );
  const finding = words.qq.finding(data.family);
  return {
    finding,
    howToRead: words.qq.howToRead,
    svg: frame(base.width, plot.height, finding, words.qq.howToRead, plot.nodes),
    description: words.qq.howToRead,
    table: {
      columns: [words.qq.x, words.qq.y, "2,5 %", "97,5 %"].map((label) => ({ label, format: "number" as const })),
      rows: rows.map((row) => [row.expected, row.observed, row.low, row.high]),
    },
  };
}
