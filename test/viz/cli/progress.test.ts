import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressLine } from "../../../viz/cli/progress.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("nothing is written where stderr is not a terminal", () => {
  const { io, err } = fakeIo("/", noThreads);
  const line = progressLine(io, "sv");
  line.show({ replications: 10, of: 100 });
  line.clear();
  expect(err()).toBe("");
});

test("on a terminal one line tells share, count and time left, at most ten times a second", () => {
  const { io, err } = fakeIo("/", noThreads, { errIsTerminal: true, columns: 60 });
  const line = progressLine(io, "sv");
  line.show({ replications: 0, of: 100_000 });
  vi.advanceTimersByTime(50);
  line.show({ replications: 10_000, of: 100_000 });
  vi.advanceTimersByTime(950);
  line.show({ replications: 25_000, of: 100_000 });
  line.clear();
  const lines = err().split("\r").slice(1);
  expect(lines.length).toBe(3);
  expect(lines[1]).toContain("25\u00a0%  25\u00a0000 av 100\u00a0000 framtider · 3 s kvar");
  expect(lines[1]?.replace("\u001b[K", "").length).toBeLessThan(60);
});

test("work that an earlier run did says nothing about the pace", () => {
  const { io, err } = fakeIo("/", noThreads, { errIsTerminal: true });
  const line = progressLine(io, "en");
  line.show({ replications: 90_000, of: 100_000 });
  vi.advanceTimersByTime(1000);
  line.show({ replications: 91_000, of: 100_000 });
  expect(err()).toContain("9 s left");
});
