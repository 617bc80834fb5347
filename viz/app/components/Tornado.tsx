import { useMemo } from "preact/hooks";
import { tornado } from "../../charts/tornado.ts";
import { formatNumber } from "../../text/numbers.ts";
import { running } from "../state/runs.ts";
import { sensitivity, sensitivityGoal, startSensitivity } from "../state/sensitivity.ts";
import { locale, samePolicy, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";

const behind = /\.(effect|staff|cashable|evaluation)\b|^credibility\b/;

/** What matters most: worked out when asked for, because it takes twenty runs. */
export function Tornado({ source }: { readonly source: string }) {
  const text = words.value;
  const now = sensitivity.value;
  const draw = useMemo(() => {
    if (now.result === null) return null;
    const { measure, base, rows } = now.result;
    const shown = (value: number, percent: boolean) =>
      percent ? `${formatNumber(value * 100, locale.value)}\u00a0%` : formatNumber(value, locale.value, value < 10 ? 2 : 0);
    const assumptions = rows.map(({ id, low, high, percent }) => ({
      name: text.names[id].charAt(0).toLowerCase() + text.names[id].slice(1),
      low: { ...low, assumed: shown(low.value, percent) },
      high: { ...high, assumed: shown(high.value, percent) },
    }));
    return (options: Parameters<typeof tornado>[1]) => tornado({ measure, measureName: text.lossName, base, assumptions }, options);
  }, [now.result, text]);
  const old = now.result !== null && !samePolicy(now.result.policy, state.value);
  const busy = now.of > 0 && now.done < now.of;
  return (
    <div id="tornado">
      {draw === null ? (
        <h2>{text.tornado}</h2>
      ) : (
        <Figure id="tornado" replications={now.result!.spoken} draw={draw} source={source} behind={behind} />
      )}
      <p class="help">{text.tornadoHelp(formatNumber(sensitivityGoal, locale.value))}</p>
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
