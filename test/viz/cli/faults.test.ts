import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, bench, digitsOfTime } from "./faultyRuns.ts";

let runs: Bench;
beforeAll(async () => {
  runs = await bench();
});
afterAll(() => runs.remove());

test("a disk that takes a few bytes at a time is no fault", async () => {
  expect(await runs.broken({ kind: "short", bytes: 4099 })).toBe(0);
});

test("killed before a rename or a removal, the folder says what it is, and the same line again finishes it", async () => {
  // The first, the last and some between: all of them in faults.long.test.ts.
  for (const change of [0, runs.healthy.changes >> 1, runs.healthy.changes - 2]) await runs.broken({ kind: "kill", change });
});

test("a disk that is full, fails or takes nothing ends with 74", async () => {
  expect(await runs.broken({ kind: "full", bytes: 0 })).toBe(74);
  expect(await runs.broken({ kind: "full", bytes: runs.healthy.bytes >> 1 })).toBe(74);
  expect(await runs.broken({ kind: "full", bytes: runs.healthy.bytes - digitsOfTime })).toBe(74);
  expect(await runs.broken({ kind: "EIO", write: runs.healthy.writes - 1 })).toBe(74);
  expect(await runs.broken({ kind: "nothing", write: runs.healthy.writes >> 1 })).toBe(74);
});
