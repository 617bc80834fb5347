import { useState } from "preact/hooks";
import { fileStem } from "../state/fileStem.ts";
import { words } from "../words/words.ts";
import { save } from "./download.ts";
import { pageNow, pageReady } from "./pageNow.ts";

/** Saves what is on the page as one file, the report or two pages for a board: when all of it is computed. */
export function ReportButton() {
  const text = words.value;
  const [fault, blame] = useState("");
  const make = async (kind: "report" | "board") => {
    try {
      const { boardOf, reportOf } = await import("../state/report.ts");
      const page = await (kind === "board" ? boardOf : reportOf)(await pageNow());
      save(new Blob([page], { type: "text/html;charset=utf-8" }), `${fileStem()}-${kind}.html`);
      blame("");
    } catch (reason) {
      blame(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <>
      <button type="button" disabled={!pageReady()} onClick={() => void make("report")}>
        {text.report}
      </button>
      <button type="button" disabled={!pageReady()} onClick={() => void make("board")}>
        {text.board}
      </button>
      {fault === "" ? null : (
        <span class="fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
