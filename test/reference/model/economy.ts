import type { Scenario } from "../../../engine/model/scenario.ts";
import type { Streams } from "./random.ts";

/** The municipality through the years 0 … T−1 (MODEL §2). */
export interface Economy {
  /** Standardised state of the economy. */
  readonly z: readonly number[];
  /** Result as a share of revenue. */
  readonly result: readonly number[];
  readonly deficit: readonly boolean[];
  readonly majorityChanged: readonly boolean[];
  /** By department id, then year. */
  readonly headLeft: ReadonlyMap<string, readonly boolean[]>;
}

/** Draws the municipality's years. */
export function drawEconomy({ municipality, departments, startYear, horizonYears }: Scenario, streams: Streams): Economy {
  const { result, elections } = municipality;
  const years = Array.from({ length: horizonYears }, (_, t) => t);
  const isElection = (t: number) => {
    if (elections === null) return false;
    const since = startYear + t - elections.first;
    return since >= 0 && since % elections.everyYears === 0;
  };

  const cycle = streams("economy");
  const z: number[] = [];
  for (const t of years) {
    if (t === 0) z.push(cycle.normal());
    else z.push(result.persistence * z[t - 1]! + Math.sqrt(1 - result.persistence ** 2) * cycle.normal());
  }
  const results = z.map((state) => result.mean + result.sd * state);

  const votes = streams("elections");
  const majorityChanged = years.map((t) => votes.happens(isElection(t) ? elections!.majorityChange : 0));

  const headLeft = new Map<string, boolean[]>();
  for (const department of departments) {
    const heads = streams(`head/${department.id}`);
    const factor = (t: number) => (isElection(t - 1) ? department.afterElectionFactor : 1);
    headLeft.set(
      department.id,
      years.map((t) => heads.happens(Math.min(1, department.headTurnover * factor(t)))),
    );
  }
  return { z, result: results, deficit: results.map((m) => m < 0), majorityChanged, headLeft };
}
