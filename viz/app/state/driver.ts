import { batch, effect, signal } from "@preact/signals";
import type { Problem } from "../../../scenarios/problem.ts";
import { summarise } from "../../../workers/engine.ts";
import { version } from "../../../workers/version.ts";
import { pairedColumn } from "../../figures/paired.ts";
import { pathColumns, pathsOf, type Run } from "../../figures/run.ts";
import type { Policy, Prepared } from "../model/prepare.ts";
import type { Order, Snapshot } from "../simulation/line.ts";
import { createRoom, type LaneName } from "../simulation/room.ts";
import { remoteStudio, startSimulator } from "../simulation/threads.ts";
import { libraryText } from "./library.ts";
import { type LinkState, type PinnedPolicy, type Source, standardState } from "./link.ts";
import { described, problems, refusal, samePolicy, sameRun, state, takeBack, text } from "./store.ts";

/** A run with what only the page needs of it. */
export interface ShownRun extends Run {
  readonly policy: PinnedPolicy;
  readonly seed: string;
  readonly replications: number;
  readonly preview: boolean;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

export const shown = signal<ShownRun | null>(null);
export const pinnedRun = signal<ShownRun | null>(null);
export const done = signal(0);
export const running = signal(false);
export const stopped = signal(false);

/** When the picture was last asked for, and how long the first one took; milliseconds. For whoever measures. */
export const latency = { askedAt: 0, latest: 0 };

const studio = remoteStudio();
const cores = Math.max(1, Math.min(8, navigator.hardwareConcurrency ?? 2));
export const room = createRoom({ startThread: startSimulator, workers: cores, now: () => performance.now() });

const settle = 120;
let good: LinkState | null = null;
let served: LinkState | null = null;
let busy = false;

export async function sourceText(source: Source): Promise<string> {
  return "library" in source ? libraryText(source.library) : source.text;
}

/** Checks a text without taking it over: everything wrong with it, or nothing. */
export async function check(candidate: string, overrides: readonly string[] = []): Promise<readonly Problem[]> {
  const result = await studio.prepare({ text: candidate, overrides });
  return "errors" in result ? result.errors : [];
}

/** The text shown with its overrides written in. */
export function rewritten(): Promise<string> {
  return studio.rewrite({ text: text.peek(), overrides: state.peek().overrides });
}

/** Prepares another policy than the one shown, for analyses beside it. */
export function prepareBeside(overrides: readonly string[]) {
  return studio.prepare({ text: text.peek(), overrides });
}

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
  const source = await sourceText(wanted.source);
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
  if (unchanged && before?.futures === wanted.futures && (running.peek() || now.replications >= wanted.futures)) return;
  running.value = true;
  done.value = 0;
  const policy = { source: wanted.source, overrides: wanted.overrides };
  await start("shown", prepared, wanted, policy, (run) => {
    latency.latest = performance.now() - latency.askedAt;
    shown.value = run;
    if (run.replications < wanted.futures) return;
    running.value = false;
    void warm({ text: source, overrides: wanted.overrides }, prepared, wanted.seed);
  });
}

const warmings = 4;
let warmed = false;

/** Once, when the first run is done and nobody waits: what the next hand on a slider needs is run for nothing. */
async function warm(policy: Policy, { plan }: Prepared, seed: string): Promise<void> {
  if (warmed) return;
  warmed = true;
  room.warm({ plans: [plan], seed });
  for (let each = 0; each < warmings && !busy; each++) await studio.prepare(policy);
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
    if (current.replications >= wanted.futures) return;
  }
  const prepared = await studio.prepare({ text: await sourceText(pinned.source), overrides: pinned.overrides });
  if ("errors" in prepared) return refuseState("value", prepared.errors, wanted);
  await start("pinned", prepared, wanted, pinned, (run) => {
    pinnedRun.value = run;
  });
}

/** Starts an order; resolves with its first picture. */
function start(lane: LaneName, prepared: Prepared, wanted: LinkState, policy: PinnedPolicy, show: (run: ShownRun) => void): Promise<void> {
  const order: Order = {
    job: { plans: [prepared.plan], seed: wanted.seed },
    goal: wanted.futures,
    preview: true,
    columns: [pairedColumn],
    firstColumns: [...pathColumns(prepared.plan), "fund.depletionIndex", "fund.dissolutionIndex"],
    settle,
  };
  return new Promise((resolve) => {
    room.start(lane, order, {
      snapshot(snapshot, preview) {
        show(runOf(prepared, snapshot, wanted.seed, policy, preview));
        resolve();
      },
      progress(count) {
        if (lane === "shown") done.value = count;
      },
      failed(message) {
        running.value = false;
        refuse("run", [asProblem(message)]);
        resolve();
      },
    });
  });
}

function runOf(prepared: Prepared, snapshot: Snapshot, seed: string, policy: PinnedPolicy, preview: boolean): ShownRun {
  const { scenario, plan, hash } = prepared;
  const { partial, replications, columns } = snapshot;
  const host = { node: "", workers: cores, seconds: 0 };
  const summary = summarise(plan, partial, { scenario: { name: scenario.name, hash }, version, seed, host });
  return {
    name: scenario.name,
    scenario,
    plan,
    partial,
    summary,
    paths: pathsOf(columns, plan),
    policy,
    seed,
    replications,
    preview,
    columns,
  };
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

export function refuse(kind: "none" | "text" | "value" | "link" | "run", errors: readonly Problem[]): void {
  batch(() => {
    refusal.value = kind;
    problems.value = errors;
  });
}

function asProblem(reason: unknown): Problem {
  return { file: "", line: 1, column: 1, path: "", message: reason instanceof Error ? reason.message : String(reason) };
}
