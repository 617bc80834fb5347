import { area, line } from "d3";
import { cross } from "./closed.ts";
import { rule } from "./frame.ts";
import type { Layout } from "./layout.ts";
import type { FutureEvent, OneFutureData } from "./oneFuture.ts";
import { element, type SvgNode } from "./svg.ts";

/** Calendar year in which the fund is closed. */
export function closedIn(events: readonly FutureEvent[]): number | undefined {
  return events.find(({ kind }) => kind === "dissolution")?.year;
}

/** The line of the balance among the band of all; it ends with a cross where the fund is closed. */
export function futurePath(
  base: Layout,
  data: OneFutureData,
  x: (year: number) => number,
  y: (kronor: number) => number,
): readonly SvgNode[] {
  const { paint } = base;
  const { years } = data;
  const banded = years.flatMap(({ year, band }) => (band === null ? [] : [{ year, low: band[0], high: band[1] }]));
  const living = years.flatMap(({ year, balance }) => (balance === null ? [] : [{ year, balance }]));
  const closed = closedIn(data.events);
  const ends = closed === undefined ? [] : [{ year: closed, balance: living.at(-1)?.balance ?? data.floor }];
  const field = area<(typeof banded)[number]>(
    ({ year }) => x(year),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).digits(2)(banded);
  const path = line<(typeof living)[number]>(
    ({ year }) => x(year),
    (each) => y(each.balance),
  ).digits(2)([...living, ...ends]);
  return [
    element("path", { d: field ?? "", ...paint.outlined("aBand90", "a", 0.75) }),
    rule({ ...paint.stroke("ink", 1), "stroke-dasharray": "1 3" }, x(years[0]!.year), y(data.floor), x(years.at(-1)!.year), y(data.floor)),
    element("path", { d: path ?? "", ...paint.stroke("aStrong", 2.5), "stroke-linejoin": "round" }),
    ...ends.map((end) => cross(paint, x(end.year), y(end.balance))),
    ...living.map((each) => element("circle", { cx: x(each.year), cy: y(each.balance), r: 3, ...paint.outlined("aStrong", "paper", 1) })),
  ];
}
