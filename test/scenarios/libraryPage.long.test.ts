import { expect, test } from "vitest";
import { libraryGroups } from "../../scenarios/libraryFigures.ts";
import { libraryPage } from "../../scenarios/libraryPage.ts";
import { libraryRow, replications, seed } from "./libraryRows.ts";

// Regenerate with: npx vitest run --mode long test/scenarios/libraryPage.long.test.ts -u
test("the page of the library is what the commands in it give", async () => {
  const groups = [];
  for (const { heading, entries } of libraryGroups) {
    const rows = [];
    for (const entry of entries) rows.push(await libraryRow(entry));
    groups.push({ heading, rows });
  }
  await expect(libraryPage({ replications, seed, groups })).toMatchFileSnapshot("../../scenarios/README.md");
});
