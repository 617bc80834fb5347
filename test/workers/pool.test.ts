import { EventEmitter } from "node:events";
import { wrap } from "comlink";
import { beforeAll, expect, test } from "vitest";
import { type NodeThreadOptions, startNodeThread } from "../../workers/node.ts";
import { threadOf } from "../../workers/nodeThread.ts";
import { createPool, type Supply } from "../../workers/pool.ts";
import { type Seat, SeatLost } from "../../workers/seat.ts";
import { guardOf } from "../../workers/thread.ts";
import { type BuiltWorker, builtWorker } from "./build.ts";

interface Toy {
  square(value: number): number;
}

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await builtWorker("test/workers/toy.worker.ts");
});

function seatOn(wish: string, options?: NodeThreadOptions): Seat<number, number> {
  const thread = startNodeThread(wish === "" ? worker.url : worker.wishing(wish), options);
  const guard = guardOf(thread);
  const remote = wrap<Toy>(thread.endpoint);
  return { run: (task) => guard(remote.square(task)), close: thread.terminate };
}

function squares(count: number): Supply<number, number> & { readonly found: Map<number, number> } {
  const found = new Map<number, number>();
  let next = 0;
  return {
    found,
    take: () => (next < count ? next++ : null),
    done: (task, result) => void found.set(task, result),
    describe: (task) => `task ${task}`,
  };
}

const expected = (count: number) => new Map(Array.from({ length: count }, (_, i) => [i, i * i]));
const sorted = (found: Map<number, number>) => new Map([...found].sort(([a], [b]) => a - b));

/** Runs `count` tasks; the first `broken.length` seats are started with those wishes. */
async function runWith(seats: number, count: number, broken: readonly string[], options?: NodeThreadOptions) {
  let started = 0;
  const supply = squares(count);
  const pool = createPool({ seats, openSeat: () => seatOn(broken[started++] ?? "", options) });
  try {
    await pool.run(supply);
    return { found: sorted(supply.found), started };
  } finally {
    pool.close();
  }
}

test("every task is done once, on however many threads", async () => {
  expect((await runWith(1, 40, [])).found).toEqual(expected(40));
  expect((await runWith(3, 40, [])).found).toEqual(expected(40));
});

test("a task whose thread exits is done again on a fresh thread", async () => {
  const { found, started } = await runWith(2, 40, ["exitOn 5", "exitOn 5"]);
  expect(found).toEqual(expected(40));
  expect(started).toBeGreaterThan(2);
});

test("a thread that runs out of memory counts as a thread that exits", async () => {
  expect((await runWith(1, 6, ["exhaustOn 3"], { maxHeapMegabytes: 16 })).found).toEqual(expected(6));
});

test("the third death on the same task ends the run with one error that names it", async () => {
  const always = Array.from({ length: 20 }, () => "exitOn 5");
  await expect(runWith(2, 40, always)).rejects.toThrow(
    /^task 5 could not be simulated: 3 workers died on it, the last because .*exit code 7/,
  );
});

test.each([1, 2, 3])("where there is room for %i of 8 threads, those do every task", async (room) => {
  let living = 0;
  let most = 0;
  const openSeat = (): Seat<number, number> => {
    if (living >= room) return { run: () => Promise.reject(new SeatLost("EMFILE", true)), close: () => {} };
    const seat = seatOn("");
    living += 1;
    most = Math.max(most, living);
    return seat;
  };
  const pool = createPool({ seats: 8, openSeat });
  const supply = squares(40);
  await pool.run(supply);
  expect(sorted(supply.found)).toEqual(expected(40));
  expect(most).toBe(room);
  pool.close();
});

test("a task that comes back from a seat for which there is no room is done by one that was told that there are no more", async () => {
  let tell: (none: null) => void = () => {};
  const none = new Promise<null>((resolve) => {
    tell = resolve;
  });
  const supply = squares(1);
  let opened = 0;
  const noRoom = async () => {
    // The other seat hears that there is nothing more to do a moment after this one is lost.
    setTimeout(() => tell(null));
    throw new SeatLost("EMFILE", true);
  };
  const pool = createPool<number, number>({
    seats: 2,
    openSeat: () => ({ run: opened++ === 0 ? noRoom : async (task) => task * task, close: () => {} }),
  });
  await pool.run({ ...supply, take: () => supply.take() ?? none });
  expect(supply.found).toEqual(expected(1));
});

test("where there is room for no thread at all, the run ends with one error that says why", async () => {
  const openSeat = () => ({ run: () => Promise.reject(new SeatLost("the thread failed: EMFILE", true)), close: () => {} });
  await expect(createPool({ seats: 8, openSeat }).run(squares(40))).rejects.toThrow(
    /could not be simulated: 3 workers died on it, the last because the thread failed: EMFILE$/,
  );
});

test.each([
  ["ERR_WORKER_INIT_FAILED", true],
  ["EMFILE", true],
  ["ENOMEM", true],
  ["ERR_WORKER_OUT_OF_MEMORY", false],
  [undefined, false],
])("a thread that fails with the code %s was one too many: %s", async (code, noRoom) => {
  const worker = Object.assign(new EventEmitter(), { postMessage() {}, terminate() {} });
  const { stopped } = threadOf(worker);
  worker.emit("error", Object.assign(new Error("no"), { code }));
  await expect(stopped).rejects.toMatchObject({ message: "the thread failed: no", noRoom });
});

test("an error thrown by the task itself ends the run at once with its message", async () => {
  await expect(runWith(2, 40, ["throwOn 1", "throwOn 1"])).rejects.toThrow("toy: no square of 1");
});

test("a worker file that does not exist is an error, not a wait", async () => {
  const pool = createPool({
    seats: 1,
    openSeat: () => {
      const thread = startNodeThread(new URL("./missing.mjs", worker.url));
      const guard = guardOf(thread);
      const remote = wrap<Toy>(thread.endpoint);
      return { run: (task: number) => guard(remote.square(task)), close: thread.terminate };
    },
  });
  await expect(pool.run(squares(2))).rejects.toThrow(/missing\.mjs/);
});

test("a call to a dead thread rejects, also when the thread died before the call", async () => {
  const seat = seatOn("exitOn 1");
  await expect(seat.run(1)).rejects.toBeInstanceOf(SeatLost);
  await expect(seat.run(2)).rejects.toBeInstanceOf(SeatLost);
});

test("cancelling takes less than 200 ms although the thread is in an endless loop", async () => {
  const pool = createPool({ seats: 2, openSeat: () => seatOn("loopOn 3") });
  const controller = new AbortController();
  const run = pool.run(squares(10), controller.signal);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = performance.now();
  controller.abort(new Error("enough"));
  await expect(run).rejects.toThrow("enough");
  expect(performance.now() - before).toBeLessThan(200);
  expect(pool.seats.size).toBe(0);
});

test("seats stay open between runs", async () => {
  let started = 0;
  const pool = createPool({
    seats: 2,
    openSeat: () => {
      started += 1;
      return seatOn("");
    },
  });
  await pool.run(squares(10));
  await pool.run(squares(10));
  pool.close();
  expect(started).toBe(2);
});

test("a pool without seats is refused", () => {
  expect(() => createPool({ seats: 0, openSeat: () => seatOn("") })).toThrow("seats must be a whole number >= 1, got 0");
});

test("a result that its reader refuses ends the run with the reader's error", async () => {
  const supply = squares(5);
  const pool = createPool({ seats: 2, openSeat: () => seatOn("") });
  const refusing = { ...supply, done: async () => Promise.reject(new Error("disk full")) };
  await expect(pool.run(refusing)).rejects.toThrow("disk full");
  pool.close();
});
