import { goalOf } from "../../address/futures.ts";
import { linkNow } from "../state/address.ts";
import { futureKnown } from "../state/analyses.ts";
import { alternatives } from "../state/readings.ts";
import type { Page } from "../state/report.ts";
import { sensitivity } from "../state/sensitivity.ts";
import { locale, text as scenarioText, state } from "../state/store.ts";
import { against, comparison, current } from "./shown.ts";

/** Whether all that is on the page is computed. */
export function pageReady(): boolean {
  const [run, beside] = [current.value, against.value];
  const goal = goalOf(state.value);
  return run !== null && run.replications >= goal && (beside === null ? state.value.pinned === null : beside.replications >= goal);
}

/** What is on the page, for its documents. Throws RangeError before anything is computed. */
export async function pageNow(): Promise<Page> {
  const run = current.peek();
  if (run === null) throw new RangeError("pageNow: nothing is computed");
  return {
    run,
    against: against.peek(),
    compared: comparison.peek(),
    sensitivity: sensitivity.peek().result,
    why: futureKnown(),
    alternatives: alternatives.peek(),
    text: scenarioText.peek(),
    locale: locale.peek(),
    link: await linkNow(),
  };
}
