import { batch, effect } from "@preact/signals";
import type { Problem } from "../../../workers/index.ts";
import { goalOf } from "../../address/futures.ts";
import { type LinkState, samePolicy, sameSource, standardState } from "../../address/link.ts";
import type { Policy } from "../model/prepare.ts";
import { scheduler, start } from "./order.ts";
import { preparer, sourceText } from "./preparer.ts";
import { asProblem, refuse } from "./refusal.ts";
import { done, latency, pinnedRun, running, type ShownRun, shown, stopped } from "./runs.ts";
import { described, sameRun, state, takeBack, text } from "./store.ts";

let good: LinkState | null = null;
let served: LinkState | null = null;
let busy = false;
let again = false;

/** Begins: from now on the picture follows the state. */
export function drive(): void {
  effect(() => {
    const wanted = state.value;
    if (served !== null && sameRun(served, wanted)) {
      served = wanted;
      if (good !== null) good = wanted;
      return;
    }
    latency.askedAt = performance.now();
    void serve();
  });
}

/** Serves the newest state; while one is being made into a first picture the next waits, and those in between are never made. */
async function serve(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    while (again || served === null || !sameRun(served, state.peek())) {
      again = false;
      stopped.value = false;
      const wanted = state.peek();
      const before = served;
      served = wanted;
      await serveOne(wanted, before);
    }
  } catch (reason) {
    running.value = false;
    refuse("run", [asProblem(reason)]);
  } finally {
    busy = false;
  }
}

async function serveOne(wanted: LinkState, before: LinkState | null): Promise<void> {
  // Whatever is awaited lets the page draw its controls first; a moved slider goes out before that.
  const known = before !== null && sameSource(before.source, wanted.source);
  const source = known ? text.peek() : await sourceText(wanted.source);
  if (described.peek() === null || source !== text.peek()) {
    const about = await preparer.describe(source);
    if ("errors" in about) return refuseState("text", about.errors, wanted);
    batch(() => {
      text.value = source;
      described.value = about;
    });
  }
  if (isUnderWay(wanted, before)) {
    if (await startPinned(wanted, before)) good = wanted;
    return;
  }
  // From here on a picture of the rules before would be a wrong answer to the rules now.
  scheduler.stop("shown");
  const policy = { text: source, overrides: wanted.overrides };
  const begun = await preparer.begin(policy, wanted.seed, goalOf(wanted));
  if ("errors" in begun) return refuseState("value", begun.errors, wanted);
  if (!(await startPinned(wanted, before))) return;
  good = wanted;
  running.value = !stopped.peek();
  done.value = 0;
  await start("shown", begun, wanted, { source: wanted.source, overrides: wanted.overrides }, (run) => {
    latency.latest = performance.now() - latency.askedAt;
    if (run.preview && isBetter(shown.peek(), run)) return;
    shown.value = run;
    if (run.replications < goalOf(wanted)) return;
    running.value = false;
    void warm(policy);
  });
  if (stopped.peek()) scheduler.stop("shown");
}

/** Whether there is already a picture of the same futures, and more of them. */
function isBetter(now: ShownRun | null, next: ShownRun): boolean {
  return now !== null && now.replications >= next.replications && now.seed === next.seed && samePolicy(now.policy, next.policy);
}

/** Whether what is shown, or being computed for it, is what is wanted, and only the rules beside it are new. */
function isUnderWay(wanted: LinkState, before: LinkState | null): boolean {
  const now = shown.peek();
  if (now === null || now.seed !== wanted.seed || !samePolicy(now.policy, wanted) || before?.futures !== wanted.futures) return false;
  return running.peek() || now.replications >= goalOf(wanted);
}

/** As many as it takes until a first picture comes as fast as it gets. */
const warmings = 24;
let warmed = false;

/** Once, when the first run is done and nobody waits: what the next hand on a slider needs is run for nothing. */
async function warm(policy: Policy): Promise<void> {
  if (warmed) return;
  warmed = true;
  for (let each = 0; each < warmings && !busy; each++) await preparer.warm(policy);
}

/** Starts what is compared with, where it is new; false where it was refused. */
async function startPinned(wanted: LinkState, before: LinkState | null): Promise<boolean> {
  const { pinned } = wanted;
  if (pinned === null) {
    scheduler.stop("pinned");
    pinnedRun.value = null;
    return true;
  }
  const now = pinnedRun.peek();
  const same =
    now !== null &&
    before !== null &&
    before.pinned !== null &&
    samePolicy(before.pinned, pinned) &&
    before.seed === wanted.seed &&
    before.futures === wanted.futures;
  if (same) return true;
  const current = shown.peek();
  // What was just locked is what is shown: its picture is there already.
  if (current !== null && !current.preview && samePolicy(current.policy, pinned) && current.seed === wanted.seed) {
    pinnedRun.value = { ...current };
    if (current.replications >= goalOf(wanted)) return true;
  }
  const policy = { text: await sourceText(pinned.source), overrides: pinned.overrides };
  const begun = await preparer.begin(policy, wanted.seed, goalOf(wanted));
  if ("errors" in begun) {
    refuseState("value", begun.errors, wanted);
    return false;
  }
  await start("pinned", begun, wanted, pinned, (run) => {
    if (run.preview && isBetter(pinnedRun.peek(), run)) return;
    pinnedRun.value = run;
  });
  return true;
}

/** Stops simulating; what is known stays. */
export function stop(): void {
  for (const queue of ["shown", "pinned", "tornado"] as const) scheduler.stop(queue);
  batch(() => {
    running.value = false;
    stopped.value = true;
  });
}

/** Goes on after `stop`. */
export function goOn(): void {
  again = true;
  latency.askedAt = performance.now();
  void serve();
}

function refuseState(kind: "text" | "value", errors: readonly Problem[], refused: LinkState): void {
  refuse(kind, errors);
  served = good;
  if (kind === "value" && running.peek()) {
    // What was left off for this one is taken up again.
    running.value = false;
    again = true;
  }
  // Newer changes are not at fault for this one.
  if (state.peek() === refused) takeBack(good ?? standardState);
}
