import { useState } from "preact/hooks";
import { goalOf } from "../../address/futures.ts";
import { linkNow } from "../state/address.ts";
import { futureKnown } from "../state/analyses.ts";
import { fileStem } from "../state/fileStem.ts";
import { alternatives } from "../state/readings.ts";
import { sensitivity } from "../state/sensitivity.ts";
import { locale, text as scenarioText, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { save } from "./download.ts";
import { against, comparison, current } from "./shown.ts";

/** Saves what is on the page as one file for a board: when all of it is computed. */
export function ReportButton() {
  const text = words.value;
  const run = current.value;
  const [fault, blame] = useState("");
  const goal = goalOf(state.value);
  const ready =
    run !== null && run.replications >= goal && (against.value === null ? state.value.pinned === null : against.value.replications >= goal);
  const make = async () => {
    if (run === null) return;
    try {
      const { reportOf } = await import("../state/report.ts");
      const page = reportOf({
        run,
        against: against.peek(),
        compared: comparison.peek(),
        sensitivity: sensitivity.peek().result,
        why: futureKnown(),
        alternatives: alternatives.peek(),
        text: scenarioText.peek(),
        locale: locale.peek(),
        link: await linkNow(),
      });
      save(new Blob([page], { type: "text/html;charset=utf-8" }), `${fileStem()}-report.html`);
      blame("");
    } catch (reason) {
      blame(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <>
      <button type="button" disabled={!ready} onClick={() => void make()}>
        {text.report}
      </button>
      {fault === "" ? null : (
        <span class="fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
