import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Chart, ChartOptions } from "../../charts/chart.ts";
import type { SvgNode } from "../../charts/svg.ts";
import { locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { SvgView } from "./SvgView.tsx";
import { Under } from "./Under.tsx";
import { useNear } from "./useNear.ts";
import { useWidth } from "./useWidth.ts";

export interface FigureProps {
  /** Name of its files and anchor. */
  readonly id: string;
  readonly replications: number;
  /** Draws the chart; a new function whenever its data are new. */
  readonly draw: (options: ChartOptions) => Chart;
  /** The line that says where the numbers come from. */
  readonly source: string;
  /** Paths of the assumptions behind it. */
  readonly behind: RegExp;
  /** Marks added to the drawing. */
  readonly overlay?: (chart: Chart) => readonly SvgNode[];
  readonly children?: ComponentChildren;
  /** Its heading is said elsewhere on the page. */
  readonly quiet?: boolean;
  /** Its drawings follow one another: what is below keeps its place. */
  readonly steady?: boolean;
  /** In a comparison it shows B alone, and says so. */
  readonly single?: boolean;
  /** How it is read and what lies behind it are folded away. */
  readonly brief?: boolean;
}

/** A chart with its finding, how it is read, its table, the assumptions behind it and its files. */
export function Figure({ id, replications, draw, source, behind, overlay, children, quiet, steady, single, brief }: FigureProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const near = useNear(ref);
  const latest = useRef<{ draw: FigureProps["draw"]; width: number; chart: Chart } | null>(null);
  const [, redraw] = useState(0);
  const options = { locale: locale.value, replications };
  const current = latest.current !== null && latest.current.draw === draw && latest.current.width === width;
  if (width > 0 && !current && (near || latest.current === null)) latest.current = { draw, width, chart: draw({ ...options, width }) };
  useEffect(() => {
    if (width === 0 || (latest.current?.draw === draw && latest.current.width === width)) return;
    // Far from the screen: drawn when there is time, so that printing and searching find it as it is.
    const timer = setTimeout(() => {
      latest.current = { draw, width, chart: draw({ ...options, width }) };
      redraw((count) => count + 1);
    }, 150);
    return () => clearTimeout(timer);
  });
  const chart = latest.current?.chart;
  const tallest = useRef({ width, height: 0 });
  const height = Number(chart?.svg.attributes.height ?? 0);
  if (tallest.current.width !== width || tallest.current.height < height) tallest.current = { width, height };
  const text = words.value;
  const marks = chart === undefined ? [] : (overlay?.(chart) ?? []);
  const under = chart === undefined ? null : <Under {...{ id, chart, draw, replications, source, behind }} />;
  return (
    <section class="figure" aria-labelledby={quiet === true ? undefined : `${id}-finding`}>
      {single === true && state.value.pinned !== null ? <p class="about">{text.onlyB}</p> : null}
      <h2 id={`${id}-finding`} tabIndex={-1} class={quiet === true ? "unseen" : ""}>
        {chart?.finding ?? ""}
      </h2>
      <figure>
        <div ref={ref} class="drawing" style={steady === true ? { minHeight: tallest.current.height } : undefined}>
          {chart === undefined ? null : (
            <SvgView node={marks.length === 0 ? chart.svg : { ...chart.svg, children: [...chart.svg.children, ...marks] }} />
          )}
        </div>
        {children}
        {brief === true ? null : <figcaption>{chart?.howToRead ?? ""}</figcaption>}
      </figure>
      {brief !== true || chart === undefined ? (
        under
      ) : (
        <details class="more">
          <summary>{text.unfold}</summary>
          <p class="help">{chart.howToRead}</p>
          {under}
        </details>
      )}
    </section>
  );
}
