import { useMemo, useState } from "preact/hooks";
import { leastObservations } from "../../../../workers/host.ts";
import type { CostFit } from "../../../../workers/index.ts";
import type { CostsWords } from "../../../text/builder/costsWords.ts";
import { formatNumber, moneyText } from "../../../text/numbers.ts";
import { preparer } from "../../state/preparer.ts";
import { locale } from "../../state/store.ts";
import type { CostFile } from "../state/costs.ts";
import { Fitted } from "./Fitted.tsx";

/** What costs come to, and their fit when it is asked for. */
export function Fitting({ file, values, words }: { readonly file: CostFile; readonly values: Float64Array; readonly words: CostsWords }) {
  const [fit, found] = useState<CostFit | "busy" | null>(null);
  const sorted = useMemo(() => Float64Array.from(values).sort(), [values]);
  const number = (value: number) => formatNumber(value, locale.value);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const enough = sorted.length >= leastObservations && sorted[0] !== sorted.at(-1);
  const begin = async () => {
    found("busy");
    found(await preparer.fit(values));
  };
  return (
    <>
      <p>
        {words.found(
          number(sorted.length),
          moneyText(mean, locale.value, mean / 100),
          moneyText(sorted[sorted.length >> 1]!, locale.value, mean / 100),
        )}
      </p>
      {enough ? (
        <button type="button" disabled={fit === "busy"} onClick={() => void begin()}>
          {fit === "busy" ? words.fitting : words.fit}
        </button>
      ) : (
        <p class="fault">{words.tooFew(number(leastObservations))}</p>
      )}
      {fit === null || fit === "busy" ? null : <Fitted file={file} fit={fit} words={words} />}
    </>
  );
}
