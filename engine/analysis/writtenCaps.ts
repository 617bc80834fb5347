import { clampedMasses } from "../model/clampedMass.ts";
import type { Scenario } from "../model/scenario.ts";

/** A written cap that some draws sit on. */
export interface WrittenCap {
  readonly path: string;
  readonly cap: number;
  /** P(draw > cap) of what is drawn before the cap. */
  readonly share: number;
}

/** The written caps that some draws sit on: told of and not warned of, for fewer than half do (model/check.ts). */
export function writtenCaps(scenario: Scenario): readonly WrittenCap[] {
  return clampedMasses(scenario)
    .filter(({ atCap }) => atCap > 0)
    .map(({ path, cap, atCap }) => ({ path, cap, share: atCap }));
}
