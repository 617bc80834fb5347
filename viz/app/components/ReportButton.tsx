import { useState } from "preact/hooks";
import { fileStem } from "../state/fileStem.ts";
import { words } from "../words/words.ts";
import { save } from "./download.ts";
import { pageNow, pageReady } from "./pageNow.ts";

/** Saves what is on the page as one file for a board: when all of it is computed. */
export function ReportButton() {
  const text = words.value;
  const [fault, blame] = useState("");
  const make = async () => {
    try {
      const { reportOf } = await import("../state/report.ts");
      const page = reportOf(await pageNow());
      save(new Blob([page], { type: "text/html;charset=utf-8" }), `${fileStem()}-report.html`);
      blame("");
    } catch (reason) {
      blame(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <>
      <button type="button" disabled={!pageReady()} onClick={() => void make()}>
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
