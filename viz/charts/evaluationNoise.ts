import type { Estimate, Probability } from "../../workers/index.ts";
import { frequency, spokenReplications } from "../text/frequency.ts";
import { formatNumber, moneyRange, moneyText, moneyWord } from "../text/numbers.ts";
import type { Chart } from "./chart.ts";
import { type DotplotOptions, dotplot, dotUnit } from "./dotplot.ts";
import { quantileDots } from "./dots.ts";
import { existing } from "./existing.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { shorten, textWidth, wrapText } from "./textWidth.ts";

/** What an evaluation of a small group would have measured; kronor saved per participant and year. */
export interface EvaluationNoiseData {
  /** Persons in the study's treated group. */
  readonly persons: number;
  /** A sample of measured values over the futures, or their quantiles; any order. */
  readonly measured: readonly number[];
  /** The true value in the mean over the same futures. */
  readonly truth: Estimate;
  /** P(the effect is detected | there is one). */
  readonly power: Probability | null;
  /** P(measured below zero | there is an effect). */
  readonly signError: Probability | null;
  /** Measured over true, among the studies that detect it. */
  readonly exaggeration: Estimate | null;
  /** P(money is claimed and nothing was saved). */
  readonly falseClaims: Probability | null;
}

/** The studies that could have been: dots for what they measure, a line at the truth, and what follows in sentences. */
export function evaluationNoise(data: EvaluationNoiseData, options: DotplotOptions): Chart {
  const base = layout(options);
  const { paint, text, width } = base;
  const truth = existing(data.truth.value);
  const truths = truth === null ? [] : [truth];
  const unit = dotUnit(data.measured, base, truths);
  const title = text.words.capital(text.noise.unit(moneyWord(unit, options.locale)));
  const plot = dotplot(base, data.measured, options, { top: 34, scaledBy: unit.kronor, title, also: truths });
  const sentences = sentencesOf(data, base, options).map((sentence) => wrapText(sentence, width, textSize.normal, 4));
  const amount = truth === null ? null : moneyText(truth, options.locale, data.truth.standardError ?? 0);
  const said = text.noise.truth(amount ?? text.words.noMean);
  const shown = shorten(said, width, textSize.normal);
  const half = textWidth(shown, textSize.normal, true) / 2;
  const [low, high] = [quantileDots(data.measured, 20)[0] ?? 0, quantileDots(data.measured, 20).at(-1) ?? 0];
  const spoken = amount !== null && data.measured.length > 0 && options.replications >= spokenReplications;
  const finding = spoken ? text.noise.finding(String(data.persons), moneyRange(low, high, options.locale), amount) : text.noise.neutral;
  const description = text.noise.description(
    moneyText(low, options.locale),
    moneyText(high, options.locale),
    truth === null ? text.words.noMean : moneyText(truth, options.locale),
  );
  const starts = sentences.map((_, at) => plot.height + 20 + sentences.slice(0, at).reduce((sum, rows) => sum + rows.length * 17 + 5, 0));
  const bottom = sentences.reduce((sum, rows) => sum + rows.length * 17 + 5, plot.height + (sentences.length > 0 ? 10 : 0));
  return {
    finding,
    howToRead: text.noise.howToRead(String(plot.count)),
    svg: frame(width, bottom, finding, description, [
      ...plot.nodes,
      ...(truth === null
        ? []
        : [rule({ ...paint.stroke("b", 2.5), "stroke-dasharray": "6 3" }, plot.x(truth), 20, plot.x(truth), plot.bottom)]),
      label(paint, Math.min(Math.max(plot.x(truth ?? 0), half), width - half), 13, shown, { bold: true, tone: "b", anchor: "middle" }),
      ...sentences.flatMap((rows, at) => lines(paint, 0, starts[at]!, rows)),
    ]),
    description,
    table: {
      columns: [
        { label: text.net.dot, format: "count" },
        { label: text.noise.measured, format: unit },
      ],
      rows: plot.dots.map((value, at) => [at + 1, value]),
    },
  };
}

function sentencesOf(data: EvaluationNoiseData, base: Layout, options: DotplotOptions): readonly string[] {
  const text = base.text.noise;
  const say = (probability: Probability | null, words: (frequency: string) => string) => {
    if (!probability) return [];
    const spoken = frequency(probability, options.replications, options.locale);
    return spoken.spoken ? [words(spoken.text)] : [];
  };
  const exaggeration =
    data.exaggeration && existing(data.exaggeration.value) !== null && options.replications >= spokenReplications
      ? [text.exaggeration(formatNumber(data.exaggeration.value, options.locale, 1))]
      : [];
  return [...say(data.power, text.power), ...say(data.signError, text.sign), ...exaggeration, ...say(data.falseClaims, text.falseClaims)];
}
