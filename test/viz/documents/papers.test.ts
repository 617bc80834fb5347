import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { entryLabel, entryValue } from "../../../viz/documents/entryLabel.ts";
import { fakeIo } from "../cli/fakeIo.ts";
import { localThread } from "../cli/localThread.ts";
import { malformed, partsOf } from "../office/readBack.ts";
import { tagsOf, unbalanced } from "../report/tags.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-papers-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const few = ["--replications", "1024", "--workers", "1"];
const textOf = (markup: string) =>
  markup
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ");

async function written(
  argv: readonly string[],
  name: string,
): Promise<{ readonly page: string; readonly text: string; readonly docx: string }> {
  const { io, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  expect([await fondrisk([...argv, ...few, "--out", "papers"], commands, io), err()]).toEqual([0, expect.any(String)]);
  const page = readFileSync(join(folder, "papers", `${name}.html`), "utf8");
  const bytes = new Uint8Array(readFileSync(join(folder, "papers", `${name}.docx`)));
  expect(malformed(bytes)).toEqual([]);
  return { page, text: textOf(page), docx: textOf(partsOf(bytes).get("word/document.xml")!) };
}

describe.each([
  {
    lang: "sv",
    parts: [
      "Behov och målgrupp",
      "Mål",
      "Kostnad, besparing",
      "Underlag",
      "Plan för utvärdering",
      "Plan för återbetalning",
      "Vad som är antaget",
    ],
  },
  {
    lang: "en",
    parts: [
      "Needs and target group",
      "Goal",
      "Cost, saving",
      "Evidence",
      "Plan of the evaluation",
      "Plan of the repayment",
      "What is assumed",
    ],
  },
])("the application of an intervention ($lang)", ({ lang, parts }) => {
  test("has its seven parts in their order, on the page and in Word", async () => {
    const { page, text, docx } = await written(["application", "rector-conditional", "insats", "--lang", lang], "application-insats");
    expect(unbalanced(tagsOf(page))).toBeNull();
    for (const told of [text, docx]) {
      const places = parts.map((part) => told.indexOf(part));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(page).toContain("fondrisk application rector-conditional insats");
  });
});

test("an application of a fund of which something is known is that of the time before, and says so", async () => {
  const { text } = await written(["application", "norrkoping-2013", "npf-centrum", "--lang", "sv"], "application-npf-centrum");
  expect(text).toContain("Det som har hänt hittills räknas inte in: ansökan gäller tiden innan.");
});

test("the status report has every year, outcome and expected, and what has become of each intervention", async () => {
  const { text, docx } = await written(["followup", "norrkoping-2013", "--lang", "sv"], "followup");
  for (const told of [text, docx]) {
    expect(told).toMatch(/2013 utfall/);
    expect(told).toMatch(/2014 prognos/);
    expect(told).toContain("SkolFam2: Började 2011. Utvärderad 2013: 35,5 tkr per deltagare och år (medelfel 70 tkr).");
  }
});

test("entries are told in the words of the forms", () => {
  expect(entryLabel("outcomes.hvb.rate", "sv")).toBe("Händelser utan insatsen, hvb");
  expect(entryLabel("staff", "sv")).toBe("Personal");
  expect(entryLabel("fadeFrom", "sv")).toBe("fadeFrom");
  expect(entryValue("costFactor", "pert, min 0.9, mode 1, max 1.3", "sv")).toBe("lägsta 0,9, troligast 1, högsta 1,3");
  expect(entryValue("staff", "positions 4, turnover 0.25", "sv")).toBe("tjänster 4, personal som slutar 0,25");
  expect(entryValue("cost", "2.4 mnkr", "en")).toBe("2.4 mnkr");
});
