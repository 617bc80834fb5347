import { useState } from "preact/hooks";
import type { AnalysisKind } from "../model/analyst.ts";
import { analyses, ask } from "../state/analyses.ts";
import { running } from "../state/runs.ts";
import { described } from "../state/store.ts";
import { words } from "../words/words.ts";
import { AnalysisShown } from "./AnalysisShown.tsx";

/** Of a fund with a past that is known, its account; of one without, what may be decided. */
const kindsOfPast = ["account"] as const satisfies readonly AnalysisKind[];
const kinds = ["size", "sensitivity", "discover", "stress"] as const satisfies readonly AnalysisKind[];
const risks = [1, 5, 10, 20] as const;

/** The analyses of the command line that answer in seconds, each worked out when it is asked for. */
export function Decisions({ source, behind }: { readonly source: string; readonly behind: RegExp }) {
  const text = words.value;
  const [risk, choose] = useState<number>(5);
  return (
    <section id="decisions" aria-labelledby="decisions-name">
      <h2 id="decisions-name">{text.decisions}</h2>
      {(described.value?.scenario.observed === undefined ? kinds : kindsOfPast).map((kind) => (
        <section key={kind} class="decision" aria-labelledby={`decision-${kind}`}>
          <h3 id={`decision-${kind}`}>{text.questions[kind]}</h3>
          <p class="buttons">
            {kind === "size" ? (
              <>
                <label for="size-risk">{text.sizeRisk}</label>
                <select id="size-risk" value={String(risk)} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
                  {risks.map((each) => (
                    <option key={each} value={String(each)} selected={each === risk}>
                      {text.ofHundred(String(each))}
                    </option>
                  ))}
                </select>
              </>
            ) : null}
            <button
              type="button"
              disabled={running.value || analyses.value[kind]?.busy === true}
              aria-label={`${text.workOut}: ${text.questions[kind]}`}
              onClick={() => void ask(kind === "size" ? { kind, risk: risk / 100 } : { kind })}
            >
              {text.workOut}
            </button>
          </p>
          <AnalysisShown kind={kind} source={source} behind={behind} />
        </section>
      ))}
    </section>
  );
}
