import type { Estimate, Probability } from "../../workers/index.ts";
import { frequency } from "../text/frequency.ts";
import { formatNumber, moneyText, moneyWord } from "../text/numbers.ts";
import type { Chart } from "./chart.ts";
import { type DotplotOptions, dotplot, dotUnit } from "./dotplot.ts";
import { frame, label, lines } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { shorten, textWidth, wrapText } from "./textWidth.ts";

/** Two sets of rules on the same futures: final balance with B minus final balance with A; kronor. */
export interface PairedDifferenceData {
  readonly nameA: string;
  readonly nameB: string;
  /** A sample of differences, or their quantiles; any order. */
  readonly differences: readonly number[];
  /** P(B − A > 0). */
  readonly better: Probability;
  /** P(B − A = 0). */
  readonly equal: Probability;
  readonly median: Estimate;
}

/** The paired difference as equally likely dots: to the right B is better, rings to the left A. */
export function pairedDifference(data: PairedDifferenceData, options: DotplotOptions): Chart {
  const base = layout(options);
  const { paint, text, width } = base;
  const unit = dotUnit(data.differences, base);
  const better = frequency(data.better, options.replications, options.locale);
  const equal = frequency(data.equal, options.replications, options.locale);
  const median = text.paired.median(moneyText(data.median.value, options.locale, data.median.standardError ?? 0));
  const sentences = [...(data.equal.value > 0 && equal.spoken ? [text.paired.equal(equal.text)] : []), median].join(" ");
  const note = wrapText(better.spoken ? sentences : better.text, width, textSize.normal, 3);
  const [a, b] = [data.nameA, data.nameB].map((name) => shorten(name, width * 0.6, textSize.small)) as [string, string];
  const sides = [`← ${text.paired.better(data.nameA)}`, `${text.paired.better(data.nameB)} →`].map((side) =>
    shorten(side, width, textSize.small, true),
  );
  const together = sides.reduce((sum, side) => sum + textWidth(side, textSize.small, true), 0) + 16 <= width;
  const title = text.words.capital(text.paired.unit(b, a, moneyWord(unit, options.locale)));
  const tones = { ring: "a", dot: "b" } as const;
  const plot = dotplot(base, data.differences, options, {
    top: note.length * 17 + (together ? 40 : 56),
    scaledBy: unit.kronor,
    title,
    tones,
  });
  const side = plot.top - 12;
  const finding = better.spoken ? text.paired.finding(data.nameB, data.nameA, better.text) : text.paired.neutral;
  return {
    finding,
    howToRead: text.paired.howToRead(String(plot.count), formatNumber(plot.share, options.locale)),
    svg: frame(width, plot.height, finding, note.join(" "), [
      ...lines(paint, 0, 12, note, { tone: "muted" }),
      label(paint, 0, together ? side : side - 16, sides[0]!, { size: textSize.small, tone: tones.ring, bold: true }),
      label(paint, width, side, sides[1]!, { size: textSize.small, tone: tones.dot, bold: true, anchor: "end" }),
      ...plot.nodes,
    ]),
    description: note.join(" "),
    table: {
      columns: [
        { label: text.net.dot, format: "count" },
        { label: text.paired.difference, format: unit },
      ],
      rows: plot.dots.map((value, at) => [at + 1, value]),
    },
  };
}
