import { useMemo } from "preact/hooks";
import { answerFacts } from "../../charts/data/answer.ts";
import { iconArrayOf } from "../../charts/data/fund.ts";
import { iconArray } from "../../charts/iconArray.ts";
import { type AnswerPart, answerSaid, type SaidAnswer, whyText } from "../../text/answer.ts";
import { doneText, preliminaryText, spokenReplications } from "../../text/frequency.ts";
import { certainSentence, sourcesSentence } from "../../text/honesty.ts";
import { silencesSaid } from "../../text/silences.ts";
import type { ShownRun } from "../state/runs.ts";
import { controls, described, locale, overrides } from "../state/store.ts";
import { chartWords, words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";
import { changesText } from "./names.ts";
import { ReadingsSentence } from "./Readings.tsx";
import { against, current, fingerprint } from "./shown.ts";
import { Warnings } from "./Warnings.tsx";

const behind = /^(fund|credibility|contracts|municipality)\b/;

/** The answer in its parts. In a comparison the pictures say it. */
function parts(): readonly SaidAnswer[] {
  const run = current.value;
  if (run === null) return [{ part: "short", sentences: [words.value.loading] }];
  return against.value === null ? answerSaid(answerFacts(run), locale.value) : [];
}

/** The figures that show why. */
const whyFigure: Readonly<Record<AnswerPart, string>> = {
  short: "why",
  back: "repayment",
  budget: "leakage",
  loses: "departments",
};

/** The answer, and before it what must be known. */
export function Answer() {
  const [first] = parts();
  return (
    <>
      <Honesty run={current.value} />
      {first === undefined ? null : (
        <p class="sentence answer">
          <strong>{first.sentences[0]}</strong>
        </p>
      )}
    </>
  );
}

/** What else belongs to the answer: by how much, how much comes back, what becomes budget money and who loses; each with a way to its why. */
export function Beyond() {
  const said = parts();
  return (
    <div class="beyond">
      <ReadingsSentence />
      {current.value === null || said.length === 0 ? null : (
        <ul class="answers">
          {said.map(({ part, sentences }) => (
            <li key={part}>
              {part === "short" ? sentences.slice(1).join(" ") : <Told sentences={sentences} />} <Why part={part} />
            </li>
          ))}
        </ul>
      )}
      {/* The controls are not printed: what they have changed is. */}
      <p class="printed">{words.value.printedRules(changesText(controls.value, overrides.value, words.value, locale.value))}</p>
    </div>
  );
}

function Told({ sentences: [first, ...others] }: { readonly sentences: readonly string[] }) {
  return (
    <>
      <strong>{first}</strong> {others.join(" ")}
    </>
  );
}

/** A way from an answer to the figure that shows why. */
function Why({ part }: { readonly part: AnswerPart }) {
  const text = whyText(part, locale.value);
  const go = () => {
    const heading = document.getElementById(`${whyFigure[part]}-finding`);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <button type="button" class="why" aria-label={text.full} onClick={go}>
      {text.short}
    </button>
  );
}

/** What must be known before any figure: what is left out and which way that bends the results, what is not random, what has no source. */
function Honesty({ run }: { readonly run: ShownRun | null }) {
  const { grave, leftOut } = silencesSaid(run?.summary.warnings ?? [], locale.value);
  const about = described.value;
  const limits = chartWords.value.limits(chartWords.value.limitsDefault);
  const certain = run === null || run.preview ? null : certainSentence(run.summary, locale.value);
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
          {leftOut.groups.map(({ title, sentences }) => (
            <>
              <p>{title}:</p>
              <ul>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          ))}
          <p>{limits}</p>
        </details>
      )}
      {leftOut === null && run !== null ? <p class="honesty">{limits}</p> : null}
      {about === null || run === null ? null : (
        <p class="honesty">
          {certain} {sourcesSentence(about.counted, locale.value)}
        </p>
      )}
    </div>
  );
}

/** What in these rules is probably not meant. */
export function Limits() {
  return (
    <div class="limits">
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
