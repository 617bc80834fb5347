import { spokenReplications } from "../text/frequency.ts";
import { formatNumber } from "../text/numbers.ts";
import type { Chart } from "./chart.ts";
import { type DotplotOptions, dotplot } from "./dotplot.ts";
import { quantileDots } from "./dots.ts";
import { frame } from "./frame.ts";
import { layout } from "./layout.ts";

/** The effect e of an intervention over the futures, −1 … 1: the share of events avoided. */
export interface EffectDistributionData {
  readonly name: string;
  /** A sample of e, or its quantiles; exactly 0 where the method does not work. */
  readonly effects: readonly number[];
}

/** What is believed about an effect, as equally likely dots: rings do harm, small dots have no effect. */
export function effectDistribution(data: EffectDistributionData, options: DotplotOptions): Chart {
  const base = layout(options);
  const { text, width } = base;
  const percent = data.effects.map((effect) => effect * 100);
  const plot = dotplot(base, percent, options, { top: 8, scaledBy: 1, title: text.words.capital(text.effect.unit) });
  const ends = quantileDots(percent, 20);
  const [low, high] = [ends[0] ?? 0, ends.at(-1) ?? 0].map((value) => formatNumber(value, options.locale)) as [string, string];
  const spoken = ends.length > 0 && options.replications >= spokenReplications;
  const finding = spoken ? text.effect.finding(data.name, low, high) : text.effect.neutral(data.name);
  const description = ends.length > 0 ? text.effect.finding(data.name, low, high) : text.words.nothing;
  return {
    finding,
    howToRead: text.effect.howToRead(String(plot.count), formatNumber(plot.share, options.locale)),
    svg: frame(width, plot.height, finding, description, plot.nodes),
    description,
    table: {
      columns: [
        { label: text.net.dot, format: "count" },
        { label: text.effect.value, format: "percent" },
      ],
      rows: plot.dots.map((value, at) => [at + 1, value / 100]),
    },
  };
}
