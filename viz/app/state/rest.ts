import { signal } from "@preact/signals";
import { room } from "./order.ts";

/** Milliseconds without a hand on anything after which nobody waits. */
const quiet = 4000;

/** Whether nobody waits for anything. */
export const resting = signal(false);

const inputs = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove", "input"] as const;

/** From now on the simulation goes on by itself while nobody touches anything, and leaves off at the first touch. */
export function followRest(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touched = () => {
    clearTimeout(timer);
    rest(false);
    timer = setTimeout(() => rest(true), quiet);
  };
  const rest = (now: boolean) => {
    resting.value = now;
    room.rest(now);
  };
  for (const input of inputs) addEventListener(input, touched, { capture: true, passive: true });
  touched();
}
