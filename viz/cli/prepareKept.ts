import { createSimulator, isOfRun, scenarioHash } from "../../workers/host.ts";
import type { Scenario } from "../../workers/index.ts";
import { type CommandSaid, say } from "../text/said/say.ts";
import { Failure, type Io, UsageError } from "./io.ts";
import type { Kept } from "./kept.ts";
import { type Prepared, prepare, replicationsOf, type Wish, withRows } from "./simulate.ts";

/**
 * Makes the scenario of a checkpoint ready to run, after a look at whether it is one and whether the results are of it.
 *
 * throws  Failure with one sentence
 */
export function prepareKept(kept: Kept, argument: string, wish: Omit<Wish, "replications">, io: Io): Prepared {
  const damaged = (reason: CommandSaid) => new Failure(say("isDamaged", { file: argument, reason }));
  if (hashOf(kept.scenario) !== kept.scenarioHash) throw damaged(say("otherHash"));
  let prepared: Prepared;
  try {
    const { futuresPerDraw = 1 } = kept;
    const whole = { ...wish, futuresPerDraw, replications: replicationsOf(kept.target, futuresPerDraw) };
    [prepared] = prepare([kept.scenario as Scenario], whole, io) as [Prepared];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw damaged(say("notRunnable"));
  }
  prepared = withRows(prepared, kept.outlet, kept.target);
  if (!areResultsOf(kept.partials, prepared, kept.seed)) throw damaged(say("otherResults"));
  return prepared;
}

/** Are the partial results of this scenario, seed and layout, and have they the form that such results have? */
export function areResultsOf(partials: Kept["partials"], { plan }: Prepared, seed: string): boolean {
  if (partials === null) return true;
  const empty = createSimulator(plan, seed).take();
  return partials.length === 1 && partials.every((found) => isOfRun(empty, found));
}

function hashOf(scenario: unknown): string | null {
  try {
    return scenarioHash(scenario as Scenario);
  } catch {
    return null;
  }
}
