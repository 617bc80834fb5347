import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { controlsOf } from "../../../viz/app/model/controls.ts";
import { withParents } from "../../../viz/app/model/libraryParent.ts";
import { describe } from "../../../viz/app/model/prepare.ts";
import { notesInSwedish } from "../../../viz/text/libraryNotes.ts";

/** Every note that stands under a control of a scenario of the library, without the word assumption. */
async function notes(): Promise<Set<string>> {
  const files = readdirSync("scenarios/library").filter((name) => name.endsWith(".yaml"));
  const texts = files.map((name) => readFileSync(`scenarios/library/${name}`, "utf8"));
  const described = await Promise.all(texts.map((text) => withParents(() => describe(text))));
  const said = described.flatMap((about) => {
    if ("errors" in about) throw new Error(about.errors[0]!.message);
    return controlsOf(about.plain, about.assumptions).map((control) => control.note.replace(/^assumption[:,]?\s*/i, ""));
  });
  return new Set(said.filter((note) => note !== ""));
}

/** Only names of sources and numbers. */
const nothingToTranslate = /^((MODEL §|[EFR])\d+[,; ]*)+$/;

test("every note under a control of the library is also in Swedish, and no other is", async () => {
  const wanted = [...(await notes())].filter((note) => !nothingToTranslate.test(note));
  expect(Object.keys(notesInSwedish).sort()).toEqual(wanted.sort());
});

test("a note names the same sources in both languages", () => {
  const sources = (text: string) => text.match(/MODEL §\d+|\b[EFR]\d+/g) ?? [];
  for (const [english, swedish] of Object.entries(notesInSwedish)) expect(sources(swedish), english).toEqual(sources(english));
});
