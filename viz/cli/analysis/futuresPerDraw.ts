import { mostFuturesPerDraw } from "../../../workers/host.ts";
import type { Faults } from "./options.ts";

/** The value of `--futures-per-draw`: a power of two that divides the number of futures. */
export function futuresPerDrawOf(text: string | undefined, otherwise: number, replications: number, faults: Faults): number {
  const K = text === undefined ? otherwise : Number(text);
  const isPower = Number.isInteger(K) && K >= 1 && K <= mostFuturesPerDraw && (K & (K - 1)) === 0;
  if (!isPower) faults.add("optionPower", { option: "futures-per-draw", most: mostFuturesPerDraw, found: text ?? "" });
  else if (replications % K !== 0) faults.add("optionMultiple", { option: "replications", of: K, found: replications });
  return isPower ? K : 1;
}
