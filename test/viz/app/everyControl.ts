import { expect } from "vitest";
import { scenarioHash } from "../../../scenarios/hash.ts";
import { parse } from "../../../scenarios/parse.ts";
import { type Control, controlsOf } from "../../../viz/app/model/controls.ts";
import { withParents } from "../../../viz/app/model/libraryParent.ts";
import { describe } from "../../../viz/app/model/prepare.ts";
import { scenarioOf } from "../../../viz/app/model/quickly.ts";
import { withOverrides } from "../../../viz/app/state/overrides.ts";
import { overridesOf } from "../../../viz/levels/levels.ts";
import { libraryParent } from "../../scenarios/libraryParent.ts";

/** Overrides of a control at its ends, or of each of its choices. */
function settingsOf(control: Control): readonly (readonly string[])[] {
  if (control.kind === "choice") return control.options.map((option) => withOverrides([], option.overrides));
  return [control.min, control.max, control.standard].map((value) => withOverrides([], overridesOf(control.level, value * control.factor)));
}

/** Sets every control of a scenario to its ends, or to each of its choices, and reads the text with that: both ways the same scenario. */
export async function setsEveryControl(text: string): Promise<void> {
  const about = await withParents(() => describe(text));
  if ("errors" in about) throw new Error(about.errors.map((error) => error.message).join("\n"));
  const controls = controlsOf(about.plain, about.assumptions);
  expect(controls.length).toBeGreaterThanOrEqual(3);
  for (const control of controls) {
    for (const overrides of settingsOf(control)) {
      const parsed = parse(text, { fileName: "scenario", overrides, readParent: libraryParent });
      expect("errors" in parsed ? parsed.errors : [], `${control.id}: ${overrides.join(" ")}`).toEqual([]);
      const quick = scenarioOf(about.plain, overrides);
      expect(quick, overrides.join(" ")).not.toBeNull();
      if ("scenario" in parsed && quick !== null) expect(scenarioHash(quick)).toBe(scenarioHash(parsed.scenario));
    }
  }
}
