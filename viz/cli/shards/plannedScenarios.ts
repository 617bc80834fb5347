import { type PlannedPoint, scenarioHash } from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";
import type { Locale } from "../../text/locale.ts";
import { type Io, UsageError } from "../io.ts";
import { loadScenario } from "../load.ts";
import type { ScenarioSource } from "../scenarioSource.ts";

/** The scenarios that a plan is of. */
export interface PlannedScenarios {
  readonly scenarios: readonly Scenario[];
  readonly points: readonly PlannedPoint[];
  /** Of the one scenario of a run; null for more. */
  readonly source: ScenarioSource | null;
}

/**
 * Reads the scenarios of a plan.
 *
 * throws  UsageError if one is wrong, or two are the same
 */
export function plannedScenarios(
  args: readonly string[],
  overrides: readonly string[],
  { alternatives, locale }: { readonly alternatives: boolean; readonly locale: Locale },
  io: Io,
): PlannedScenarios {
  const loaded = args.map((argument) => loadScenario(argument, overrides, io, locale));
  const ids = loaded.map(({ label }, at) => (loaded.findIndex((other) => other.label === label) === at ? label : args[at]!));
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new UsageError(`the scenario '${twice}' is given twice`);
  const scenarios = loaded.map(({ parsed }) => parsed.scenario);
  const [first, ...others] = loaded;
  return {
    scenarios,
    points: scenarios.map((scenario, at) => ({ id: ids[at]!, name: scenario.name, hash: scenarioHash(scenario) })),
    source: others.length > 0 ? null : alternatives ? first!.source : { ...first!.source, alternatives: false },
  };
}
