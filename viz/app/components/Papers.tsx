import { useState } from "preact/hooks";
import { papersPanelWords } from "../../text/papersPanel.ts";
import { fileStem, nameOfFile } from "../state/fileStem.ts";
import { rewritten } from "../state/preparer.ts";
import type { Page } from "../state/report.ts";
import { described, locale, text as scenarioText } from "../state/store.ts";
import { save } from "./download.ts";
import { pageNow, pageReady } from "./pageNow.ts";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Hands out what is on the page as documents, the applications of its interventions, and its scenario; what writes them is loaded when it is used. */
export function Papers() {
  const words = papersPanelWords(locale.value);
  const [told, tell] = useState("");
  const [busy, work] = useState(false);
  const interventions = described.value?.scenario.interventions ?? [];
  const [chosen, choose] = useState("");
  const id = interventions.some((each) => each.id === chosen) ? chosen : (interventions[0]?.id ?? "");
  const ready = pageReady() && !busy;
  const observed = described.value?.scenario.observed !== undefined;
  const make = async (name: string, kind: keyof typeof types, bytes: () => Promise<Uint8Array>) => {
    const file = `${fileStem()}${name}.${kind}`;
    work(true);
    tell(words.working);
    try {
      save(new Blob([(await bytes()) as Uint8Array<ArrayBuffer>], { type: types[kind] }), file);
      tell(words.saved(file));
    } catch (reason) {
      tell(reason instanceof Error ? reason.message : String(reason));
    }
    work(false);
  };
  const paper = (
    name: string,
    kind: keyof typeof types,
    bytes: (page: Page, papers: typeof import("../state/papers.ts")) => Promise<Uint8Array>,
  ) => void make(name, kind, async () => bytes(await pageNow(), await import("../state/papers.ts")));
  return (
    <details class="papers">
      <summary>{words.title}</summary>
      <div class="buttons">
        <button
          type="button"
          disabled={!ready}
          onClick={() => paper("-report", "docx", (page, { officeFile }) => officeFile("docx", page))}
        >
          {words.word}
        </button>
        <button
          type="button"
          disabled={!ready}
          onClick={() => paper("-slides", "pptx", (page, { officeFile }) => officeFile("pptx", page))}
        >
          {words.slides}
        </button>
        <button
          type="button"
          disabled={!ready}
          onClick={() => paper("-results", "xlsx", (page, { officeFile }) => officeFile("xlsx", page))}
        >
          {words.results}
        </button>
        <button type="button" disabled={busy || scenarioText.value === ""} onClick={() => void make("", "xlsx", scenarioBytes)}>
          {words.scenario}
        </button>
      </div>
      <div class="buttons">
        <label for="papers-intervention">{words.intervention}</label>
        <select id="papers-intervention" value={id} onChange={(event) => choose(event.currentTarget.value)}>
          {interventions.map((each) => (
            <option key={each.id} value={each.id} selected={each.id === id}>
              {each.name}
            </option>
          ))}
        </select>
        <button
          type="button"
          disabled={!ready || id === ""}
          onClick={() => paper(`-${nameOfFile(id)}`, "docx", (page, { applicationDocx }) => applicationDocx(page, id))}
        >
          {words.application}
        </button>
        <button
          type="button"
          disabled={!ready || !observed}
          onClick={() => paper("-status", "docx", (page, { statusDocx }) => statusDocx(page))}
        >
          {words.status}
        </button>
      </div>
      {observed ? null : <p class="help">{words.noStatus}</p>}
      {pageReady() ? null : <p class="help">{words.notReady}</p>}
      <p class="told" role="status">
        {told}
      </p>
    </details>
  );
}

/** The scenario of the page with what was moved in it, as a workbook that reads back. */
export async function scenarioBytes(): Promise<Uint8Array> {
  const { scenarioXlsx } = await import("../state/scenarioBook.ts");
  return scenarioXlsx(await rewritten(), `${fileStem()}.xlsx`, locale.peek());
}
