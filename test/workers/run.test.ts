import { beforeAll, expect, test } from "vitest";
import { decodeCheckpoint, encodeCheckpoint } from "../../workers/checkpoint.ts";
import { aggregateLayout, compile, mergePartials, type PartialResult, summarise } from "../../workers/engine.ts";
import { startNodeThread } from "../../workers/node.ts";
import type { Batch, BatchResult, ColumnBlock, Job } from "../../workers/protocol.ts";
import { type Completed, type RunRequest, runScenario } from "../../workers/run.ts";
import type { Seat } from "../../workers/seat.ts";
import { localSeat, threadSeat } from "../../workers/simulatorSeat.ts";
import { toText } from "../../workers/text.ts";
import { type BuiltWorker, builtWorker } from "./build.ts";
import { libraryScenario } from "./scenario.ts";

const plan = compile(libraryScenario("rector-loan"));
const other = compile(libraryScenario("rector-grant"));
/** Not a whole number of blocks. */
const replications = 14 * 1024 + 100;

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await builtWorker("test/workers/mortal.worker.ts");
});

const onThread = (job: Job, url = worker.url): Seat<Batch, BatchResult> => threadSeat(startNodeThread(url), job);

function request(more: Partial<RunRequest> = {}): RunRequest {
  return { plans: [plan], seed: "1", target: { replications }, workers: 1, openSeat: localSeat, ...more };
}

/** Every bit of the partial results. */
const bits = (partials: readonly PartialResult[]) => toText(partials);

let expected: string;
beforeAll(async () => {
  expected = bits((await runScenario(request())).partials);
});

test.each([1, 5])("%i threads give the bits of one pass without threads", async (workers) => {
  expect(bits((await runScenario(request({ workers, openSeat: onThread }))).partials)).toBe(expected);
});

test("another seed gives other bits", async () => {
  expect(bits((await runScenario(request({ seed: "2" }))).partials)).not.toBe(expected);
});

test("blocks one by one, merged from the last to the first, give the same bits", () => {
  const seat = localSeat({ plans: [plan], seed: "1" });
  return Promise.all(
    Array.from({ length: 15 }, (_, block) =>
      seat.run({ firstBlock: block, blocks: 1, replications: block < 14 ? 1024 : 100, columns: "none" }),
    ),
  ).then((results) => {
    const merged = results
      .reverse()
      .map(({ partials }) => partials[0]!)
      .reduce((a, b) => mergePartials(a, b));
    expect(bits([merged])).toBe(expected);
  });
});

test("threads that die in the middle of a block leave no trace in the result", async () => {
  let started = 0;
  // Either of the first two threads may be handed block 3, and perhaps both in turn; the third and fourth live.
  const deadly = worker.wishing("dieOn 3");
  const openSeat = (job: Job) => onThread(job, started++ < 2 ? deadly : worker.url);
  expect(bits((await runScenario(request({ workers: 2, openSeat }))).partials)).toBe(expected);
  expect(started).toBeGreaterThan(2);
});

test("threads that are killed from outside leave no trace in the result", async () => {
  const threads: ReturnType<typeof startNodeThread>[] = [];
  const openSeat = (job: Job) => {
    const thread = startNodeThread(worker.url);
    threads.push(thread);
    return threadSeat(thread, job);
  };
  let batches = 0;
  const onProgress = () => {
    batches += 1;
    if (batches === 3 || batches === 5) threads.at(-1)?.terminate();
  };
  expect(bits((await runScenario(request({ workers: 2, openSeat, onProgress }))).partials)).toBe(expected);
  expect(threads.length).toBeGreaterThan(2);
});

test("a block that kills every thread ends the run after three deaths, with one error", async () => {
  const openSeat = (job: Job) => onThread(job, worker.wishing("dieOn 4"));
  await expect(runScenario(request({ workers: 2, openSeat }))).rejects.toThrow(
    /^blocks? .*4.* could not be simulated: 3 workers died on it/,
  );
});

test("several plans on the same futures give the bits of each alone", async () => {
  const { partials } = await runScenario(request({ plans: [plan, other], workers: 2, openSeat: onThread }));
  const alone = (await runScenario(request({ plans: [other] }))).partials;
  expect(bits([partials[0]!])).toBe(expected);
  expect(bits([partials[1]!])).toBe(bits(alone));
});

test("columns arrive in order, complete, and the same from any number of threads", async () => {
  const collect = async (workers: number, openSeat: RunRequest["openSeat"]) => {
    const rows: number[][] = [];
    const take = ([block = []]: readonly ColumnBlock[]) => {
      for (let row = 0; row < (block[0]?.length ?? 0); row++) rows.push(block.map((column) => column[row]!));
    };
    await runScenario(request({ workers, openSeat, columns: { names: ["fund.loss", "no.such.column", "society.npv"], take } }));
    return rows;
  };
  const local = await collect(1, localSeat);
  expect(local.length).toBe(replications);
  expect(local.every(([, nothing]) => Number.isNaN(nothing))).toBe(true);
  expect(new Set(local.map(([, , npv]) => npv)).size).toBeGreaterThan(1);
  expect(await collect(3, onThread)).toEqual(local);
});

/** What a run says, whatever it kept to say it. */
const said = (partial: PartialResult) => {
  const facts = { scenario: { name: "", hash: "" }, version: "1", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
  return summarise(plan, partial, facts);
};

test("a run of more than 64 blocks keeps values in windows only, and says the same on any number of threads as one that kept everything", async () => {
  const target = { replications: 90 * 1024 + 7 };
  const alone = (await runScenario(request({ target }))).partials[0]!;
  const several = (await runScenario(request({ target, workers: 3, openSeat: onThread }))).partials[0]!;
  const whole = localSeat({ plans: [plan], seed: "1" });
  const everything = (await whole.run({ firstBlock: 0, blocks: 91, ...target, columns: "none" })).partials[0]!;
  expect(said(several)).toEqual(said(everything));
  expect(said(alone)).toEqual(said(everything));
  expect(alone.samples.some(({ windows }) => windows.low[0]! > -Infinity)).toBe(true);
});

test("a quantile that fell outside its window is found in a second pass, and the run says what one that kept everything says", async () => {
  const seat = localSeat({ plans: [plan], seed: "1" });
  const nowhere = [plan].map((each) => aggregateLayout(each).samples.map(() => ({ low: Float64Array.of(1), high: Float64Array.of(2) })));
  const first = { firstBlock: 0, blocks: 4, replications: 4096, columns: "none" } as const;
  const { partials } = await seat.run({ ...first, windows: nowhere });
  expect(() => said(partials[0]!)).toThrow("was not kept");
  const resume = { ranges: [{ first: 0, blocks: 4 }], partials };
  expect(said((await runScenario(request({ resume }))).partials[0]!)).toEqual(said((await runScenario(request())).partials[0]!));
});

test("cancelling takes less than 200 ms", async () => {
  // The best of several: a machine that is busy elsewhere makes any one of them late.
  const milliseconds: number[] = [];
  for (let trial = 0; trial < 8 && !milliseconds.some((each) => each < 200); trial++) {
    const controller = new AbortController();
    const run = runScenario(request({ target: { replications: 1e9 }, workers: 2, openSeat: onThread, signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const before = performance.now();
    controller.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    milliseconds.push(performance.now() - before);
  }
  expect(Math.min(...milliseconds)).toBeLessThan(200);
});

const blocksOf = async (ranges: Completed["ranges"]) => {
  const seat = localSeat({ plans: [plan], seed: "1" });
  const results = ranges.map(({ first, blocks }) => seat.run({ firstBlock: first, blocks, replications: blocks * 1024, columns: "none" }));
  return [(await Promise.all(results)).map(({ partials }) => partials[0]!).reduce((a, b) => mergePartials(a, b))];
};

test("rows of a resumed run are those of one that never stopped: what was done before is made again", async () => {
  const rowsOf = async (more: Partial<RunRequest>) => {
    const rows: number[] = [];
    const take = ([block = []]: readonly ColumnBlock[]) => void rows.push(...(block[0] ?? []));
    const result = await runScenario(request({ workers: 2, columns: { names: ["fund.loss"], take }, ...more }));
    return { rows, partials: bits(result.partials) };
  };
  const whole = await rowsOf({});
  for (const ranges of [[{ first: 0, blocks: 1 }], [{ first: 1, blocks: 1 }], [{ first: 0, blocks: 2 }]]) {
    const done = await blocksOf(ranges);
    expect(await rowsOf({ resume: { ranges, partials: done } }), JSON.stringify(ranges)).toEqual(whole);
  }
});

test("what is complete is whole blocks: a run goes on to more replications than it was begun with", async () => {
  let last: Completed = { ranges: [], partials: null };
  const onCompleted = (completed: () => Completed) => {
    last = completed();
  };
  await runScenario(request({ target: { replications: 1500 }, onCompleted }));
  expect(last.ranges).toEqual([{ first: 0, blocks: 1 }]);
  expect(bits((await runScenario(request({ resume: last }))).partials)).toBe(expected);
});

test("a run stopped anywhere and resumed through a checkpoint gives the bits of one that never stopped", async () => {
  for (const stopAfter of [1, 4, 9]) {
    let batches = 0;
    const controller = new AbortController();
    let last: Completed = { ranges: [], partials: null };
    const onCompleted = (completed: () => Completed) => {
      last = completed();
      batches += 1;
      if (batches === stopAfter) controller.abort(new Error("stop"));
    };
    await expect(runScenario(request({ workers: 2, openSeat: onThread, signal: controller.signal, onCompleted }))).rejects.toThrow("stop");
    const about = { version: "1", seed: "1", scenarioHash: "x", target: { replications }, scenario: {} };
    const resume = (await decodeCheckpoint(await encodeCheckpoint({ ...about, ...last }))) as Completed;
    expect(bits((await runScenario(request({ resume }))).partials)).toBe(expected);
  }
});

test("with a precision the rounds end at the first of 16, 32, 64 … blocks that is precise enough, on any number of threads", async () => {
  const rounds: number[] = [];
  const halfWidth = (_: readonly PartialResult[], done: number) => {
    rounds.push(done);
    return 1 / Math.sqrt(done);
  };
  const target = { precision: 0.006, atMost: 1e6, halfWidth };
  const result = await runScenario(request({ target, workers: 2, openSeat: onThread }));
  expect(rounds).toEqual([16_384, 32_768]);
  expect(result.replications).toBe(32_768);
  const alone = await runScenario(request({ target: { replications: 32_768 } }));
  expect(bits(result.partials)).toBe(bits(alone.partials));
});

test("a precision that is not reached stops at the limit", async () => {
  const target = { precision: 0.001, atMost: 20_000, halfWidth: () => 1 };
  expect((await runScenario(request({ target }))).replications).toBe(20_000);
});

test("a damaged checkpoint is refused", async () => {
  const text = await encodeCheckpoint({
    version: "1",
    seed: "1",
    scenarioHash: "x",
    target: { replications: 5 },
    scenario: {},
    ranges: [],
    partials: null,
  });
  expect(await decodeCheckpoint(text)).toMatchObject({ seed: "1", ranges: [] });
  await expect(decodeCheckpoint(text.replace('"seed":"1"', '"seed":"2"'))).rejects.toThrow("checksum");
  await expect(decodeCheckpoint(text.slice(0, -10))).rejects.toThrow("checksum");
  await expect(decodeCheckpoint("hello")).rejects.toThrow("not a checkpoint of fondrisk");
  await expect(decodeCheckpoint(text.replace("checkpoint 2", "checkpoint 3"))).rejects.toThrow("has format 3, this version reads format 2");
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])("%d replications are refused", async (count) => {
  await expect(runScenario(request({ target: { replications: count } }))).rejects.toThrow(
    "replications must be a whole number from 1 to 4294967296",
  );
});
