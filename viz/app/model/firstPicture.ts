import { simulatorService } from "../../../workers/host.ts";
import { columnsKept } from "./columnsKept.ts";
import type { Prepared } from "./prepare.ts";
import { smoothed } from "./smoothed.ts";
import type { Snapshot } from "./snapshot.ts";

/** Seconds that the futures of a first picture may take. */
const patience = 0.008;
/** Futures of a first picture, by preference; the fewest are for scenarios so large that a hand would wait for seconds. */
const sizes = [256, 128, 96, 64, 48] as const;
const fewest = 16;
const longestForUsual = 0.25;

/** Makes first pictures: the first futures of the first block, thrown away when the whole block is there. */
export interface FirstPictures {
  /** null where as few futures are wanted in all. */
  draw(prepared: Prepared, seed: string, goal: number): Snapshot | null;
}

/**
 * First pictures with as many futures as there is time for: what the last ones took, against what was estimated of them,
 * says how many that is.
 *
 * now  a clock, in milliseconds
 */
export function firstPictures(now: () => number = () => performance.now()): FirstPictures {
  const simulator = simulatorService();
  let slowness = 1;

  function sizeFor(futureSeconds: number, goal: number): number | undefined {
    const possible = sizes.filter((each) => each < goal);
    const usual = possible.find((each) => each * futureSeconds <= patience) ?? possible.at(-1);
    return usual !== undefined && usual * futureSeconds > longestForUsual ? fewest : usual;
  }

  return {
    draw(prepared, seed, goal) {
      const size = sizeFor(slowness * prepared.futureSeconds, goal);
      if (size === undefined) return null;
      const { every, first } = columnsKept(prepared);
      const columns = [...every, ...first];
      const began = now();
      simulator.open({ plans: [prepared.plan], seed });
      const done = simulator.advance({ firstBlock: 0, blocks: 1, replications: size, columns });
      slowness = smoothed(slowness, (now() - began) / 1000 / (size * prepared.futureSeconds));
      return {
        replications: size,
        partial: done.partials[0]!,
        columns: new Map(columns.map((name, at) => [name, done.columns[0]![at]!])),
      };
    },
  };
}
