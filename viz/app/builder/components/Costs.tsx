import { useEffect, useState } from "preact/hooks";
import { costsPanelWords } from "../../../text/builder/costsWords.ts";
import { studiesWords } from "../../../text/builder/studiesWords.ts";
import { tellCommand } from "../../../text/said/say.ts";
import { locale } from "../../state/store.ts";
import { type CostRows, costRows } from "../model/costRows.ts";
import { looksLikeStudies } from "../model/studyColumns.ts";
import { type CostFile, costFile } from "../state/costs.ts";
import { CostColumns } from "./CostColumns.tsx";
import { Studies } from "./Studies.tsx";
import { TablePreview } from "./TablePreview.tsx";

/** A table that was handed to the page: its first rows, whether it holds costs or studies, and what becomes of it. */
export function Costs({ file }: { readonly file: CostFile }) {
  const words = costsPanelWords(locale.value);
  const [sheet, choose] = useState<string | null>(null);
  const [sheets, offer] = useState<readonly string[]>([]);
  const [read, show] = useState<CostRows | null>(null);
  const [chosen, hold] = useState<"costs" | "studies" | null>(null);
  const about = studiesWords(locale.value);
  const holds = chosen ?? (read !== null && "rows" in read && looksLikeStudies(read.rows[0]?.cells ?? []) ? "studies" : "costs");
  useEffect(() => {
    document.getElementById("costs-name")?.focus();
  }, [file]);
  useEffect(() => {
    void costRows(file, sheet).then((rows) => {
      if ("sheets" in rows) offer(rows.sheets);
      show(rows);
    });
  }, [file, sheet]);
  return (
    <section class="costs" aria-labelledby="costs-name">
      <h3 id="costs-name" tabIndex={-1}>
        {words.title(file.name)}
      </h3>
      <p class="help">{words.intro}</p>
      {sheets.length === 0 ? null : (
        <p>
          <label for="costs-sheet">{words.sheet}</label>{" "}
          <select id="costs-sheet" onChange={(event) => choose(event.currentTarget.value)}>
            <option value="" disabled selected={sheet === null}>
              –
            </option>
            {sheets.map((each) => (
              <option key={each} value={each} selected={each === sheet}>
                {each}
              </option>
            ))}
          </select>
        </p>
      )}
      {read !== null && "said" in read ? (
        <p class="fault" role="alert">
          {tellCommand(read.said, locale.value)}
        </p>
      ) : null}
      {read !== null && "rows" in read ? (
        <>
          <TablePreview read={read} words={words} />
          <fieldset class="payers">
            <legend>{about.what}</legend>
            {(["costs", "studies"] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="table-holds" value={each} checked={each === holds} onChange={() => hold(each)} /> {about[each]}
              </label>
            ))}
          </fieldset>
          {holds === "costs" ? (
            <CostColumns key={read.place} file={file} read={read} words={words} />
          ) : (
            <Studies key={read.place} file={file.name} read={read} />
          )}
        </>
      ) : null}
      <button
        type="button"
        class="small"
        onClick={() => {
          costFile.value = null;
        }}
      >
        {words.dismiss}
      </button>
    </section>
  );
}
