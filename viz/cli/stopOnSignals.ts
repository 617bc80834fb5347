import type { StopSignal } from "./io.ts";

/** Where signals go: to nobody at first, then to whoever listens. */
export interface Stops {
  /** Calls back for every signal, those that have come already too. */
  listen(heard: (signal: StopSignal) => void): void;
}

const signals: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1"];

/** Catches what ends a command, from this moment on. */
export function stopOnSignals(process: NodeJS.Process): Stops {
  const early: StopSignal[] = [];
  let listener: (signal: StopSignal) => void = (signal) => void early.push(signal);
  for (const signal of signals) {
    // Windows knows no USR1.
    if (process.platform !== "win32" || signal !== "SIGUSR1") process.on(signal, () => listener(signal));
  }
  return {
    listen(heard) {
      listener = heard;
      for (const signal of early.splice(0)) heard(signal);
    },
  };
}
