import { scaleLinear } from "d3";
import type { EffectSummary, EvidenceModel, EvidenceScale } from "../../workers/host.ts";
import { effectWords } from "../text/effect.ts";
import { formatNumber, formatPercent } from "../text/numbers.ts";
import { thetaInterval, thetaText, thetaTicks } from "../text/theta.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { forestAxis, forestDomain } from "./forestAxis.ts";
import { diamond, placeBar, studyMark } from "./forestMarks.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { rowsOf, throughRows } from "./rows.ts";
import type { SvgNode } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A study as a forest plot draws it; effects on the scale, negative is good. */
export interface ForestStudy {
  readonly name: string;
  readonly persons: number | null;
  readonly theta: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Per cent. */
  readonly weight: number;
}

export interface ForestPlotData {
  readonly scale: EvidenceScale;
  readonly model: EvidenceModel;
  readonly use: "predictive" | "mean";
  readonly studies: readonly ForestStudy[];
  readonly mean: { readonly theta: number; readonly interval: readonly [number, number] | null };
  /** Where the effect of a new place lies in 95 of 100 cases; null where the model knows one place only. */
  readonly place: readonly [number, number] | null;
  readonly effect: EffectSummary;
  /** e of an effect on the scale, at the mean base. */
  readonly effectOf: (theta: number) => number;
}

/** Studies with their intervals and weights, their mean, and where a new place lies. */
export function forestPlot(data: ForestPlotData, options: ChartOptions): Chart {
  const base = layout(options);
  const { paint, width, narrow } = base;
  const { locale } = options;
  const words = effectWords(locale);
  const { scale, mean, place, effect } = data;
  const interval = mean.interval ?? [mean.theta, mean.theta];
  const percent = (share: number) => formatPercent(share, locale);
  const texts = [
    ...data.studies.map(({ name, persons, weight }) => ({
      name,
      note: [persons === null ? "" : `n ${formatNumber(persons, locale)}`, `${words.weight} ${percent(weight / 100)}`]
        .filter((part) => part !== "")
        .join(", "),
    })),
    { name: words.mean, note: words.model[data.model] },
    ...(place === null ? [] : [{ name: words.place, note: "" }]),
  ];
  const figures = [
    ...data.studies.map((study) => thetaInterval(study.theta, study.low, study.high, scale, locale)),
    thetaInterval(mean.theta, ...interval, scale, locale),
    ...(place === null ? [] : [`${thetaText(place[0], scale, locale)} – ${thetaText(place[1], scale, locale)}`]),
  ];
  const reserve = narrow ? 1 : Math.ceil(Math.max(...figures.map((text) => textWidth(text, textSize.small)))) + 12;
  const rows = rowsOf(
    base,
    narrow
      ? texts.map((text, at) => ({ name: text.name, note: [text.note, figures[at]].filter((part) => part !== "").join(" · ") }))
      : texts,
    18,
    reserve,
  );
  const domain = forestDomain(data);
  const x = scaleLinear()
    .domain(domain)
    .range([rows.left + 8, rows.right - 8])
    .clamp(true);
  const largest = Math.max(1e-9, ...data.studies.map((study) => study.weight));
  const marks = data.studies.flatMap((study, at): readonly SvgNode[] =>
    studyMark(paint, x, domain, study, rows.places[at]!.y, Math.max(3, 15 * Math.sqrt(study.weight / largest))),
  );
  const meanY = rows.places[data.studies.length]!.y;
  const axis = forestAxis(
    base,
    data,
    thetaTicks(...domain, scale, Math.max(2, Math.floor((rows.right - rows.left) / 70))),
    x,
    rows.bottom,
    locale,
  );
  const title = wrapText(words.chart.axis(words.scale[scale]), width, textSize.small);
  const height = rows.bottom + 44 + title.length * 16;
  const [low, high] = effect.interval.map((e) => Math.min(1, Math.max(-1, e))) as [number, number]; // as the model cuts it
  const finding =
    data.use === "predictive"
      ? words.chart.finding(percent(effect.mean), percent(low), percent(high))
      : words.chart.findingOne(percent(effect.mean));
  const description = words.chart.description(
    String(data.studies.length),
    figures[data.studies.length]!,
    figures[data.studies.length + 1] ?? "–",
  );
  return {
    finding,
    howToRead: words.chart.howToRead,
    description,
    svg: frame(width, height, finding, description, [
      label(paint, rows.left + 8, 12, `← ${words.better}`, { size: textSize.small, tone: "muted" }),
      label(paint, rows.right - 8, 12, `${words.worse} →`, { size: textSize.small, anchor: "end", tone: "muted" }),
      ...throughRows(base, rows, x(0), 18, paint.stroke("axis", 1)),
      ...rows.nodes,
      ...marks,
      rule(paint.stroke("grid"), 0, rows.places[data.studies.length]!.top, width, rows.places[data.studies.length]!.top),
      ...diamond(paint, x, mean.theta, interval, meanY),
      ...(place === null ? [] : placeBar(paint, x, domain, place, rows.places[data.studies.length + 1]!.y)),
      ...(narrow
        ? []
        : figures.map((text, at) => label(paint, width - 1, rows.places[at]!.y + 4, text, { size: textSize.small, anchor: "end" }))),
      ...axis,
      ...lines(paint, 0, rows.bottom + 50, title, { size: textSize.small, tone: "muted" }),
    ]),
    table: {
      columns: [
        { label: words.study, format: "text" },
        { label: words.persons, format: "count" },
        { label: words.chart.effect, format: "text" },
        { label: words.chart.low, format: "text" },
        { label: words.chart.high, format: "text" },
        { label: words.weight, format: "text" },
      ],
      rows: [
        ...data.studies.map(({ name, persons, theta, low: from, high: to, weight }) => [
          name,
          persons,
          thetaText(theta, scale, locale),
          thetaText(from, scale, locale),
          thetaText(to, scale, locale),
          percent(weight / 100),
        ]),
        [
          words.mean,
          null,
          thetaText(mean.theta, scale, locale),
          thetaText(interval[0], scale, locale),
          thetaText(interval[1], scale, locale),
          "",
        ],
        ...(place === null ? [] : [[words.place, null, "", thetaText(place[0], scale, locale), thetaText(place[1], scale, locale), ""]]),
      ],
    },
  };
}
