import { setTimeout as wait } from "node:timers/promises";

/** Waits until something is true that a running command does. */
export async function until(holds: () => boolean, running: () => boolean): Promise<void> {
  while (!holds() && running()) await wait(5);
}
