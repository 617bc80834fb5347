/**
 * A module for `node --import` that says on stderr, when the process ends, what it and its threads have held at most: "held 1234 kB".
 * Linux keeps in maxRSS what the process was made from, the tests themselves; VmHWM is of what runs alone.
 */
const script = `
import { existsSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
const held = () => existsSync("/proc/self/status")
  ? /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]
  : process.resourceUsage().maxRSS;
if (isMainThread) process.on("exit", () => process.stderr.write("held " + held() + " kB\\n"));`;

export const weighing = `data:text/javascript,${encodeURIComponent(script)}`;

/** Megabytes that a process held which was weighed, from what it wrote to stderr. */
export function megabytesHeld(stderr: string): number {
  return Number(/held (\d+) kB/.exec(stderr)?.[1]) / 1024;
}
