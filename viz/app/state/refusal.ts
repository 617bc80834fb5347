import { batch } from "@preact/signals";
import { problem, worded } from "../../../workers/host.ts";
import type { Problem } from "../../../workers/index.ts";
import { problems, refusal } from "./store.ts";

/** Tells what was not taken, and why. */
export function refuse(kind: "none" | "text" | "value" | "link" | "run", errors: readonly Problem[]): void {
  batch(() => {
    refusal.value = kind;
    problems.value = errors;
  });
}

/** Whatever was thrown, as a problem without a place. */
export function asProblem(reason: unknown): Problem {
  return {
    file: "",
    line: 1,
    column: 1,
    path: "",
    ...worded(problem("technical", { text: reason instanceof Error ? reason.message : String(reason) })),
  };
}
