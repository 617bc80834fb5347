import { forestDomain } from "../charts/forestAxis.ts";
import type { ForestPlotData } from "../charts/forestPlot.ts";
import { effectWords } from "../text/effect.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, formatPercent } from "../text/numbers.ts";
import { thetaInterval, thetaText, thetaTicks, thetaTickText } from "../text/theta.ts";

const nameWidth = 16;
const plotWidth = 27;

/** A forest plot in characters, 80 columns: ■ a study, ◆ the mean, ├──┤ where a new place lies, ┊ no effect; ◄ and ► where an interval goes on. */
export function effectPlot(data: ForestPlotData, locale: Locale): string {
  const words = effectWords(locale);
  const domain = forestDomain(data);
  const column = (theta: number) => Math.round(((theta - domain[0]) / (domain[1] - domain[0])) * (plotWidth - 1));
  const { scale } = data;
  const interval = data.mean.interval ?? [data.mean.theta, data.mean.theta];
  const line = (name: string, persons: string, effect: string, weight: string, plot: string) =>
    `${cut(name).padEnd(nameWidth)} ${persons.padStart(7)} ${effect.padStart(20)} ${weight.padStart(6)} ${plot}`.trimEnd();
  const studies = data.studies.map(({ name, persons, theta, low, high, weight }) => {
    const plot = row(column(0));
    stretch(plot, column(low), column(high), "─");
    plot[within(column(theta))] = "■";
    const count = persons === null ? "–" : formatNumber(persons, locale);
    return line(name, count, thetaInterval(theta, low, high, scale, locale), formatPercent(weight / 100, locale), plot.join(""));
  });
  const mean = row(column(0));
  stretch(mean, column(interval[0]), column(interval[1]), "─");
  mean[within(column(data.mean.theta))] = "◆";
  const place = data.place === null ? [] : [placeLine(data, data.place, column, line, words.place, locale)];
  const ticks = thetaTicks(...domain, scale, 4);
  return [
    line(
      words.study,
      words.persons,
      `${words.scale[scale].length > 14 ? scale : words.scale[scale]} (${formatPercent(0.95, locale)})`,
      words.weight,
      "",
    ),
    ...studies,
    line(words.mean, "", thetaInterval(data.mean.theta, ...interval, scale, locale), "", mean.join("")),
    ...place,
    ...axisLines(
      ticks.map((theta) => [column(theta), thetaTickText(theta, scale, locale), formatPercent(data.effectOf(theta), locale)]),
      words.fall,
    ),
  ].join("\n");
}

function placeLine(
  { scale }: ForestPlotData,
  place: readonly [number, number],
  column: (theta: number) => number,
  line: (name: string, persons: string, effect: string, weight: string, plot: string) => string,
  name: string,
  locale: Locale,
): string {
  const plot = row(column(0));
  stretch(plot, column(place[0]), column(place[1]), "─");
  plot[within(column(place[0]))] = column(place[0]) < 0 ? "◄" : "├";
  plot[within(column(place[1]))] = column(place[1]) >= plotWidth ? "►" : "┤";
  return line(name, "", `${thetaText(place[0], scale, locale)} – ${thetaText(place[1], scale, locale)}`, "", plot.join(""));
}

function row(zero: number): string[] {
  const plot = new Array<string>(plotWidth).fill(" ");
  if (zero >= 0 && zero < plotWidth) plot[zero] = "┊";
  return plot;
}

function stretch(plot: string[], from: number, to: number, mark: string): void {
  for (let at = within(from); at <= within(to); at++) plot[at] = plot[at] === "┊" ? "┼" : mark;
  if (from < 0) plot[0] = "◄";
  if (to >= plotWidth) plot[plotWidth - 1] = "►";
}

function within(column: number): number {
  return Math.min(plotWidth - 1, Math.max(0, column));
}

/** Two lines under the plot, texts centred at their columns; what would touch the text before is left out of both. */
function axisLines(ticks: readonly (readonly [column: number, effect: string, fall: string])[], title: string): readonly string[] {
  const indent = 80 - plotWidth;
  let [effects, falls] = ["".padStart(indent - 2), title.padStart(indent - 2)];
  for (const [column, effect, fall] of ticks) {
    const width = Math.max(effect.length, fall.length);
    const start = Math.min(80 - width, indent + column - Math.floor(width / 2));
    if (start < Math.max(effects.length, falls.length) + 1) continue;
    const centred = (text: string) => text.padStart(Math.floor((width + text.length) / 2));
    effects = effects.padEnd(start) + centred(effect);
    falls = falls.padEnd(start) + centred(fall);
  }
  return [effects, falls];
}

/** A name no longer than its column. */
function cut(name: string): string {
  return name.length > nameWidth ? `${name.slice(0, nameWidth - 1)}…` : name;
}
