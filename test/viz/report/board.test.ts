import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { answerFacts } from "../../../viz/charts/data/answer.ts";
import { pdfOf } from "../../../viz/cli/pictures.ts";
import { reportInput, runOf } from "../../../viz/cli/reportInput.ts";
import { board } from "../../../viz/report/board.ts";
import { answerSaid } from "../../../viz/text/answer.ts";
import { chromePath } from "../../browser/chrome.ts";
import { finished, libraryText } from "./finished.ts";
import { tagsOf, unbalanced } from "./tags.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-board-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(["sv", "en"] as const)(
  "in %s what a board decides on is two sheets: the four answers with the balance, then who pays and what to know",
  async (locale) => {
    const run = finished({ text: libraryText("norrkoping"), library: "norrkoping", replications: 4096, locale });
    const page = board(await reportInput(run));
    expect(unbalanced(tagsOf(page))).toBeNull();
    expect(page.match(/class="sheet"/g)).toHaveLength(2);
    const [first, second] = page.split('<section class="sheet"').slice(1);
    for (const { sentences } of answerSaid(answerFacts(runOf(run)), locale)) expect(first).toContain(`<strong>${sentences[0]}</strong>`);
    expect([first, second].map((sheet) => sheet!.match(/<figure/g)?.length)).toEqual([1, 3]);
    const pdf = await pdfOf(page, { browser: chromePath(), folder, signal: new AbortController().signal });
    expect(new TextDecoder("latin1").decode(pdf).match(/\/Type \/Page\n/g)).toHaveLength(2);
  },
);
