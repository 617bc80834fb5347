import { expect, test } from "vitest";
import { blockSize, compile, createSimulator, estimateCost, leaving, measuredColumns } from "../../../engine/index.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";

/** Scenarios in which no application is withdrawn before it starts: what is never done is counted all the same. */
const names = [
  "norrkoping",
  "ale",
  "trelleborg",
  "goteborg",
  "malmo",
  "skolfam2",
  "committee",
  "vasteras",
  "uddevalla",
  "stockholm-motion",
];

/** Processor time of a warm block over what is expected of it: the best of some. */
function slowness(name: string): number {
  const { scenario } = readLibrary(name);
  const bare = compile(scenario, undefined, []);
  const simulator = createSimulator(leaving(bare, scenario, { summed: measuredColumns(bare), rows: [] }), 1);
  const blocks = Array.from({ length: 12 }, (_, block) => {
    const before = process.cpuUsage().user;
    simulator.run(block, blockSize);
    return process.cpuUsage().user - before;
  });
  return Math.min(...blocks.slice(4)) / (1e6 * estimateCost(scenario, blockSize).seconds);
}

test("warm blocks of the library's scenarios take what is estimated, to a factor of three of a machine's speed", () => {
  const found = names.map((name) => [name, slowness(name)] as const);
  const sorted = found.map(([, ratio]) => ratio).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  for (const [name, ratio] of found) {
    expect(ratio, name).toBeGreaterThan(middle / 3);
    expect(ratio, name).toBeLessThan(3 * middle);
  }
});
