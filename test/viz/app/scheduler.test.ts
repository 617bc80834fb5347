import { readFileSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import { expose } from "comlink";
import { afterEach, expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import type { Snapshot } from "../../../viz/app/model/snapshot.ts";
import type { Order } from "../../../viz/app/simulation/line.ts";
import { createScheduler, type Scheduler } from "../../../viz/app/simulation/scheduler.ts";
import { endpointOf } from "../../../workers/endpoint.ts";
import { compile, createSimulator, mergePartials, type Plan } from "../../../workers/engine.ts";
import { simulatorService } from "../../../workers/simulator.ts";
import { stopSignal, type Thread } from "../../../workers/thread.ts";

function planOf(override: string): Plan {
  const text = readFileSync(new URL("../../../scenarios/library/rector-conditional.yaml", import.meta.url), "utf8");
  const parsed = parse(text, { fileName: "rector", overrides: [override] });
  if ("errors" in parsed) throw new Error(parsed.errors[0]!.message);
  return compile(parsed.scenario);
}

/** A thread that is none: the service at the other end of a channel. */
function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  expose(simulatorService(), endpointOf(port1));
  const { stopped, stop } = stopSignal();
  return {
    endpoint: endpointOf(port2),
    stopped,
    terminate() {
      port1.close();
      stop("closed");
    },
  };
}

function orderOf(plan: Plan, goal: number, changes: Partial<Order> = {}): Order {
  return {
    job: { plans: [plan], seed: "1" },
    goal,
    atRest: goal,
    columns: ["balance.0"],
    firstColumns: ["balance.0"],
    settle: 0,
    ...changes,
  };
}

let scheduler: Scheduler;
afterEach(() => scheduler.close());

/** Runs an order to its goal; returns every snapshot. */
function run(order: Order, progress: (done: number) => void = () => {}): Promise<readonly Snapshot[]> {
  const snapshots: Snapshot[] = [];
  return new Promise((resolve, reject) => {
    scheduler.start("shown", order, {
      snapshot(snapshot) {
        snapshots.push(snapshot);
        if (snapshot.replications === order.goal) resolve(snapshots);
      },
      progress,
      failed: (message) => reject(new Error(message)),
    });
  });
}

test.each([1, 3])("%i threads: each stage has the partial result of exactly its futures, and their columns", async (workers) => {
  scheduler = createScheduler({ startThread, workers, now: () => performance.now() });
  const plan = planOf("fund.capital=4 mnkr");
  const snapshots = await run(orderOf(plan, 16_384));
  expect(snapshots.at(-1)!.replications).toBe(16_384);
  for (const { replications, partial, columns } of snapshots) {
    const alone = createSimulator(plan, "1");
    alone.run(0, 1024);
    let expected = alone.take();
    for (let block = 1; block < replications / 1024; block++) {
      alone.run(block, 1024);
      expected = mergePartials(expected, alone.take());
    }
    expect(partial).toEqual(expected);
    expect(columns.get("balance.0")!.length).toBe(replications);
    expect(columns.get("balance.0")!.length).toBeGreaterThanOrEqual(1024);
  }
});

test.each([1, 100, 1024, 5000, 16_385])("%i futures are exactly that many, though the last block is not full", async (goal) => {
  scheduler = createScheduler({ startThread, workers: 2, now: () => performance.now() });
  const plan = planOf("fund.capital=4 mnkr");
  const progress: number[] = [];
  const { replications, partial, columns } = (await run(orderOf(plan, goal), (done) => progress.push(done))).at(-1)!;
  const alone = createSimulator(plan, "1");
  for (let first = 0; first < goal; first += 1024) alone.run(first / 1024, Math.min(1024, goal - first));
  expect(replications).toBe(goal);
  expect(partial).toEqual(alone.take());
  expect(columns.get("balance.0")!.length).toBe(goal);
  expect(Math.max(...progress)).toBe(goal);
});

test("columns are kept of the first 65 536 futures only, however long the run", async () => {
  scheduler = createScheduler({ startThread, workers: 2, now: () => performance.now() });
  const { columns } = (await run(orderOf(planOf("fund.capital=4 mnkr"), 70_000))).at(-1)!;
  expect(columns.get("balance.0")!.length).toBe(65_536);
});

test("an order goes on beyond its goal only at rest, leaves off at the first touch, and has the same result as in one go", async () => {
  scheduler = createScheduler({ startThread, workers: 2, now: () => performance.now() });
  const plan = planOf("fund.capital=4 mnkr");
  const seen: Snapshot[] = [];
  let progress = 0;
  let touch = false;
  scheduler.start("shown", orderOf(plan, 4096, { atRest: 16_384 }), {
    snapshot: (snapshot) => void seen.push(snapshot),
    progress(done) {
      progress = done;
      if (touch && done > 4096) scheduler.rest(false);
    },
    failed() {},
  });
  const until = async (true_: () => boolean) => {
    while (!true_()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const still = () => new Promise((resolve) => setTimeout(resolve, 300));
  await until(() => progress === 4096);
  await still();
  expect(progress).toBe(4096);
  touch = true;
  scheduler.rest(true);
  await until(() => progress > 4096);
  await still();
  const reached = progress;
  expect(reached).toBeLessThan(16_384);
  await still();
  expect(progress).toBe(reached);
  touch = false;
  scheduler.rest(true);
  await until(() => progress === 16_384);
  expect(seen.map(({ replications }) => replications)).toEqual([1024, 4096, 16_384]);
  const alone = createSimulator(plan, "1");
  for (let block = 0; block < 16; block++) alone.run(block, 1024);
  expect(seen.at(-1)!.partial).toEqual(alone.take());
});

test("nothing is reported of an order that another has replaced", async () => {
  scheduler = createScheduler({ startThread, workers: 2, now: () => performance.now() });
  const [old, fresh] = [planOf("fund.capital=4 mnkr"), planOf("fund.capital=9 mnkr")];
  const seen: string[] = [];
  const listen = (name: string, done: () => void) => ({
    snapshot({ replications }: Snapshot) {
      seen.push(name);
      if (replications === 4096) done();
    },
    progress() {
      seen.push(name);
    },
    failed() {},
  });
  scheduler.start(
    "shown",
    orderOf(old, 65_536),
    listen("old", () => {}),
  );
  await new Promise<void>((resolve) => scheduler.start("shown", orderOf(fresh, 4096), listen("fresh", resolve)));
  expect(new Set(seen)).toEqual(new Set(["fresh"]));
});

test("an order that cannot be run is told, and the next one is", async () => {
  scheduler = createScheduler({ startThread, workers: 2, now: () => performance.now() });
  const plan = planOf("fund.capital=4 mnkr");
  await expect(run(orderOf({ ...plan, columns: ["nothing"] } as Plan, 4096))).rejects.toThrow();
  expect((await run(orderOf(plan, 4096))).at(-1)!.replications).toBe(4096);
});

test("while orders follow one another each waits longer before its first block", async () => {
  scheduler = createScheduler({ startThread, workers: 2, now: () => performance.now() });
  const plan = planOf("fund.capital=4 mnkr");
  const waited = async () => {
    const from = performance.now();
    await run(orderOf(plan, 1024, { settle: 100 }));
    return performance.now() - from;
  };
  scheduler.start("shown", orderOf(plan, 1024, { settle: 100 }), { snapshot() {}, progress() {}, failed() {} });
  expect(await waited()).toBeGreaterThanOrEqual(300);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await waited()).toBeGreaterThanOrEqual(100);
});
