import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript-6";
import { describe, expect, test } from "vitest";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { report } from "../../../viz/report/report.ts";
import { summaryTable } from "../../../viz/tables/summaryTable.ts";
import { finished, libraryText } from "../report/finished.ts";

/** Words that say something else than what is meant, in Swedish and in English, and never stand where a person reads. */
const banned = new RegExp(
  [
    // A mistake of arithmetic; fidelity to a method; scattered; at the end; not money paid; missing; three words for a mean.
    /räknefel\w*|metodtrohet\w*|enstaka framtid\w*|tar slut|utlägg\w*|fattas|i medel(?:tal)?(?= |,|$)|i snitt/,
    // Not a thing with a price each; not a seizure of power; what a board has undertaken is no promise of a person.
    /styck|maktskift\w*|efterskänk\w*|avsteg\w*|löfte\w*|lån utan villkor/,
    /samhällets nuvärde|nytta per kostnad|hämta[s]? hem|blir pengar|det sanna|sant värde|vad vi tror|(?:går med förlust|förlorar på fonden)/,
    /fingeravtryck\w*|frö|verkar den inte|följer med hit|mest betyder|undre 95|övre 95/,
    /dearest|dearer|(?<!best )efforts?|dissolve[ds]?|runs dry|by lot|printed account|most often|net of|what we believe|dare/,
    /loses? (?:money )?by the fund|unconditional loan|paid of what|the promise|promises that are only|survives the move|works here at all/,
  ]
    .map(({ source }) => `(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}\\d-])`)
    .join("|"),
  "giu",
);

const bannedIn = (text: string): readonly string[] => text.match(banned) ?? [];

/** What is written between quotes in a program: sentences and their parts, but not the name of a key. */
function sentences(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isKey = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    if (!isKey && (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

const filesOf = (folder: string, ends: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ends.test(name))
    .map((name) => `${folder}/${name}`);

describe("no word that says something else", () => {
  test.each(["viz/text", "viz/app/words", "viz/report", "viz/tables"].flatMap((folder) => filesOf(folder, /\.ts$/)))(
    "stands in the sentences of %s",
    (file) => {
      expect(sentences(file).flatMap(bannedIn)).toEqual([]);
    },
  );

  test.each(filesOf("scenarios/library", /\.yaml$/))("stands in %s", (file) => {
    const read = readFileSync(file, "utf8").replaceAll(/\b(?:dissolution|loan)\b/g, "");
    expect(bannedIn(read)).toEqual([]);
  });

  test.each(["README.md", "scenarios/README.md"])("stands in the tables of %s", (file) => {
    const rows = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.flatMap(bannedIn)).toEqual([]);
  });

  test.each(["sv", "en"] as const)("stands in a report or a table (%s)", async (locale) => {
    const run = { ...finished({ text: libraryText("norrkoping"), library: "norrkoping", replications: 512 }), locale };
    const page = report(await reportInput(run));
    expect(bannedIn(page.replace(/<style>[^<]*<\/style>/, "").replaceAll(/<[^>]*>/g, " "))).toEqual([]);
    expect(bannedIn(summaryTable(run.summary, locale))).toEqual([]);
  });
});

test("the words that are not used are found where they stand, alone and in a sentence", () => {
  for (const text of [
    "± är räknefelet",
    "besparing vid full metodtrohet",
    "saldo, i medeltal",
    "i medel 3",
    "673 000 kronor styck",
    "Frö",
    "The dearest cases",
    "one effort of each kind",
    "Net of the municipality",
    "Löften",
  ])
    expect(bannedIn(text), text).toHaveLength(1);
  for (const text of ["förfrågan", "slumpfrö", "medelvärde", "medlen", "lottning"]) expect(bannedIn(text), text).toEqual([]);
});
