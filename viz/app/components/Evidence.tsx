import { evidence, isOldEvidence, isStudied, showEvidence } from "../state/evidence.ts";
import { described } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";
import { Said } from "./Said.tsx";

const behind = /\.effect\b/;

/** What studies say of an effect, and the chain from them to kronor; nothing where no effect is from studies. */
export function Evidence({ source, replications }: { readonly source: string; readonly replications: number }) {
  const text = words.value;
  if (!isStudied(described.value?.plain)) return null;
  const now = evidence.value;
  return (
    <section id="evidence" aria-labelledby="evidence-name">
      <h2 id="evidence-name">{text.evidence}</h2>
      <p class="buttons">
        <button
          type="button"
          disabled={now?.busy === true}
          aria-label={`${text.workOut}: ${text.evidence}`}
          onClick={() => void showEvidence()}
        >
          {text.workOut}
        </button>
      </p>
      <p role="status">{now?.busy === true ? text.analysisRunning : ""}</p>
      {now === null ? null : (
        <>
          {now.faults.map((fault) => (
            <p key={fault.message} class="fault">
              <Said problem={fault} />
            </p>
          ))}
          {!now.busy && isOldEvidence(now) ? <p class="changed">{text.tornadoOld}</p> : null}
          {now.figures.map(({ id, draw }) => (
            <Figure key={id} id={id} replications={replications} draw={draw} source={source} behind={behind} />
          ))}
        </>
      )}
    </section>
  );
}
