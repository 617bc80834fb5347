import type { ComponentChildren } from "preact";
import type { AnalysisView } from "../../analyses/view.ts";
import type { AnalysisKind } from "../model/analyst.ts";
import { analyses, isOld } from "../state/analyses.ts";
import { locale } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";
import { Said } from "./Said.tsx";

/** What an analysis found, in the words of the command and the report: sentences, what it declines, its table and pictures. */
export function AnalysisShown({ kind, source, behind }: { readonly kind: AnalysisKind; readonly source: string; readonly behind: RegExp }) {
  const text = words.value;
  const asked = analyses.value[kind];
  if (asked === undefined) return null;
  const told = asked.told?.(locale.value) ?? null;
  return (
    <div class="analysis" aria-busy={asked.busy}>
      <p role="status">{asked.busy ? text.analysisRunning : ""}</p>
      {asked.faults.map((fault) => (
        <p key={fault.message} class="fault">
          <Said problem={fault} />
        </p>
      ))}
      {told === null ? null : (
        <>
          {isOld(asked) && !asked.busy ? <p class="changed">{text.tornadoOld}</p> : null}
          {told.view.sentences.length === 0 ? null : <Sentences sentences={told.view.sentences} />}
          {told.notes.map((note) => (
            <p key={note} class="help">
              {note}
            </p>
          ))}
          <Lines view={told.view} />
          {told.view.pictures.map(({ id, draw }) => (
            <Figure
              key={id}
              id={`${kind}-${id}`}
              replications={asked.document?.run.replications ?? 0}
              draw={draw}
              source={source}
              behind={behind}
              quiet
            />
          ))}
        </>
      )}
    </div>
  );
}

function Sentences({ sentences: [first, ...others] }: { readonly sentences: readonly string[] }) {
  return (
    <>
      <p class="sentence">
        <strong>{first}</strong>
      </p>
      {others.length === 0 ? null : (
        <ul class="story">
          {others.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The table as the terminal shows it. */
function Lines({ view }: { readonly view: AnalysisView }): ComponentChildren {
  if (view.lines.length === 0) return null;
  return (
    <details class="table">
      <summary>{words.value.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
      <section class="scroll" tabIndex={0} aria-label={view.title}>
        <table>
          <tbody>
            {view.lines.map((line, row) =>
              "heading" in line ? (
                <tr key={`${row}`}>
                  <th scope="rowgroup" colSpan={view.alignment.length}>
                    {line.heading}
                  </th>
                </tr>
              ) : (
                <tr key={`${row}`}>
                  <th scope="row">{line[0]}</th>
                  {view.alignment.slice(1).map((side, at) => (
                    <td key={`${at}`} class={side === "right" ? "number" : undefined}>
                      {line[at + 1] ?? ""}
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}
