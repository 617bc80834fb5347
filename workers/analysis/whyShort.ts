import type { Scenario } from "../engine.ts";
import { causesOf, type FutureAnalysis, futureColumns, futureIn } from "./future.ts";
import { type Compiler, compiler, type Futures, type Places } from "./futures.ts";

/**
 * Why a fund runs short: how often each cause is the largest, with a typical future of the most common one.
 *
 * returns  null where no future runs short, capital is unlimited, or years that have been are known (those futures weigh differently)
 * throws   as runScenario
 */
export async function whyShort(
  scenario: Scenario,
  futures: Futures,
  places: Places,
  compiled: Compiler = compiler(),
): Promise<FutureAnalysis | null> {
  if (scenario.fund.unlimited === true || scenario.observed !== undefined) return null;
  const columns = await futureColumns(scenario, futures, places, compiled);
  const causes = causesOf(columns);
  if (causes.length === 0) return null;
  const { cause } = causes.reduce((most, each) => (each.value > most.value ? each : most));
  return futureIn(scenario, { number: 0, failing: false, cause }, futures, columns, compiled);
}
