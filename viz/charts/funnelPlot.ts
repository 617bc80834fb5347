import { scaleLinear } from "d3";
import type { EvidenceScale } from "../../workers/host.ts";
import { Z95 } from "../../workers/host.ts";
import { effectWords } from "../text/effect.ts";
import { formatNumber } from "../text/numbers.ts";
import { thetaText, thetaTicks, thetaTickText } from "../text/theta.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/** Studies by effect and precision. */
export interface FunnelPlotData {
  readonly scale: EvidenceScale;
  /** y on the scale, and √v; both used. */
  readonly studies: readonly { readonly name: string; readonly theta: number; readonly se: number }[];
  /** The pooled mean. */
  readonly mean: number;
  /** Egger's regression of y on √v (PET); null where it cannot be computed. */
  readonly pet: { readonly intercept: number; readonly slope: number; readonly p: number } | null;
}

/** Effect against standard error, precise studies at the top: without selection the dots scatter evenly about the mean, 95 % of them in the funnel if τ is 0. */
export function funnelPlot({ scale, studies, mean, pet }: FunnelPlotData, options: ChartOptions): Chart {
  const { paint, width } = layout(options);
  const { locale } = options;
  const words = effectWords(locale);
  const largest = Math.max(1e-6, ...studies.map(({ se }) => se)) * 1.06;
  const ends = [mean - Z95 * largest, mean + Z95 * largest, ...studies.map(({ theta }) => theta)];
  const domain = [Math.min(...ends), Math.max(...ends)] as const;
  const [top, bottom, left, right] = [12, 272, 46, width - 14];
  const x = scaleLinear().domain(domain).range([left, right]);
  const y = scaleLinear().domain([0, largest]).range([top, bottom]);
  const line = (
    { intercept, slope }: { readonly intercept: number; readonly slope: number },
    stroke: SvgNode["attributes"],
    dashed: boolean,
  ) => {
    // Only where it is within the picture.
    const at = (se: number) => Math.min(domain[1], Math.max(domain[0], intercept + slope * se));
    const steps = Array.from({ length: 41 }, (_, n) => (largest * n) / 40).filter((se) => at(se) === intercept + slope * se);
    const d = steps.map((se, n) => `${n === 0 ? "M" : "L"}${x(at(se)).toFixed(1)} ${y(se).toFixed(1)}`).join("");
    return d === "" ? [] : [element("path", { d, fill: "none", ...stroke, ...(dashed ? { "stroke-dasharray": "5 4" } : {}) })];
  };
  const axis = wrapText(words.funnel.axes(words.scale[scale]), width, textSize.small);
  const seTicks = scaleLinear().domain([0, largest]).ticks(4);
  const finding = words.funnel.finding(String(studies.length), pet === null ? null : formatNumber(pet.p, locale, 2));
  const description = words.funnel.description(String(studies.length), thetaText(mean, scale, locale));
  const nodes = [
    ...seTicks.flatMap((se) => [
      rule(paint.stroke("grid"), left, y(se), right, y(se)),
      label(paint, left - 6, y(se) + 4, formatNumber(se, locale, largest < 1 ? 2 : 1), {
        size: textSize.small,
        tone: "muted",
        anchor: "end",
      }),
    ]),
    ...line({ intercept: mean, slope: -Z95 }, paint.stroke("axis", 1.5), false),
    ...line({ intercept: mean, slope: Z95 }, paint.stroke("axis", 1.5), false),
    rule(paint.stroke("axis", 1.5), x(mean), top, x(mean), bottom),
    ...(pet === null ? [] : line(pet, paint.stroke("b", 2), true)),
    ...studies.map(({ theta, se }) => element("circle", { cx: x(theta), cy: y(se), r: 4, ...paint.fill("a") })),
    rule(paint.stroke("axis"), left, bottom, right, bottom),
    ...thetaTicks(domain[0], domain[1], scale, Math.max(2, Math.floor((right - left) / 120))).flatMap((theta) => [
      rule(paint.stroke("axis"), x(theta), bottom, x(theta), bottom + 4),
      label(paint, x(theta), bottom + 18, thetaTickText(theta, scale, locale), { size: textSize.small, anchor: "middle", tone: "muted" }),
    ]),
    ...lines(paint, 0, bottom + 38, axis, { size: textSize.small, tone: "muted" }),
  ];
  return {
    finding,
    howToRead: words.funnel.howToRead,
    description,
    svg: frame(width, bottom + 32 + axis.length * 16, finding, description, nodes),
    table: {
      columns: [
        { label: words.study, format: "text" },
        { label: words.chart.effect, format: "text" },
        { label: words.funnel.se, format: "number" },
      ],
      rows: studies.map(({ name, theta, se }) => [name, thetaText(theta, scale, locale), se]),
    },
  };
}
