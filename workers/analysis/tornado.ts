import type { Scenario } from "../engine.ts";
import type { NumberWithError } from "./analysis.ts";
import { assumptionsOf } from "./assumptions.ts";
import type { Futures, Places } from "./futures.ts";
import { readingsOf } from "./readingDifferences.ts";

/** What an assumption changes alone, at its 5th and at its 95th percentile, the others drawn; paired. */
export interface TornadoRow {
  readonly measure: string;
  readonly path: string;
  readonly at5: NumberWithError;
  readonly at95: NumberWithError;
}

/** Probability beyond either end. */
const tail = 0.05;

/** Every assumption alone at both ends (ANALYSES §2): paired differences to the scenario as written, the widest of a measure first. */
export async function tornadoOf(
  scenario: Scenario,
  measures: readonly string[],
  futures: Futures,
  places: Places,
): Promise<readonly TornadoRow[]> {
  const assumptions = assumptionsOf(scenario, tail);
  const own = assumptions.flatMap(({ path, low, high, at }) =>
    [low, high].map((x, side) => ({ name: `${path} ${side}`, aspect: path, change: () => at(x) })),
  );
  if (own.length === 0) return [];
  const { alternatives } = await readingsOf(scenario, measures, { choices: [], own, futures, places });
  return measures.flatMap((measure) => {
    const found = alternatives.filter((row) => row.measure === measure);
    const at = (name: string) => found.find((row) => row.name === name)!.difference;
    return assumptions
      .map(({ path }): TornadoRow => ({ measure, path, at5: at(`${path} 0`), at95: at(`${path} 1`) }))
      .sort((a, b) => width(b) - width(a) || (a.path < b.path ? -1 : 1));
  });
}

function width({ at5, at95 }: TornadoRow): number {
  return Math.abs(at95.value - at5.value);
}
