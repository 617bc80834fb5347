import { accountSummaries, silences, summarise } from "../../../workers/host.ts";
import { version } from "../../../workers/index.ts";
import { goalOf, unhurried } from "../../address/futures.ts";
import type { LinkState, PinnedPolicy } from "../../address/link.ts";
import { pathsOf } from "../../charts/data/run.ts";
import { columnsKept } from "../model/columnsKept.ts";
import type { Prepared } from "../model/prepare.ts";
import type { Begun } from "../model/preparer.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Order } from "../simulation/line.ts";
import type { QueueName } from "../simulation/listener.ts";
import { createScheduler } from "../simulation/scheduler.ts";
import { startSimulator } from "../simulation/threads.ts";
import { asProblem, refuse } from "./refusal.ts";
import { done, running, type ShownRun } from "./runs.ts";

const cores = Math.max(1, Math.min(8, navigator.hardwareConcurrency ?? 2));
/** The threads that simulate. */
export const scheduler = createScheduler({ startThread: startSimulator, workers: cores, now: () => performance.now() });

const settle = 120;

/** Shows the first picture and goes on from there; resolves when there is a picture. */
export function start(
  queue: QueueName,
  { prepared, first }: Begun,
  wanted: LinkState,
  policy: PinnedPolicy,
  show: (run: ShownRun) => void,
): Promise<void> {
  const columns = columnsKept(prepared);
  const order: Order = {
    job: { plans: [prepared.plan], seed: wanted.seed },
    goal: goalOf(wanted),
    atRest: wanted.futures === null && wanted.pinned === null ? unhurried.atRest : goalOf(wanted),
    columns: columns.every,
    firstColumns: columns.first,
    settle,
  };
  if (first !== null) show(runOf(prepared, first, wanted.seed, policy, true));
  return new Promise((resolve) => {
    scheduler.start(queue, order, {
      snapshot(snapshot) {
        show(runOf(prepared, snapshot, wanted.seed, policy, false));
        resolve();
      },
      progress(count) {
        if (queue === "shown") done.value = count;
      },
      failed(message) {
        running.value = false;
        refuse("run", [asProblem(message)]);
        resolve();
      },
    });
    if (first !== null) resolve();
  });
}

function runOf(prepared: Prepared, snapshot: Snapshot, seed: string, policy: PinnedPolicy, preview: boolean): ShownRun {
  const { scenario, plan, hash } = prepared;
  const { partial, replications, columns } = snapshot;
  const host = { node: "", workers: cores, seconds: 0 };
  const summary = summarise(plan, partial, {
    scenario: { name: scenario.name, hash },
    version,
    seed,
    host,
    warnings: silences(scenario, plan),
    accounts: accountSummaries(scenario),
  });
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
