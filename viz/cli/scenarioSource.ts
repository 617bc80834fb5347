import type { Locale } from "../text/locale.ts";
import type { InputFile } from "./inputs.ts";

/** Where the scenario of a run comes from: plain data, kept with the run so that its report can name every source. */
export interface ScenarioSource {
  /** The whole scenario as one text, overrides and observations in it. */
  readonly text: string;
  /** Its name in the library, or null for a file of one's own. */
  readonly library: string | null;
  /** How the command was given it. */
  readonly argument: string;
  /** `path=value` texts that were applied. */
  readonly overrides: readonly string[];
  /** Every file that it was read from, as it was then. */
  readonly inputs: readonly InputFile[];
  /** False: its alternatives are not run. */
  readonly alternatives?: boolean;
}

/** Language that a scenario is written in, where it is known. */
export function scenarioLocale({ library }: ScenarioSource): Locale | null {
  return library === null ? null : "en";
}
