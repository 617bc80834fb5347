import { useMemo } from "preact/hooks";
import { heroFacts, iconArrayOf } from "../../charts/data/fund.ts";
import { iconArray } from "../../charts/iconArray.ts";
import { doneText, preliminaryText, spokenReplications } from "../../text/frequency.ts";
import { heroSentences } from "../../text/hero.ts";
import { silencesSaid } from "../../text/silences.ts";
import type { ShownRun } from "../state/runs.ts";
import { controls, locale, overrides } from "../state/store.ts";
import { chartWords, words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";
import { changesText } from "./names.ts";
import { ReadingsSentence } from "./Readings.tsx";
import { against, current, fingerprint } from "./shown.ts";
import { Warnings } from "./Warnings.tsx";

const behind = /^(fund|credibility|contracts|municipality)\b/;

/** How often the fund runs short, in a sentence or three: the first is the answer. In a comparison the picture says it. */
function sentences(): readonly string[] {
  const run = current.value;
  if (run === null) return [words.value.loading];
  return against.value === null ? heroSentences(heroFacts(run), locale.value) : [];
}

/** The answer, and before it what must be known. */
export function Answer() {
  const [first] = sentences();
  return (
    <>
      <Silences warnings={current.value?.summary.warnings ?? []} />
      {first === undefined ? null : (
        <p class="sentence answer">
          <strong>{first}</strong>
        </p>
      )}
    </>
  );
}

/** What else belongs to the answer: by how much, and what it comes to under other readings of the facts. */
export function Beyond() {
  const [, ...rest] = sentences();
  return (
    <div class="beyond">
      {rest.length === 0 ? null : <p class="sentence">{rest.join(" ")}</p>}
      <ReadingsSentence />
      {/* The controls are not printed: what they have changed is. */}
      <p class="printed">{words.value.printedRules(changesText(controls.value, overrides.value, words.value, locale.value))}</p>
    </div>
  );
}

/** What must be known before any figure. */
function Silences({ warnings }: { readonly warnings: ShownRun["summary"]["warnings"] }) {
  const { grave, leftOut } = silencesSaid(warnings, locale.value);
  // Always there, so that nothing moves when the first run has ended.
  return (
    <div class="silences">
      {grave.map((sentence) => (
        <p key={sentence} class="grave">
          <strong>{sentence}</strong>
        </p>
      ))}
      {leftOut === null ? null : (
        <details class="left-out">
          <summary>{leftOut.short}</summary>
          <ul>
            {leftOut.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What the model leaves out, and what in these rules is probably not meant. */
export function Limits() {
  return (
    <div class="limits">
      <p>{chartWords.value.limits(chartWords.value.limitsDefault)}</p>
      <Warnings />
    </div>
  );
}

/** The answer as 100 squares, for one set of rules or two. */
export function HundredFutures() {
  const text = words.value;
  const run = current.value;
  const other = against.value;
  const draw = useMemo(() => {
    if (run === null) return null;
    const data = iconArrayOf({ run, against: other });
    return (options: Parameters<typeof iconArray>[1]) => iconArray(data, options);
  }, [run, other, text]);
  if (run === null || draw === null) return <div class="hundred" aria-busy="true" />;
  const replications = Math.min(run.replications, other?.replications ?? run.replications);
  return (
    <div class="hundred">
      <Figure
        id="hero"
        replications={replications}
        draw={draw}
        source={fingerprint(run)}
        behind={behind}
        quiet={other === null && replications >= spokenReplications}
        brief
      />
    </div>
  );
}

export function statusText(replications: number, goal: number): string {
  return replications >= goal ? doneText(replications, locale.value) : preliminaryText(replications, goal, locale.value);
}
