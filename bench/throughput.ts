import { compile } from "../engine/index.ts";
import { startNodeThread } from "../workers/node.ts";
import { runScenario } from "../workers/run.ts";
import { threadSeat } from "../workers/simulatorSeat.ts";
import { workerUrl } from "./children.ts";
import { scenarioNamed } from "./scenarios.ts";
import { type Spread, spreadOf } from "./spread.ts";

export interface Throughput {
  readonly workers: number;
  /** Replications a second, threads started and warm. */
  readonly perSecond: Spread;
  /** Against one worker, in the same round. */
  readonly speedUp: Spread;
}

/**
 * Replications per second of a scenario on 1 … `most` workers.
 *
 * Threads are the same as those of the command line; each run is long enough that starting them (about 0.1 s) is a few
 * per cent, and it is part of the time.
 *
 * replications  of one run on one worker; w workers do w times as many
 */
export async function throughput(name: string, most: number, replications: number, rounds: number): Promise<readonly Throughput[]> {
  const plan = compile(scenarioNamed(name));
  const run = async (workers: number) => {
    const start = performance.now();
    await runScenario({
      plans: [plan],
      seed: 1,
      target: { replications: workers * replications },
      workers,
      openSeat: (job) => threadSeat(startNodeThread(workerUrl), job),
    });
    return (1000 * workers * replications) / (performance.now() - start);
  };
  const rates: number[][] = Array.from({ length: most }, () => []);
  for (let round = 0; round < rounds; round++) {
    for (let workers = 1; workers <= most; workers++) rates[workers - 1]!.push(await run(workers));
  }
  return rates.map((each, i) => ({
    workers: i + 1,
    perSecond: spreadOf(each),
    speedUp: spreadOf(each.map((rate, round) => rate / rates[0]![round]!)),
  }));
}
