import { batch, effect } from "@preact/signals";
import type { Problem } from "../../../scenarios/problem.ts";
import type { Policy, Prepared } from "../model/prepare.ts";
import { goalOf } from "./futures.ts";
import { type LinkState, sameSource, standardState } from "./link.ts";
import { room, start } from "./order.ts";
import { asProblem, refuse } from "./refusal.ts";
import { done, latency, pinnedRun, running, shown, stopped } from "./runs.ts";
import { described, samePolicy, sameRun, state, takeBack, text } from "./store.ts";
import { sourceText, studio } from "./studio.ts";

let good: LinkState | null = null;
let served: LinkState | null = null;
let busy = false;

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
    while (served === null || !sameRun(served, state.peek()) || stopped.peek()) {
      stopped.value = false;
      const wanted = state.peek();
      const before = served;
      served = wanted;
      await serveOne(wanted, before);
    }
  } catch (reason) {
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
    const about = await studio.describe(source);
    if ("errors" in about) return refuseState("text", about.errors, wanted);
    batch(() => {
      text.value = source;
      described.value = about;
    });
  }
  const prepared = await studio.prepare({ text: source, overrides: wanted.overrides });
  if ("errors" in prepared) return refuseState("value", prepared.errors, wanted);
  good = wanted;
  await startPinned(wanted, before);
  const now = shown.peek();
  const unchanged = now !== null && now.seed === wanted.seed && samePolicy(now.policy, wanted);
  if (unchanged && before?.futures === wanted.futures && (running.peek() || now.replications >= goalOf(wanted))) return;
  running.value = true;
  done.value = 0;
  const policy = { source: wanted.source, overrides: wanted.overrides };
  await start("shown", prepared, wanted, policy, (run) => {
    latency.latest = performance.now() - latency.askedAt;
    shown.value = run;
    if (run.replications < goalOf(wanted)) return;
    running.value = false;
    void warm({ text: source, overrides: wanted.overrides }, prepared, wanted.seed);
  });
}

const warmings = 8;
let warmed = false;

/** Once, when the first run is done and nobody waits: what the next hand on a slider needs is run for nothing. */
async function warm(policy: Policy, { plan }: Prepared, seed: string): Promise<void> {
  if (warmed) return;
  warmed = true;
  room.warm({ plans: [plan], seed });
  for (let each = 0; each < warmings && !busy; each++) await studio.warm(policy);
}

async function startPinned(wanted: LinkState, before: LinkState | null): Promise<void> {
  const { pinned } = wanted;
  if (pinned === null) {
    room.stop("pinned");
    pinnedRun.value = null;
    return;
  }
  const now = pinnedRun.peek();
  const same =
    now !== null &&
    before !== null &&
    before.pinned !== null &&
    samePolicy(before.pinned, pinned) &&
    before.seed === wanted.seed &&
    before.futures === wanted.futures;
  if (same) return;
  const current = shown.peek();
  // What was just locked is what is shown: its picture is there already.
  if (current !== null && !current.preview && samePolicy(current.policy, pinned) && current.seed === wanted.seed) {
    pinnedRun.value = { ...current };
    if (current.replications >= goalOf(wanted)) return;
  }
  const prepared = await studio.prepare({ text: await sourceText(pinned.source), overrides: pinned.overrides });
  if ("errors" in prepared) return refuseState("value", prepared.errors, wanted);
  await start("pinned", prepared, wanted, pinned, (run) => {
    pinnedRun.value = run;
  });
}

/** Stops simulating; what is known stays. */
export function stop(): void {
  for (const lane of ["shown", "pinned", "tornado"] as const) room.stop(lane);
  batch(() => {
    running.value = false;
    stopped.value = true;
  });
}

/** Goes on after `stop`. */
export function goOn(): void {
  latency.askedAt = performance.now();
  void serve();
}

function refuseState(kind: "text" | "value", errors: readonly Problem[], refused: LinkState): void {
  refuse(kind, errors);
  served = good;
  // Newer changes are not at fault for this one.
  if (state.peek() === refused) takeBack(good ?? standardState);
}
