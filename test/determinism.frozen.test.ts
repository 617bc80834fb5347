import { expect, test } from "vitest";
import type { Scenario } from "../engine/index.ts";
import { eventful } from "./engine/model/eventful.ts";
import { libraryScenario, summaryOf } from "./engine/model/run.ts";

/**
 * Results of 4 096 futures with seed 1, to the last bit, on any machine. Whatever moves one of these changes the results of
 * users' scenarios: say so in the changelog, as **changes results**.
 */
const frozen: [name: string, scenario: Scenario, hash: string, ownNet: number, received: number][] = [
  ["rector-loan", libraryScenario("rector-loan"), "f5e28594164da292", 4027343.75, 4000000],
  ["rector-conditional", libraryScenario("rector-conditional"), "2ee86ea3d153f1a6", 4027343.75, 2006835.9375],
  ["rector-pool", libraryScenario("rector-pool"), "a53fc14e7f9aad6e", 80628906.25, 40157226.5625],
  ["a scenario with every mechanism", eventful, "b4ea5ac6e946ef27", 554335.8991699219, 768134.1081542969],
];

test.each(frozen)("%s gives the same summary as ever", (_, scenario, hash, ownNet, received) => {
  const summary = summaryOf(scenario, 4096);
  expect(summary.ownMunicipality.net.value).toBe(ownNet);
  expect(summary.fund.received.value).toBe(received);
  expect(summary.run.resultHash).toBe(hash);
});
