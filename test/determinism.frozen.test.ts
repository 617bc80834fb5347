import { expect, test } from "vitest";
import type { Scenario } from "../engine/index.ts";
import { eventful } from "./engine/model/eventful.ts";
import { libraryScenario, summaryOf } from "./engine/model/run.ts";

/**
 * Results of 4 096 futures with seed 1, to the last bit, on any machine. Whatever moves one of these changes the results of
 * users' scenarios: say so in the changelog, as **changes results**.
 */
const frozen: [name: string, scenario: Scenario, hash: string, ownNet: number, received: number][] = [
  ["rector-loan", libraryScenario("rector-loan"), "7b71adba5dcfa6fd", 4027343.75, 4000000],
  ["rector-conditional", libraryScenario("rector-conditional"), "3607449ba79efd41", 4027343.75, 2006835.9375],
  ["rector-pool", libraryScenario("rector-pool"), "b3a0bedc6c921e38", 80628906.25, 40157226.5625],
  ["a scenario with every mechanism", eventful, "9a829fb468e1551d", 554335.8991699219, 768134.1081542969],
];

test.each(frozen)("%s gives the same summary as ever", (_, scenario, hash, ownNet, received) => {
  const summary = summaryOf(scenario, 4096);
  expect(summary.ownMunicipality.net.value).toBe(ownNet);
  expect(summary.fund.received.value).toBe(received);
  expect(summary.run.resultHash).toBe(hash);
});
