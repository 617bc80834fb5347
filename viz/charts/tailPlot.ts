import type { Distribution } from "../../workers/host.ts";
import { fitWords } from "../text/fit.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { costUnit, type FittedQuantity, thinned } from "./fittedQuantity.ts";
import { frame } from "./frame.ts";
import { layout } from "./layout.ts";
import type { Tone } from "./palette.ts";
import { type Point, scatter } from "./scatter.ts";

/** How often observations, and distributions fitted to them, exceed an amount. */
export interface TailPlotData {
  readonly quantity: FittedQuantity;
  /** Rising, > 0. */
  readonly sorted: Float64Array;
  /** The best first; at most four are drawn. */
  readonly fits: readonly { readonly name: string; readonly fitted: Distribution }[];
  /** Where the tail begins; null: it has none of its own. */
  readonly threshold: number | null;
}

const tones: readonly Tone[] = ["a", "b", "loss", "muted"];

/** Exceedance on two logarithmic axes: P(X > x₍ᵢ₎) ≈ (n − i + ½)/n as dots, the fitted survival functions as lines. */
export function tailPlot(data: TailPlotData, options: ChartOptions): Chart {
  const base = layout(options);
  const words = fitWords(options.locale);
  const n = data.sorted.length;
  const dots = thinned(n).map((i): Point => [data.sorted[i]!, (n - i - 0.5) / n]);
  const [first, last] = [data.sorted[0] ?? 1, data.sorted[n - 1] ?? 10];
  const along = Array.from({ length: 80 }, (_, i) => first * ((last * 1.5) / first) ** (i / 79));
  const unit = costUnit(data.quantity, last, options.locale);
  const floor = 0.25 / Math.max(n, 1);
  const plot = scatter(
    base,
    {
      x: { title: unit.name, unit: unit.size, logarithmic: true },
      y: { title: words.tailPlot.y, unit: 1, logarithmic: true },
      dots,
      lines: data.fits.slice(0, 4).map((fit, i) => ({
        name: fit.name,
        tone: tones[i]!,
        points: along.map((x): Point => [x, fit.fitted.survival(x)]).filter(([, p]) => p >= floor),
      })),
      band: [],
      marks: data.threshold === null ? [] : [{ x: data.threshold, name: words.excess.threshold }],
    },
    options.locale,
  );
  return {
    finding: words.tailPlot.finding,
    howToRead: words.tailPlot.howToRead,
    svg: frame(base.width, plot.height, words.tailPlot.finding, words.tailPlot.howToRead, plot.nodes),
    description: words.tailPlot.howToRead,
    table: {
      columns: [
        { label: unit.name, format: "number" },
        { label: words.tailPlot.observed, format: "percent" },
        ...data.fits.slice(0, 4).map((fit) => ({ label: fit.name, format: "percent" as const })),
      ],
      rows: dots.map(([x, p]) => [x / unit.size, p, ...data.fits.slice(0, 4).map((fit) => fit.fitted.survival(x))]),
    },
  };
}
