import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { controlsOf } from "../../../viz/app/model/controls.ts";
import { withParents } from "../../../viz/app/model/libraryParent.ts";
import { type Described, describe } from "../../../viz/app/model/prepare.ts";
import { scenarioOf } from "../../../viz/app/model/quickly.ts";
import { overrideMap, withOverrides } from "../../../viz/app/state/overrides.ts";
import { levelsOf, levelValue, overridesOf } from "../../../viz/levels/levels.ts";
import { setsEveryControl } from "./everyControl.ts";

const folder = new URL("../../../scenarios/library/", import.meta.url);
const library = readdirSync(folder)
  // The variants of Norrköping differ from it in a line or two.
  .filter((name) => name.endsWith(".yaml") && !name.startsWith("norrkoping-"))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

async function described(text: string): Promise<Described> {
  const about = await withParents(() => describe(text));
  if ("errors" in about) throw new Error(about.errors.map((error) => error.message).join("\n"));
  return about;
}

/** As large as they come, with studies, and small; the rest of the library is in `everyControl.long.test.ts`. */
const some = library.filter(({ name }) => ["eslov.yaml", "servicetrainee-studies.yaml", "rector-conditional.yaml"].includes(name));

test.each(some)(
  "$name: every control sets what the file can be set to, and the quick way gives the same scenario as reading the text",
  ({ text }) => setsEveryControl(text),
);

test.each(library)("$name: a level that is moved reads as what it was moved to", async ({ text }) => {
  for (const level of levelsOf((await described(text)).plain)) {
    const wanted = level.value === 0 ? 1e6 : Math.min(level.high, level.value * 1.1);
    const whole = level.places.some((place) => place.whole);
    const read = levelValue(level, overrideMap(withOverrides([], overridesOf(level, wanted))));
    expect(Math.abs(read - wanted), level.id).toBeLessThanOrEqual(whole ? level.value : 1e-4 * Math.abs(wanted));
  }
});

test("Norrköping has a control for each of the rules and beliefs that matter", async () => {
  const about = await described(library.find(({ name }) => name === "norrkoping.yaml")!.text);
  expect(controlsOf(about.plain, about.assumptions).map(({ id }) => id)).toEqual([
    "rule",
    "capital",
    "yearlyTopUp",
    "memory",
    "design",
    "arms",
    "transfer",
    "tail",
    "turnover",
  ]);
});

test("every number of a file is an assumption with its note", async () => {
  const about = await described(library.find(({ name }) => name === "norrkoping.yaml")!.text);
  const byPath = new Map(about.assumptions.map((each) => [each.path, each]));
  expect(byPath.get("fund.capital")).toEqual({ path: "fund.capital", text: "40 mnkr", note: "F001", dated: null });
  expect(byPath.get("interventions.npf-centrum.effect.transfer.mean")).toMatchObject({
    text: "0.4",
    note: expect.stringMatching(/^assumption/),
  });
  expect(byPath.size).toBe(about.assumptions.length);
  expect(about.assumptions.length).toBeGreaterThan(200);
});

test.each([
  "fund.capital=*anchor",
  "fund.capital=!!js/function 'x'",
  "__proto__.polluted=1",
  "fund.__proto__.polluted=1",
  "interventions.nobody.cost=1",
  "fund.capital=-1",
  "fund.capital=NaN",
])("the quick way leaves %s to the parser", async (override) => {
  const about = await described(library.find(({ name }) => name === "norrkoping.yaml")!.text);
  expect(scenarioOf(about.plain, [override])).toBeNull();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
