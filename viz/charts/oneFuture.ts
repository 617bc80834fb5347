import { scaleLinear } from "d3";
import { formatNumber, formatYear, moneyText, moneyUnit, moneyWord } from "../text/numbers.ts";
import { bottomAxis, domainOf, leftAxis, leftAxisWidth, ticksOf, yearTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { flowsPanel, type YearFlows } from "./flowsPanel.ts";
import { frame, label, lines } from "./frame.ts";
import { levelsOf, marker } from "./futureMarkers.ts";
import { closedIn, futurePath } from "./futurePath.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { wrapText } from "./textWidth.ts";

/** One replication: its balance and what happens in it; a frame of "one future at a time". */
export interface OneFutureData {
  /** Which replication. */
  readonly number: number;
  readonly years: readonly FutureYear[];
  readonly floor: number;
  readonly events: readonly FutureEvent[];
}

export interface FutureYear extends YearFlows {
  /** At the end of the year; null: the fund is closed, which is not the same as empty. */
  readonly balance: number | null;
  /** From 5 to 95 % of the funds that are there in all futures, which keeps the frames comparable; null: in none. */
  readonly band: readonly [number, number] | null;
}

export interface FutureEvent {
  /** Calendar year. */
  readonly year: number;
  readonly kind: "start" | "stop" | "delay" | "shortfall" | "dissolution" | "election" | "deficit" | "headChange" | "brokenPromise";
  /** The intervention or department; not used by events of the fund and the municipality. */
  readonly name: string;
}

export interface OneFutureOptions extends ChartOptions {
  /** The same vertical axis in every frame; kronor. */
  readonly domain?: readonly [number, number];
}

/** The balance of a single future, with numbered events above the years, what is paid in and out under them, and words below. */
export function oneFuture(data: OneFutureData, options: OneFutureOptions): Chart {
  const base = layout(options);
  const { narrow, paint, text, width } = base;
  const { years } = data;
  const events = data.events.toSorted((p, q) => p.year - q.year);
  const domain =
    options.domain ??
    domainOf([...years.flatMap(({ balance, band }) => [...(balance === null ? [] : [balance]), ...(band ?? [])]), data.floor]);
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const vertical = scaleLinear()
    .domain(domain.map((each) => each / unit.kronor))
    .nice(5);
  const ticks = ticksOf(vertical.domain() as [number, number], 4, options.locale);
  const left = Math.max(leftAxisWidth(ticks), 14);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 1];
  const x = scaleLinear()
    .domain([first, Math.max(last, first + 1)])
    .range([left, width - 14]);
  const levels = levelsOf(events.map((event) => x(event.year)));
  const top = 30 + Math.max(0, ...levels.map((level) => level + 1)) * 22;
  const plotHeight = narrow ? 180 : 240;
  const y = vertical.range([top + plotHeight, top]);
  const place = (kronor: number) => y(kronor / unit.kronor);
  const words = events.map((event, at) =>
    wrapText(`${at + 1}  ${formatYear(event.year)}: ${text.oneFuture.event[event.kind](event.name)}`, width, textSize.normal, 4),
  );
  const under = top + plotHeight + 34;
  const flows = flowsPanel(base, years, options, { top: under, x, width: x.range()[1]! - left });
  const listed = words.length > 0 ? words.flat() : [text.oneFuture.noEvents];
  const finding = text.oneFuture.finding(formatNumber(data.number, options.locale));
  const description = described(base, data, options);
  return {
    finding,
    howToRead: text.oneFuture.howToRead,
    svg: frame(width, under + flows.height + 10 + listed.length * 17, finding, description, [
      label(paint, 0, 12, text.words.capital(text.oneFuture.unit(moneyWord(unit, options.locale))), {
        size: textSize.small,
        tone: "muted",
      }),
      ...leftAxis(paint, y, ticks, { x1: left, x2: width - 14 }),
      ...bottomAxis(paint, x, yearTicks(first, last, width - left), { y: top + plotHeight, edge: width }),
      ...(years.length > 0 ? futurePath(base, data, x, place) : []),
      ...events.flatMap((event, at) => marker(base, event, at + 1, x(event.year), top - 12 - levels[at]! * 22)),
      ...(years.length > 0 ? flows.nodes : []),
      ...lines(paint, 0, under + flows.height + 14, listed),
    ]),
    description,
    table: {
      columns: [
        { label: text.words.year, format: "year" },
        { label: text.oneFuture.balance, format: unit },
        { label: text.oneFuture.outlay, format: unit },
        { label: text.oneFuture.due, format: unit },
        { label: text.oneFuture.received, format: unit },
        { label: text.oneFuture.events, format: "text" },
      ],
      rows: years.map((year) => [
        year.year,
        year.balance,
        year.outlay,
        year.due,
        year.received,
        events
          .filter((event) => event.year === year.year)
          .map((event) => text.oneFuture.event[event.kind](event.name))
          .join("; "),
      ]),
    },
  };
}

/** From which balance to which, and when the fund is closed. */
function described({ text }: Layout, { years, events }: OneFutureData, { locale }: ChartOptions): string {
  const balances = years.flatMap(({ balance }) => balance ?? []);
  const closed = closedIn(events);
  const said = [
    ...(balances.length > 0 ? [text.oneFuture.description(moneyText(balances[0]!, locale), moneyText(balances.at(-1)!, locale))] : []),
    ...(closed === undefined ? [] : [text.oneFuture.closed(formatYear(closed))]),
  ];
  return said.length > 0 ? said.join(" ") : text.words.nothing;
}
