import { useState } from "preact/hooks";
import type { FutureAnalysis } from "../../../workers/index.ts";
import { per100WithError } from "../../text/analyses/amounts.ts";
import { futureWords } from "../../text/analyses/future.ts";
import { frequency } from "../../text/frequency.ts";
import { capital } from "../../text/measureWords.ts";
import { messages } from "../../text/messages.ts";
import { analyses, ask } from "../state/analyses.ts";
import type { ShownRun } from "../state/runs.ts";
import { running } from "../state/runs.ts";
import { change, locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { AnalysisShown } from "./AnalysisShown.tsx";

const percentiles = [5, 25, 50, 75, 95] as const;

/** Why the fund runs short: how often each cause is the largest, a typical future of each, and any future by number, all told in sentences. */
export function WhyShort({ run, source, behind }: { readonly run: ShownRun; readonly source: string; readonly behind: RegExp }) {
  const text = words.value;
  const asked = analyses.value.future;
  const answer = asked?.document === undefined || asked.document === null ? null : (asked.document as FutureAnalysis).answer;
  const busy = running.value || asked?.busy === true;
  return (
    <section id="why" class="why-short" aria-labelledby="why-finding">
      <h2 id="why-finding" tabIndex={-1}>
        {futureWords(locale.value).why}
      </h2>
      <p class="help">{futureWords(locale.value).whyHelp}</p>
      {run.summary.dissolution.withoutShortfall.value > 0 ? <ClosedApart run={run} /> : null}
      {answer === null ? (
        <p class="buttons">
          <button type="button" disabled={busy} onClick={() => void ask({ kind: "future", future: { number: 1, failing: true } })}>
            {text.whyRun}
          </button>
        </p>
      ) : (
        <Causes answer={answer} busy={busy} />
      )}
      <AnalysisShown kind="future" source={source} behind={behind} />
    </section>
  );
}

/** Closing early is no shortfall: it is counted by itself. */
function ClosedApart({ run }: { readonly run: ShownRun }) {
  const { withoutShortfall } = run.summary.dissolution;
  const { spoken, text } = frequency(withoutShortfall, run.replications, locale.value);
  return spoken ? <p>{messages(locale.value).hero.closedEarly(text)}</p> : null;
}

function Causes({ answer, busy }: { readonly answer: FutureAnalysis["answer"]; readonly busy: boolean }) {
  const text = words.value;
  const language = locale.value;
  const told = futureWords(language);
  const share = ({ value, low, high }: { value: number; low: number; high: number }) => per100WithError(value, (high - low) / 2, language);
  return (
    <>
      {answer.causes.length === 0 ? null : (
        <>
          <p>{told.among(share(answer.depletion))}</p>
          <ul class="causes" aria-label={told.causesHead}>
            {answer.causes
              .filter(({ value }) => value > 0)
              .toSorted((a, b) => b.value - a.value)
              .map(({ cause, ...each }) => (
                <li key={cause}>
                  {capital(told.cause[cause])}: {share(each)}{" "}
                  <button
                    type="button"
                    class="small"
                    disabled={busy}
                    aria-label={`${text.typical}: ${told.cause[cause]}`}
                    onClick={() => void ask({ kind: "future", future: { number: 0, failing: false, cause } })}
                  >
                    {text.typical}
                  </button>
                </li>
              ))}
          </ul>
        </>
      )}
      <Choose busy={busy} />
    </>
  );
}

/** Any future: by number, or by how much is left at the end. */
function Choose({ busy }: { readonly busy: boolean }) {
  const text = words.value;
  const [typed, type] = useState<string | null>(null);
  const shown = typed ?? String(state.value.future ?? "");
  const valid = /^\d{1,8}$/.test(shown);
  return (
    <form
      class="buttons"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) change({ future: Number(shown) });
        type(null);
      }}
    >
      <label for="future-number">{text.futureNumber}</label>
      <input
        id="future-number"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={shown}
        aria-invalid={!valid && shown !== ""}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <button type="submit" disabled={busy || !valid}>
        {text.tell}
      </button>
      <label for="future-percentile">{text.futurePercentile}</label>
      <select
        id="future-percentile"
        disabled={busy}
        onChange={({ currentTarget }) => {
          const percentile = Number(currentTarget.value);
          currentTarget.value = "";
          if (percentile > 0) void ask({ kind: "future", future: { number: 0, failing: false, percentile } });
        }}
      >
        <option value="">–</option>
        {percentiles.map((each) => (
          <option key={each} value={String(each)}>
            {text.ofHundredBelow(String(each))}
          </option>
        ))}
      </select>
    </form>
  );
}
