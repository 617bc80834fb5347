import { knownAt, numberAt, readQuantity, scaledSteps } from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";

/** The number that a setting is, in the unit of the scenario; its text where it is none. */
export function settingOf(scenario: Scenario, path: string, text: string): number | string {
  if (scaledSteps(path.split(".")) !== null) {
    const factor = readQuantity(text, "ratio");
    return "value" in factor ? factor.value : text;
  }
  const known = knownAt(path.split("."));
  if ("unknown" in known || known.told.quantity === undefined) return text;
  try {
    const found = numberAt(scenario, path);
    return typeof found === "number" ? found : text;
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}
