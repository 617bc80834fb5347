import { type ReadonlySignal, signal } from "@preact/signals";
import { scheduler } from "./order.ts";

/** Milliseconds without a hand on anything after which nobody waits. */
const quiet = 4000;

/** Milliseconds after which a hand has stopped moving. */
const still = 1000;

/** Whether nobody waits for anything. */
export const resting = signal(false);
/** Whether no hand moves. */
export const calm = signal(false);

/** Resolves while nobody waits for anything. */
export const untilResting = () => until(resting);
/** Resolves while no hand moves. */
export const untilCalm = () => until(calm);

function until(holds: ReadonlySignal<boolean>): Promise<void> {
  if (holds.peek()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = holds.subscribe((now) => {
      if (!now) return;
      queueMicrotask(() => end());
      resolve();
    });
  });
}

const inputs = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove", "input"] as const;

/** From now on the simulation goes on by itself while nobody touches anything, and leaves off at the first touch. */
export function followRest(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calming: ReturnType<typeof setTimeout> | undefined;
  const touched = () => {
    clearTimeout(timer);
    rest(false);
    timer = setTimeout(() => rest(true), quiet);
    clearTimeout(calming);
    calm.value = false;
    calming = setTimeout(() => {
      calm.value = true;
    }, still);
  };
  const rest = (now: boolean) => {
    resting.value = now;
    scheduler.rest(now);
  };
  for (const input of inputs) addEventListener(input, touched, { capture: true, passive: true });
  touched();
}
