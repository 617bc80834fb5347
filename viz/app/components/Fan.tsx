import { useMemo, useState } from "preact/hooks";
import { balanceFan } from "../../charts/balanceFan.ts";
import type { Chart } from "../../charts/chart.ts";
import { balanceFanOf, fanDomain } from "../../charts/data/fund.ts";
import { element, type SvgNode } from "../../charts/svg.ts";
import { formatYear, moneyText } from "../../text/numbers.ts";
import type { ShownRun } from "../state/runs.ts";
import { locale } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";
import { useAxis } from "./useAxis.ts";

interface FanProps {
  readonly run: ShownRun;
  readonly against: ShownRun | null;
  readonly source: string;
  readonly behind: RegExp;
}

/** The fan with a year cursor: its values are read out as it moves. */
export function Fan({ run, against, source, behind }: FanProps) {
  const text = words.value;
  const data = useMemo(() => balanceFanOf({ run, against }), [run, against]);
  const domain = useAxis(fanDomain(data), run.scenario.name);
  const draw = useMemo(() => (options: Parameters<typeof balanceFan>[1]) => balanceFan(data, { ...options, domain }), [data, domain, text]);
  const [chosen, choose] = useState<number | null>(null);
  const [first = 0, last = 0] = [data.years[0]?.year, data.years.at(-1)?.year];
  const year = Math.min(last, Math.max(first, chosen ?? last));
  const values = data.years.find((each) => each.year === year);
  const tell = data.closed.length > 0 ? text.yearValuesOpen : text.yearValues;
  const amounts = values && [values.q05, values.q50, values.q95].map((kronor) => moneyText(kronor, locale.value, values.standardError));
  const said = amounts === undefined ? "" : tell(formatYear(year), amounts[0]!, amounts[1]!, amounts[2]!);
  return (
    <Figure
      id="balance"
      single
      replications={run.replications}
      draw={draw}
      source={source}
      behind={behind}
      overlay={(chart) => (chosen === null ? [] : cursor(chart, (year - first) / Math.max(1, last - first)))}
    >
      <p class="cursor">
        <label for="year-cursor">{text.year}</label>
        <input
          id="year-cursor"
          type="range"
          min={first}
          max={last}
          step={1}
          value={year}
          aria-valuetext={said}
          onInput={(event) => choose(event.currentTarget.valueAsNumber)}
        />
        <output for="year-cursor">{said}</output>
      </p>
    </Figure>
  );
}

/** A line at a share of the way through the plot, which is the chart's inner drawing. */
function cursor({ svg }: Chart, share: number): readonly SvgNode[] {
  const plot = svg.children.find((child): child is SvgNode => typeof child !== "string" && child.tag === "svg");
  if (plot === undefined) return [];
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(plot.attributes[name])) as [
    number,
    number,
    number,
    number,
  ];
  const at = x + 3 + share * (width - 6);
  return [
    element("line", {
      x1: at,
      x2: at,
      y1: y,
      y2: y + height,
      class: "fr-stroke-ink",
      stroke: "#1b1f24",
      "stroke-width": 1.5,
      "stroke-dasharray": "4 2",
    }),
  ];
}
