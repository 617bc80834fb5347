import type { MeanExcessPoint } from "../../workers/host.ts";
import { fitWords } from "../text/fit.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { costUnit, type FittedQuantity } from "./fittedQuantity.ts";
import { frame } from "./frame.ts";
import { layout } from "./layout.ts";
import { type Point, scatter } from "./scatter.ts";

/** Mean excess over rising thresholds, and that of the fitted tail. */
export interface MeanExcessData {
  readonly quantity: FittedQuantity;
  readonly points: readonly MeanExcessPoint[];
  /** null: no tail was fitted. */
  readonly tail: { readonly threshold: number; readonly scale: number; readonly shape: number } | null;
}

/** Mean excess as dots with ±1.96 standard errors; above the threshold the fitted line (scale + shape (v − u))/(1 − shape), if it exists. */
export function meanExcessPlot(data: MeanExcessData, options: ChartOptions): Chart {
  const base = layout(options);
  const words = fitWords(options.locale);
  const last = data.points.at(-1)?.threshold ?? 1;
  const unit = costUnit(data.quantity, last, options.locale);
  const { tail } = data;
  const fitted = (v: number): Point => [v, (tail!.scale + tail!.shape * (v - tail!.threshold)) / (1 - tail!.shape)];
  const plot = scatter(
    base,
    {
      x: { title: `${words.excess.x} (${unit.name})`, unit: unit.size, logarithmic: false },
      y: { title: `${words.excess.y} (${unit.name})`, unit: unit.size, logarithmic: false },
      dots: data.points.map((point) => [point.threshold, point.meanExcess]),
      lines:
        tail === null || tail.shape >= 1 || tail.threshold >= last
          ? []
          : [{ name: null, tone: "a", points: [fitted(tail.threshold), fitted(last)] }],
      band: data.points.map((point) => [
        point.threshold,
        point.meanExcess - 1.96 * point.standardError,
        point.meanExcess + 1.96 * point.standardError,
      ]),
      marks: tail === null ? [] : [{ x: tail.threshold, name: words.excess.threshold }],
    },
    options.locale,
  );
  return {
    finding: words.excess.finding,
    howToRead: words.excess.howToRead,
    svg: frame(base.width, plot.height, words.excess.finding, words.excess.howToRead, plot.nodes),
    description: words.excess.howToRead,
    table: {
      columns: [words.excess.x, words.excess.y, "±"].map((label) => ({ label, format: "number" as const })),
      rows: data.points.map((point) => [point.threshold, point.meanExcess, 1.96 * point.standardError]),
    },
  };
}
