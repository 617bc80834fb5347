import type { Pool, Supply } from "../../../workers/host.ts";

/** Keeps a pool busy as long as there is anything to do. */
export interface Feeder<T, R> {
  /** There may be work again. */
  wake(): void;
  run(pool: Pool<T, R>): void;
}

/**
 * A pool that waits for work as long as the page lives; after a task that cannot be done it goes on with the next.
 *
 * open    whether there may still be work
 * take    the next task; null while there is none
 * failed  receives the last task taken when one cannot be done
 */
export function feeder<T, R>(from: {
  readonly open: () => boolean;
  readonly take: () => T | null;
  readonly done: (task: T, result: R, seconds: number) => void;
  readonly failed: (last: T | null, reason: unknown) => void;
}): Feeder<T, R> {
  const waiting: (() => void)[] = [];
  let last: T | null = null;
  const supply: Supply<T, R> = {
    take() {
      if (!from.open()) return null;
      const task = from.take();
      last = task ?? last;
      return task ?? new Promise<void>((resolve) => waiting.push(resolve)).then(() => supply.take());
    },
    done: from.done,
    describe: () => "the simulation",
  };
  const run = (pool: Pool<T, R>): void => {
    pool.run(supply).catch((reason: unknown) => {
      waiting.length = 0;
      from.failed(last, reason);
      if (from.open()) run(pool);
    });
  };
  return {
    run,
    wake() {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
