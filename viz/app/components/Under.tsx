import { useMemo, useRef, useState } from "preact/hooks";
import type { Chart, ChartOptions } from "../../charts/chart.ts";
import { fileStem } from "../state/fileStem.ts";
import { described, locale, overrides } from "../state/store.ts";
import { words } from "../words/words.ts";
import { DataTable } from "./DataTable.tsx";
import { downloadChart } from "./download.ts";
import { noteLanguage } from "./Note.tsx";
import { useLate } from "./useLate.ts";

export interface UnderProps {
  readonly id: string;
  readonly chart: Chart;
  readonly draw: (options: ChartOptions) => Chart;
  readonly replications: number;
  readonly source: string;
  readonly behind: RegExp;
}

const kinds = ["svg", "png", "csv"] as const;

/** Milliseconds without a new chart after which a table that is folded away follows it. */
const patience = 200;

/** What is folded away under a chart: its table, the assumptions behind it and its files. */
export function Under({ id, chart, draw, replications, source, behind }: UnderProps) {
  const [open, setOpen] = useState(false);
  const text = words.value;
  const language = locale.value;
  const shown = useLate(chart, open ? 0 : patience);
  const latest = useRef({ draw, replications, source });
  latest.current = { draw, replications, source };
  const download = (kind: (typeof kinds)[number]) => {
    const now = latest.current;
    void downloadChart(kind, `${fileStem()}-${id}`, now.draw, { locale: language, replications: now.replications }, now.source);
  };
  // The same nodes as long as nothing in them is new: then nothing is compared with the page.
  return useMemo(
    () => (
      <div class="under">
        <details class="table" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text.table}</summary>
          <DataTable table={shown.table} locale={language} caption={text.tableOf(shown.finding)} />
        </details>
        <Behind paths={behind} />
        <ul class="files" aria-label={text.download}>
          {kinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                class="small"
                aria-label={text.downloadAs(kind.toUpperCase(), shown.finding)}
                onClick={() => download(kind)}
              >
                {kind.toUpperCase()}
              </button>
            </li>
          ))}
        </ul>
      </div>
    ),
    [shown, text, language, id, behind],
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
