import { expect, test } from "vitest";
import type { Scenario } from "../engine/index.ts";
import { eventful } from "./engine/model/eventful.ts";
import { libraryScenario, summaryOf } from "./engine/model/run.ts";

/**
 * Results of 4 096 futures with seed 1, to the last bit, on any machine. Whatever moves one of these changes the results of
 * users' scenarios: say so in the changelog, as **changes results**.
 */
const frozen: [name: string, scenario: Scenario, hash: string, ownNet: number, received: number][] = [
  ["rector-loan", libraryScenario("rector-loan"), "d55d480bee027e63", 4027343.75, 4000000],
  ["rector-conditional", libraryScenario("rector-conditional"), "dae9a1f97fe59e4d", 4027343.75, 2006835.9375],
  ["rector-pool", libraryScenario("rector-pool"), "91dd19ca32c9445e", 80628906.25, 40157226.5625],
  ["a scenario with every mechanism", eventful, "71a4982d9af47902", 580778.2946777344, 766541.6945800781],
];

test.each(frozen)("%s gives the same summary as ever", (_, scenario, hash, ownNet, received) => {
  const summary = summaryOf(scenario, 4096);
  expect(summary.ownMunicipality.net.value).toBe(ownNet);
  expect(summary.fund.received.value).toBe(received);
  expect(summary.run.resultHash).toBe(hash);
});
