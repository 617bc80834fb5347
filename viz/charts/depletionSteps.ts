import { area, curveStepAfter, line } from "d3";
import type { Probability } from "../../workers/index.ts";
import { rule } from "./frame.ts";
import type { Layout } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";

/** Cumulative probability as steps that span their year, with the simulation error as a narrow field around them. */
export function steps(
  base: Layout,
  byYear: readonly { readonly year: number; readonly probability: Probability }[],
  at: number,
  x: (year: number) => number,
  y: (of100: number) => number,
  last: number,
): readonly SvgNode[] {
  const end = byYear.at(-1);
  const start = byYear[0];
  if (!end || !start) return [];
  const points = [...byYear, { year: last + 1, probability: end.probability }];
  const role = at === 0 ? "a" : "b";
  const error = area<(typeof points)[number]>(
    (point) => x(point.year),
    (point) => y(point.probability.low * 100),
    (point) => y(point.probability.high * 100),
  )
    .curve(curveStepAfter)
    .digits(2)(points)!;
  const path = line<(typeof points)[number]>(
    (point) => x(point.year),
    (point) => y(point.probability.value * 100),
  )
    .curve(curveStepAfter)
    .digits(2)(points)!;
  return [
    element("path", { d: error, ...base.paint.fill(`${role}Band50`) }),
    element("path", { d: `M${x(start.year).toFixed(2)},${y(0).toFixed(2)}L${path.slice(1)}`, ...stepStroke(base, at) }),
  ];
}

/** Cumulative probability that the fund is closed early, dotted: another thing than running short. */
export function closedSteps(
  base: Layout,
  byYear: readonly { readonly year: number; readonly probability: Probability }[],
  x: (year: number) => number,
  y: (of100: number) => number,
  last: number,
): readonly SvgNode[] {
  const end = byYear.at(-1);
  if (!end) return [];
  const path = line<(typeof byYear)[number]>(
    (point) => x(point.year),
    (point) => y(point.probability.value * 100),
  )
    .curve(curveStepAfter)
    .digits(2)([...byYear, { ...end, year: last + 1 }])!;
  return [element("path", { d: path, ...base.paint.stroke("ink", 1.5), "stroke-dasharray": "1 4", "stroke-linecap": "round" })];
}

function stepStroke(base: Layout, at: number): SvgNode["attributes"] {
  return at === 0 ? base.paint.stroke("a", 2.5) : { ...base.paint.stroke("b", 2.5), "stroke-dasharray": "7 4" };
}

/** The sign of the first or second rules in a legend. */
export function stepSign(base: Layout, at: number): (x: number, y: number) => readonly SvgNode[] {
  return (x, y) => [rule(stepStroke(base, at), x, y + 7, x + 18, y + 7)];
}
