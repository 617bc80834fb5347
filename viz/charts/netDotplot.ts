import type { Estimate, Probability } from "../../workers/index.ts";
import { frequency } from "../text/frequency.ts";
import { formatNumber, moneyWord } from "../text/numbers.ts";
import type { Chart } from "./chart.ts";
import { type DotplotOptions, dotplot, dotUnit } from "./dotplot.ts";
import { frame, lines } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { wrapText } from "./textWidth.ts";

/** Net of a department, of the fund or of the municipality after the whole horizon; kronor. */
export interface NetDotplotData {
  /** "kommunen", "socialförvaltningen": as it stands inside a sentence. */
  readonly subject: string;
  readonly years: number;
  /** A sample of futures, or their quantiles; any order. */
  readonly values: readonly number[];
  readonly mean: Estimate;
  readonly negative: Probability;
}

/** Net saving as equally likely dots; losses are rings. */
export function netDotplot(data: NetDotplotData, options: DotplotOptions): Chart {
  const base = layout(options);
  const { paint, text, width } = base;
  const unit = dotUnit(data.values, base);
  const title = text.words.capital(text.net.unit(moneyWord(unit, options.locale)));
  const plain = dotplot(base, data.values, options, { top: 0, scaledBy: unit.kronor, title });
  const counted = text.net.count(String(plain.rings), String(plain.count));
  const note = plain.count > 0 ? wrapText(counted, width, textSize.normal) : [text.words.nothing];
  const plot = dotplot(base, data.values, options, { top: note.length * 17 + 14, scaledBy: unit.kronor, title });
  const spoken = frequency(data.negative, options.replications, options.locale);
  const finding = spoken.spoken ? text.net.finding(data.subject, String(data.years), spoken.text) : text.net.neutral(data.subject);
  return {
    finding,
    howToRead: text.net.howToRead(String(plot.count), formatNumber(plot.share, options.locale)),
    svg: frame(width, plot.height, finding, note.join(" "), [...lines(paint, 0, 12, note, { tone: "muted" }), ...plot.nodes]),
    description: note.join(" "),
    table: {
      columns: [
        { label: text.net.dot, format: "count" },
        { label: text.net.value, format: unit },
      ],
      rows: plot.dots.map((value, at) => [at + 1, value]),
    },
  };
}
