import { useState } from "preact/hooks";
import { goalOf, offeredFutures, unhurried } from "../../address/futures.ts";
import { formatNumber } from "../../text/numbers.ts";
import { linkNow } from "../state/address.ts";
import { goOn, stop } from "../state/driver.ts";
import { done, futuresShown, running, stopped } from "../state/runs.ts";
import { change, locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { focusOn } from "./focusOn.ts";
import { statusText } from "./Hero.tsx";
import { Papers } from "./Papers.tsx";
import { ReportButton } from "./ReportButton.tsx";
import { against, comparison, current } from "./shown.ts";

/** How far the calculation is, how far it goes, and what can be done with what is shown. */
export function Toolbar() {
  const text = words.value;
  const run = current.value;
  const { futures } = state.value;
  const goal = against.value === null ? futuresShown() : goalOf(state.value);
  // A comparison is done when both are.
  const replications = Math.min(run?.replications ?? 0, against.value?.replications ?? Number.POSITIVE_INFINITY);
  const [told, tell] = useState("");
  const number = (value: number) => formatNumber(value, locale.value);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await linkNow());
      tell(text.copied);
    } catch {
      tell(text.copyFailed);
    }
  };
  return (
    <div class="toolbar">
      <p class="status" role="status">
        {run === null ? text.loading : stopped.value ? text.stoppedAt(number(replications)) : statusText(replications, goal)}
      </p>
      <div class="buttons">
        <progress
          aria-label={text.progress}
          max={goal}
          value={running.value ? Math.max(done.value, replications < 1024 ? 0 : replications) : replications}
        />
        <button type="button" onClick={running.value ? stop : goOn} disabled={!running.value && !stopped.value}>
          {stopped.value ? text.goOn : text.stop}
        </button>
        <label for="futures">{text.futures}</label>
        <select
          id="futures"
          value={futures ?? ""}
          onChange={({ currentTarget: { value } }) => change({ futures: value === "" ? null : Number(value) })}
        >
          <option value="" selected={futures === null}>
            {text.unhurried(number(unhurried.waiting))}
          </option>
          {offeredFutures(futures).map((each) => (
            <option key={each} value={String(each)} selected={each === futures}>
              {number(each)}
            </option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <button type="button" onClick={() => void copy()}>
          {text.copyLink}
        </button>
        <ReportButton />
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      </div>
      <p class="told" role="status">
        {told}
      </p>
      <Papers />
      <Comparison />
    </div>
  );
}

function Comparison() {
  const text = words.value;
  const { pinned, source, overrides } = state.value;
  const said = comparison.value;
  const lock = () => change({ pinned: { source, overrides } });
  const swap = () => pinned !== null && change({ source: pinned.source, overrides: pinned.overrides, pinned: { source, overrides } });
  return (
    <section class="comparison" aria-labelledby="compare-name">
      <h2 id="compare-name" class="unseen">
        {text.compare}
      </h2>
      <div class="buttons">
        <button id="lock" type="button" onClick={lock} aria-describedby="lock-help">
          {text.lock}
        </button>
        {pinned === null ? null : (
          <>
            <button type="button" onClick={swap}>
              {text.swap}
            </button>
            <button
              type="button"
              onClick={() => {
                change({ pinned: null });
                focusOn("lock");
              }}
            >
              {text.clear}
            </button>
          </>
        )}
      </div>
      <p class={said === null ? "help lone" : "help"} id="lock-help">
        {said === null ? text.lockHelp : text.comparing(said.a, said.b)}
      </p>
    </section>
  );
}
