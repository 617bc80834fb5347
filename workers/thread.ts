import type { Endpoint } from "./endpoint.ts";
import { SeatLost } from "./seat.ts";

/** A worker thread, whatever the host. */
export interface Thread {
  readonly endpoint: Endpoint;
  /** Rejects with SeatLost when the thread ends, for whatever reason; never resolves. */
  readonly stopped: Promise<never>;
  terminate(): void;
}

/** Gives back the promise of a remote call, rejected as soon as the thread is gone. */
export type Guard = <T>(call: Promise<T>) => Promise<T>;

/**
 * Protects calls to a thread: a comlink call to a dead worker never settles by itself.
 *
 * A plain Promise.race with `stopped` would be right but keeps every result alive as long as the thread lives
 * (`stopped` holds on to each race), so the pending calls are kept in a set that they leave when they settle.
 */
export function guardOf(thread: Thread): Guard {
  const pending = new Set<(reason: unknown) => void>();
  let lost: { readonly reason: unknown } | null = null;
  thread.stopped.catch((reason: unknown) => {
    lost = { reason };
    for (const reject of pending) reject(reason);
    pending.clear();
  });
  return <T>(call: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (lost !== null) {
        reject(lost.reason);
        return;
      }
      pending.add(reject);
      const settled = () => pending.delete(reject);
      call.then(
        (value) => {
          settled();
          resolve(value);
        },
        (reason: unknown) => {
          settled();
          reject(reason);
        },
      );
    });
}

/** A promise to reject from outside; a rejection nobody waits for is not an error. */
export function stopSignal(): { readonly stopped: Promise<never>; readonly stop: (why: string, noRoom?: boolean) => void } {
  let stop: (why: string, noRoom?: boolean) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = (why, noRoom) => reject(new SeatLost(why, noRoom));
  });
  stopped.catch(() => {});
  return { stopped, stop };
}
