import { wrap } from "comlink";
import { browserThread } from "../../../workers/browser.ts";
import { guardOf, SeatLost, type Thread } from "../../../workers/host.ts";
import type { Analyst } from "../model/analyst.ts";
import type { Preparer } from "../model/preparer.ts";

export function startSimulator(): Thread {
  return browserThread(new Worker(new URL("../../../workers/simulator.worker.ts", import.meta.url), { type: "module" }));
}

/** A preparer elsewhere: the same calls, answered later. */
export type RemotePreparer = {
  readonly [Call in keyof Preparer]: (...given: Parameters<Preparer[Call]>) => Promise<ReturnType<Preparer[Call]>>;
};

/** The preparer on a thread of its own; a thread that dies is replaced, and the call made once more. */
export function remotePreparer(): RemotePreparer {
  let seat = open();

  function open() {
    const thread = browserThread(new Worker(new URL("../model/preparer.worker.ts", import.meta.url), { type: "module" }));
    return { guard: guardOf(thread), remote: wrap<Preparer>(thread.endpoint) as unknown as RemotePreparer };
  }

  async function call<T>(work: (now: typeof seat) => Promise<T>): Promise<T> {
    try {
      return await work(seat);
    } catch (reason) {
      if (!(reason instanceof SeatLost)) throw reason;
      seat = open();
      return work(seat);
    }
  }

  return {
    describe: (text) => call(({ guard, remote }) => guard(remote.describe(text))),
    prepare: (policy) => call(({ guard, remote }) => guard(remote.prepare(policy))),
    begin: (policy, seed, goal) => call(({ guard, remote }) => guard(remote.begin(policy, seed, goal))),
    warm: (policy) => call(({ guard, remote }) => guard(remote.warm(policy))),
    rewrite: (policy) => call(({ guard, remote }) => guard(remote.rewrite(policy))),
    fit: (costs) => call(({ guard, remote }) => guard(remote.fit(costs))),
    withTables: (text, tables) => call(({ guard, remote }) => guard(remote.withTables(text, tables))),
    tablesAskedFor: (text, tables) => call(({ guard, remote }) => guard(remote.tablesAskedFor(text, tables))),
    openReadings: (policy, seed, replications) => call(({ guard, remote }) => guard(remote.openReadings(policy, seed, replications))),
    advanceReadings: () => call(({ guard, remote }) => guard(remote.advanceReadings())),
    openMoved: (before, now, seed, replications) => call(({ guard, remote }) => guard(remote.openMoved(before, now, seed, replications))),
    advanceMoved: () => call(({ guard, remote }) => guard(remote.advanceMoved())),
  };
}

/** Analyses on a thread of their own, started with the first question; one that dies is replaced for the next. */
export function remoteAnalyst(): Analyst {
  let seat: { readonly guard: ReturnType<typeof guardOf>; readonly remote: Analyst } | null = null;

  function open() {
    const thread = browserThread(new Worker(new URL("../model/analyst.worker.ts", import.meta.url), { type: "module" }));
    return { guard: guardOf(thread), remote: wrap<Analyst>(thread.endpoint) as unknown as Analyst };
  }

  async function call<T>(work: (remote: Analyst) => Promise<T>): Promise<T> {
    seat ??= open();
    try {
      return await seat.guard(work(seat.remote));
    } catch (reason) {
      if (reason instanceof SeatLost) seat = null;
      throw reason;
    }
  }

  return {
    answer: (request) => call((remote) => remote.answer(request)),
    evidence: (policy, seed) => call((remote) => remote.evidence(policy, seed)),
    compare: (request) => call((remote) => remote.compare(request)),
    application: (request, id) => call((remote) => remote.application(request, id)),
  };
}
