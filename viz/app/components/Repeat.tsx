import { commandLine } from "../../text/commandLine.ts";
import { futuresShown } from "../state/runs.ts";
import { change, overrides, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { current, fingerprint } from "./shown.ts";

/** What it takes to get the same numbers again, here or on the command line. */
export function Repeat() {
  const text = words.value;
  const run = current.value;
  const { seed, source } = state.value;
  const name = "library" in source ? source.library : "scenario.yaml";
  const set = [...overrides.value].map(([path, value]) => `${path}=${value}`);
  return (
    <section class="repeat" aria-labelledby="repeat-name">
      <h2 id="repeat-name">{text.method}</h2>
      <p>{text.methodText}</p>
      {run === null ? null : (
        <p>
          {fingerprint(run)} <span id="result-hash">{text.resultHash(run.summary.run.resultHash ?? "")}</span>
        </p>
      )}
      <details>
        <summary>{text.repeat}</summary>
        <p>
          <label for="seed">{text.seed}</label>{" "}
          <input
            id="seed"
            type="text"
            value={seed}
            maxLength={200}
            autocomplete="off"
            aria-describedby="seed-help"
            onChange={(event) => {
              if (event.currentTarget.value.trim() === "") event.currentTarget.value = seed;
              else change({ seed: event.currentTarget.value });
            }}
          />
        </p>
        <p id="seed-help">{text.repeatHelp}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
        <pre tabIndex={0}>{commandLine(name, { seed, replications: futuresShown() }, set)}</pre>
      </details>
    </section>
  );
}
