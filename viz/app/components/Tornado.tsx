import { useMemo } from "preact/hooks";
import { samePolicy } from "../../address/link.ts";
import { tornado } from "../../charts/tornado.ts";
import { stepFutures, tornadoOf } from "../../levels/steps.ts";
import { spokenReplications } from "../../text/frequency.ts";
import { formatNumber } from "../../text/numbers.ts";
import { running } from "../state/runs.ts";
import { sensitivity, startSensitivity } from "../state/sensitivity.ts";
import { locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";

const behind = /\.(effect|staff|cashable|evaluation)\b|^credibility\b/;

/** What matters most: worked out when asked for, because it takes twenty runs. */
export function Tornado({ source }: { readonly source: string }) {
  const text = words.value;
  const now = sensitivity.value;
  const draw = useMemo(() => {
    if (now.result === null) return null;
    const data = tornadoOf(now.result.base, now.result.steps, locale.value);
    return (options: Parameters<typeof tornado>[1]) => tornado(data, options);
  }, [now.result, text]);
  const old = now.result !== null && !samePolicy(now.result.policy, state.value);
  const busy = now.of > 0 && now.done < now.of;
  return (
    <div id="tornado">
      {draw === null ? (
        <h2>{text.tornado}</h2>
      ) : (
        // Common futures make sure of the order of the assumptions, however few they are.
        <Figure id="tornado" replications={spokenReplications} draw={draw} source={source} behind={behind} />
      )}
      <p class="help">{text.tornadoHelp(formatNumber(stepFutures, locale.value))}</p>
      {old && !busy ? <p class="changed">{text.tornadoOld}</p> : null}
      {busy ? (
        <p role="status">{text.tornadoRunning(String(now.done), String(now.of))}</p>
      ) : (
        <p class="buttons">
          <button type="button" disabled={running.value} onClick={() => void startSensitivity()}>
            {draw === null ? text.tornadoRun : text.tornadoAgain}
          </button>
        </p>
      )}
    </div>
  );
}
