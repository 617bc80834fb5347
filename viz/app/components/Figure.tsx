import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Chart, ChartOptions } from "../../charts/chart.ts";
import type { SvgNode } from "../../charts/svg.ts";
import { described, locale, overrides, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { DataTable } from "./DataTable.tsx";
import { downloadChart } from "./download.ts";
import { noteLanguage } from "./Note.tsx";
import { SvgView } from "./SvgView.tsx";
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
  /** In a comparison it shows B alone, and says so. */
  readonly single?: boolean;
  /** How it is read and what lies behind it are folded away. */
  readonly brief?: boolean;
}

/** A chart with its finding, how it is read, its table, the assumptions behind it and its files. */
export function Figure({ id, replications, draw, source, behind, overlay, children, quiet, single, brief }: FigureProps) {
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
  const text = words.value;
  const marks = chart === undefined ? [] : (overlay?.(chart) ?? []);
  const under =
    chart === undefined ? null : (
      <div class="under">
        <details class="table">
          <summary>{text.table}</summary>
          <DataTable table={chart.table} locale={locale.value} caption={text.tableOf(chart.finding)} />
        </details>
        <Behind paths={behind} />
        <ul class="files" aria-label={text.download}>
          {(["svg", "png", "csv"] as const).map((kind) => (
            <li key={kind}>
              <button
                type="button"
                class="small"
                aria-label={text.downloadAs(kind.toUpperCase(), chart.finding)}
                onClick={() => void downloadChart(kind, `fondrisk-${id}`, draw, options, source)}
              >
                {kind.toUpperCase()}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <section class="figure" aria-labelledby={`${id}-finding`}>
      {single === true && state.value.pinned !== null ? <p class="about">{text.onlyB}</p> : null}
      <h2 id={`${id}-finding`} class={quiet === true ? "unseen" : ""}>
        {chart?.finding ?? ""}
      </h2>
      <figure>
        <div ref={ref} class="drawing">
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

const mostBehind = 10;

function Behind({ paths }: { readonly paths: RegExp }) {
  const text = words.value;
  const changed = overrides.value;
  const all = described.value?.assumptions.filter((each) => paths.test(each.path)) ?? [];
  const shown = [...all.filter((each) => changed.has(each.path)), ...all.filter((each) => !changed.has(each.path))].slice(0, mostBehind);
  return (
    <details>
      <summary>{text.behind}</summary>
      {shown.length === 0 ? (
        <p>{text.noneBehind}</p>
      ) : (
        <ul class="behind">
          {shown.map((each) => (
            <li key={each.path}>
              <code>{each.path}</code> = {changed.get(each.path) ?? each.text}
              {changed.has(each.path) ? ` (${text.changedFrom(each.text)})` : ""}
              {each.note === "" ? null : <span lang={noteLanguage()}> – {each.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
