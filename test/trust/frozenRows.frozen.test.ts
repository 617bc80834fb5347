import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { modelIssues } from "../../engine/model/check.ts";
import { compile } from "../../engine/model/compile.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { createSimulator } from "../../engine/simulator.ts";
import { checkIdentities } from "../reference/model/identities.ts";
import { frozenNames, libraryNames, namedDifferences } from "./frozenNames.ts";
import { frozenScenarios } from "./frozenScenarios.ts";
import { frozenLines } from "./frozenText.ts";

const futures = 100;

function rowsOf(scenario: Scenario): Record<string, number>[] {
  const plan = compile(scenario);
  const width = plan.columns.length;
  const rows = new Float64Array(futures * width);
  createSimulator(plan, "1").run(0, futures, rows);
  return Array.from({ length: futures }, (_, i) => Object.fromEntries(plan.columns.map((name, c) => [name, rows[i * width + c]!])));
}

// The hashes are not claimed to be right, only unchanged: agreement with the reference model says what is right.
// A change that is meant needs a changelog line "changes results" and: npx vitest run test/trust/frozenRows -u
test("every number of twelve small scenarios is the one it was", async () => {
  await expect([...frozenLines()].join("")).toMatchFileSnapshot("frozenRows.txt");
});

test.each(frozenScenarios.map((scenario) => [scenario.name, scenario] as const))(
  "the accounts balance in every future of: %s",
  (_, scenario) => {
    expect(modelIssues(scenario)).toEqual([]);
    const broken = rowsOf(scenario).flatMap((row) => checkIdentities(row, scenario));
    expect(broken).toEqual([]);
  },
);

test("between them the scenarios make everything happen that a row can tell", () => {
  const never = new Set<string>();
  const ever = new Set<string>();
  for (const [name, value] of frozenScenarios.flatMap((scenario) => rowsOf(scenario).flatMap((row) => Object.entries(row)))) {
    const kind = name.replace(/^(interventions|departments|rules)\.[^.]+/, "$1").replace(/^(balance|due|received|promised)\.\d+$/, "$1");
    (value === 0 || Number.isNaN(value) ? never : ever).add(kind);
  }
  expect([...never].filter((kind) => !ever.has(kind))).toEqual([]);
});

// Not claimed to be right, only unchanged. Written anew, as above, by: npx vitest run test/trust/frozenRows -u
describe("every column and every estimate of the library is the one it was, by name", () => {
  test.each(libraryNames)("%s", async (scenario) => {
    const file = `test/trust/frozenNames/${scenario}.txt`;
    const before = existsSync(file) ? readFileSync(file, "utf8") : "";
    const now = frozenNames(scenario);
    try {
      await expect(now).toMatchFileSnapshot(`frozenNames/${scenario}.txt`);
    } catch {
      expect(namedDifferences(before, now)).toEqual({ moved: [], left: [], come: [] });
    }
  });

  test("and what has moved, left or come is named", () => {
    const before = "column a 1\ncolumn b 1\nestimate c 1 2\nestimate d 1 2\n";
    const after = "column a 1\ncolumn e 1\nestimate c 1 3\nestimate d 1 2\n";
    expect(namedDifferences(before, after)).toEqual({ moved: ["estimate c"], left: ["column b"], come: ["column e"] });
  });
});
