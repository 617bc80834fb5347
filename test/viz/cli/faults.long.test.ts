import { afterAll, beforeAll, expect, test } from "vitest";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../../engine/random/stream.ts";
import { type Bench, bench, digitsOfTime } from "./faultyRuns.ts";

let runs: Bench;
beforeAll(async () => {
  runs = await bench();
});
afterAll(() => runs.remove());

test("killed before every rename and removal of a run", async () => {
  for (let change = 0; change < runs.healthy.changes; change++) await runs.broken({ kind: "kill", change });
});

test("every write of a run fails once, or takes nothing", async () => {
  for (let write = 0; write < runs.healthy.writes; write++) {
    for (const kind of ["EIO", "nothing"] as const) expect(await runs.broken({ kind, write })).toBe(74);
  }
});

test("the disk is full after n bytes, at 200 random n and at both ends", async () => {
  const chance = createStream(rootKey("1"));
  const bytes = runs.healthy.bytes - digitsOfTime;
  const random = Array.from({ length: 200 }, (_, at) => Math.floor(uniform(wordAt(chance, at, 0, 0)) * bytes));
  for (const n of [0, 1, bytes, ...random]) expect(await runs.broken({ kind: "full", bytes: n }), `${n}`).toBe(74);
  expect(await runs.broken({ kind: "full", bytes: bytes + 2 * digitsOfTime })).toBe(0);
});

test("a disk that takes a byte at a time", async () => {
  expect(await runs.broken({ kind: "short", bytes: 1 })).toBe(0);
});
