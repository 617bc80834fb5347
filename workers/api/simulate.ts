import { accountSummaries } from "../../engine/analysis/accountSummary.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { didYouMean } from "../../scenarios/nearest.ts";
import {
  columnCatalogue,
  compile,
  leaving,
  measuredColumns,
  measuresOf,
  type Plan,
  placeColumns,
  type Summary,
  selectColumns,
  summarise,
} from "../engine.ts";
import { assertSharedDraws } from "../futuresPerDraw.ts";
import type { ColumnBlock } from "../protocol.ts";
import { runScenario } from "../run.ts";
import { controlColumnsOf } from "../varianceReduction.ts";
import { version } from "../version.ts";
import { defaultReplications, defaultSeed, placesOf, type SimulationSettings } from "./settings.ts";

/** What a simulation can be told. */
export interface SimulateSettings extends SimulationSettings {
  /** Columns to give back, one number a future: names, names with `*` for any text, kinds (`columns()` has them), `default`, `all`. */
  readonly columns?: readonly string[];
  /** Ids of the measures wanted (`measures(scenario)` has them); without it all. Only what they and the columns need is computed. */
  readonly measures?: readonly string[];
  /** Means and ratios by control variates too, under `reduced` in the summary: the same with less simulation error. Tails gain nothing. */
  readonly varianceReduction?: boolean;
  /** K, a power of two up to 1 024: so many neighbouring futures share one draw of what is assumed, and all errors are those of draws; default 1. */
  readonly futuresPerDraw?: number;
}

/** What came of it. */
export interface Run {
  /** As in `summary.json`; with `measures`, what the columns of those and of `columns` allow to say, and the rest is absent. */
  readonly summary: Summary;
  /** By name, in order of the futures; NaN where a quantity does not exist in a future. */
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/**
 * Simulates a scenario. The same scenario, seed, replications and version give the same bits on any machine, in Node and in browsers.
 *
 * throws  RangeError for a number out of range, a column or measure that there is not, control variates where something is known of the past,
 *         or draws whose errors could not be told; the signal's reason when aborted
 */
export async function simulate(scenario: Scenario, settings: SimulateSettings = {}): Promise<Run> {
  const { seed = defaultSeed, replications = defaultReplications, signal, onProgress } = settings;
  const { workers, openSeat } = placesOf(settings.workers);
  const { futuresPerDraw = 1, varianceReduction = false } = settings;
  assertSharedDraws({ futuresPerDraw, replications, reduces: varianceReduction }, scenario);
  const { plan, names } = planOf(scenario, settings);
  const pieces = names.map((): Float64Array[] => []);
  const take = ([block = []]: readonly ColumnBlock[]) => block.forEach((values, i) => void pieces[i]?.push(values));
  const began = performance.now();
  const { partials } = await runScenario({
    plans: [plan],
    seed,
    target: { replications },
    workers,
    openSeat,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(names.length === 0 ? {} : { columns: { names, take } }),
  });
  const seconds = (performance.now() - began) / 1000;
  const summary = summarise(plan, partials[0]!, {
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    version,
    seed: String(seed),
    host: { node: globalThis.process?.versions?.node ?? "", workers, seconds },
    accounts: accountSummaries(scenario),
  });
  return { summary, columns: Object.fromEntries(names.map((name, i) => [name, joined(pieces[i]!, replications)])) };
}

/** The plan with the columns that are needed, and the names of those that are given back. */
function planOf(
  scenario: Scenario,
  { columns = [], measures, varianceReduction = false, futuresPerDraw = 1 }: SimulateSettings,
): { readonly plan: Plan; readonly names: readonly string[] } {
  const whole = compile(scenario, undefined, [], columnCatalogue, futuresPerDraw);
  const controls = varianceReduction ? controlColumnsOf(whole, scenario) : [];
  const placed = placeColumns(columnCatalogue, whole);
  const { columns: found, missed } = selectColumns(placed, columns);
  const asked = found.map(({ name }) => name);
  if (missed.length > 0)
    throw new RangeError(
      `simulate: there is no column ${missed[0]}${didYouMean(
        missed[0]!,
        placed.map(({ name }) => name),
      )}`,
    );
  if (measures === undefined) {
    return { plan: leaving(whole, scenario, { summed: [...measuredColumns(whole), ...controls], rows: asked }), names: asked };
  }
  const known = new Map(measuresOf(whole).map((measure) => [measure.id, measure]));
  const needed = measures.flatMap((id) => {
    const measure = known.get(id);
    if (measure === undefined) throw new RangeError(`simulate: there is no measure ${id}${didYouMean(id, [...known.keys()])}`);
    return measure.columns;
  });
  return { plan: leaving(whole, scenario, { summed: [...needed, ...asked, ...controls], rows: [] }), names: asked };
}

function joined(pieces: readonly Float64Array[], length: number): Float64Array {
  const whole = new Float64Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
