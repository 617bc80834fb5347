import { isModelWarning, warningSaid } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import type { Locale } from "./locale.ts";
import { problemIn, type ToldProblem } from "./problems.ts";

/** A warning as a person reads it, and where in the scenario. */
export interface SaidWarning extends ToldProblem {
  readonly path: string;
}

/** What is allowed in a scenario but probably not meant, among the warnings of a summary. */
export function warningsSaid(warnings: Summary["warnings"], locale: Locale): readonly SaidWarning[] {
  return warnings.filter(isModelWarning).map((warning) => ({ path: warning.path, ...problemIn(warningSaid(warning), locale) }));
}

/** What stands above them. */
export const warningsTitle = {
  sv: "Är detta menat?",
  en: "Is this meant?",
} as const satisfies Readonly<Record<Locale, string>>;
