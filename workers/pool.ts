import { type Seat, SeatLost } from "./seat.ts";

/** Hands out tasks and takes back results; asked by every seat whenever it is free. */
export interface Supply<Task, Result> {
  /** The next task; null when there is none left to hand out; a promise where the seat has to wait. */
  take(): Task | null | Promise<Task | null>;
  /** Takes a result; the seat waits for the promise, so that a slow reader slows the run down instead of filling the memory. */
  done(task: Task, result: Result, seconds: number): void | Promise<void>;
  /** How the task is called in an error message: "block 12". */
  describe(task: Task): string;
}

export interface PoolOptions<Task, Result> {
  /** Number of seats, at least 1. */
  readonly seats: number;
  readonly openSeat: () => Seat<Task, Result>;
  /** Times the same task may lose its seat before the run is given up. */
  readonly attempts?: number;
}

export interface Pool<Task, Result> {
  /** Runs until the supply is empty and everything handed out is done. Rejects with the signal's reason when aborted. */
  run(supply: Supply<Task, Result>, signal?: AbortSignal): Promise<void>;
  /** Seats now open. */
  readonly seats: ReadonlySet<Seat<Task, Result>>;
  close(): void;
}

/**
 * Seats that pull tasks until there are none. A task whose seat is lost is done again on a fresh seat;
 * the third loss of the same task ends the run with one error. Where the machine has no room for so many seats,
 * the run goes on with fewer, at least one. Seats stay open between runs.
 *
 * throws  RangeError if `seats` is not a whole number >= 1
 */
export function createPool<Task, Result>(options: PoolOptions<Task, Result>): Pool<Task, Result> {
  const attempts = options.attempts ?? 3;
  if (!(Number.isInteger(options.seats) && options.seats >= 1)) {
    throw new RangeError(`pool: seats must be a whole number >= 1, got ${options.seats}`);
  }
  const open = new Set<Seat<Task, Result>>();
  const free: Seat<Task, Result>[] = [];
  const close = () => {
    for (const seat of open) seat.close();
    open.clear();
    free.length = 0;
  };

  function sit(): Seat<Task, Result> {
    const seat = free.pop() ?? options.openSeat();
    open.add(seat);
    return seat;
  }

  async function run(supply: Supply<Task, Result>, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const lost: { readonly task: Task; readonly losses: number }[] = [];
    let failure: { readonly reason: unknown } | null = null;
    let wake: (nothing: null) => void = () => {};
    const failed = new Promise<null>((resolve) => {
      wake = resolve;
    });
    const fail = (reason: unknown) => {
      failure ??= { reason };
      close();
      wake(null);
    };
    let working = options.seats;
    const stopped = () => failure !== null;
    const abort = () => fail(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });

    async function work(): Promise<void> {
      let seat: Seat<Task, Result> | null = null;
      while (!stopped()) {
        const retried = lost.pop();
        const task = retried?.task ?? (await Promise.race([supply.take(), failed]));
        // The seat that had a task may be gone while this one waited to hear that there are no more.
        if (task === null && lost.length > 0) continue;
        if (task === null || stopped()) break;
        const started = performance.now();
        let result: Result;
        try {
          seat ??= sit();
          result = await seat.run(task);
        } catch (reason) {
          if (stopped()) break;
          if (!(reason instanceof SeatLost)) throw reason;
          if (seat !== null) open.delete(seat);
          seat?.close();
          seat = null;
          if (reason.noRoom && working > 1) {
            lost.push({ task, losses: retried?.losses ?? 0 });
            break;
          }
          const losses = (retried?.losses ?? 0) + 1;
          if (losses >= attempts) {
            throw new Error(
              `${supply.describe(task)} could not be simulated: ${losses} workers died on it, the last because ${reason.message}`,
            );
          }
          lost.push({ task, losses });
          continue;
        }
        if (stopped()) break;
        await Promise.race([supply.done(task, result, (performance.now() - started) / 1000), failed]);
      }
      working -= 1;
      if (seat !== null && !stopped()) free.push(seat);
    }

    try {
      await Promise.all(Array.from({ length: options.seats }, () => work().catch(fail)));
    } finally {
      signal?.removeEventListener("abort", abort);
    }
    if (failure !== null) throw (failure as { reason: unknown }).reason;
  }

  return { run, seats: open, close };
}
