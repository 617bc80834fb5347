import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { componentRun } from "../../../engine/analysis/expectationsRun.ts";
import { parse } from "../../../scenarios/parse.ts";
import { libraryParent } from "../../scenarios/libraryParent.ts";

const names = readdirSync("scenarios/library").filter((file) => file.endsWith(".yaml"));

/** Every second scenario of the library from number `first` on, so that two cores share them. */
export function libraryExpectations(first: 0 | 1): void {
  test.each(names.filter((_, i) => i % 2 === first))("%s: every simulated component lies within 5 errors of its exact mean", (name) => {
    const parsed = parse(readFileSync(`scenarios/library/${name}`, "utf8"), { fileName: name, readParent: libraryParent });
    if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
    const run = componentRun(parsed.scenario, 2, 8192);
    for (let piece = 0; piece < run.pieces; piece++) run.step();
    for (const { component, z } of run.checks()) {
      if (z !== null) expect(Math.abs(z), `${component.kind} ${component.path}`).toBeLessThan(5);
    }
  });
}
