import { compile, createSimulator } from "../engine/index.ts";
import { childResult } from "./children.ts";
import { scenarioNamed } from "./scenarios.ts";
import { processorMicroseconds, type Spread, spreadOf } from "./spread.ts";

export interface PerReplication {
  /** Processor time on one thread. */
  readonly microseconds: Spread;
  readonly nanosecondsPerEvent: number;
  readonly nanosecondsPerAddress: number;
  /** Events and random addresses (four words each) of one replication, counted by a build that counts. */
  readonly events: number;
  readonly addresses: number;
}

/** What a replication costs, all of it (rows and aggregation too), by itself and shared out over its events and its draws. */
export function perReplication(name: string, rounds: number): PerReplication {
  const { events, addresses } = childResult<{ events: number; addresses: number }>("countingChild", [name]);
  const simulator = createSimulator(compile(scenarioNamed(name)), 1);
  for (let block = 0; block < 4; block++) simulator.run(block, 1024);
  const microseconds = spreadOf(Array.from({ length: rounds }, (_, i) => processorMicroseconds(() => simulator.run(4 + i, 1024)) / 1024));
  const nanoseconds = 1000 * microseconds.median;
  return { microseconds, events, addresses, nanosecondsPerEvent: nanoseconds / events, nanosecondsPerAddress: nanoseconds / addresses };
}
