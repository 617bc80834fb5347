import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile, createSimulator, type Probability, summarise } from "../engine/index.ts";
import { parse } from "../scenarios/parse.ts";

const REPLICATIONS = 16_384;

function answer(): string {
  const fileName = "scenarios/library/norrkoping.yaml";
  const parsed = parse(readFileSync(fileName, "utf8"), { fileName });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  const plan = compile(parsed.scenario);
  const simulator = createSimulator(plan, 1);
  for (let block = 0; block < REPLICATIONS / 1024; block++) simulator.run(block, 1024);
  const s = summarise(plan, simulator.take(), {
    scenario: { name: parsed.scenario.name, hash: "" },
    version: "",
    seed: "1",
    host: { node: "", workers: 1, seconds: 0 },
  });
  const ofHundred = (p: Probability) => `${(100 * p.value).toFixed(1)} ± ${(50 * (p.high - p.low)).toFixed(1)}`;
  const million = (e: { value: number; standardError: number | null }) =>
    `${(e.value / 1e6).toFixed(1)} ± ${((1.96 * (e.standardError ?? 0)) / 1e6).toFixed(1)}`;
  const ratio = s.credibility.receivedOverPromised;
  return [
    `In **${ofHundred(s.depletion.probability)} of 100 futures** a planned outlay cannot be paid, and in ${ofHundred(s.dissolution.probability)} of 100 the fund is closed early before ${plan.startYear + plan.years}.`,
    `Of ${million(s.fund.promised)} million kronor promised, **${million(s.fund.received)} million are paid back**: ${(100 * (ratio?.value ?? 0)).toFixed(1)} ± ${(196 * (ratio?.standardError ?? 0)).toFixed(1)} per cent.`,
    "(± is the 95 % error of simulation, 16 384 futures.)",
  ].join("\n");
}

test("the answer in the README is what the command behind it gives", async () => {
  const text = answer();
  await expect(`${text}\n`).toMatchFileSnapshot("reference/answer.md");
  expect(readFileSync("README.md", "utf8")).toContain(`<!-- answer -->\n${text}\n<!-- /answer -->`);
});

test("the README opens with the two commands", () => {
  const lines = readFileSync("README.md", "utf8").split("\n").slice(0, 6).join("\n");
  expect(lines).toContain("npm install && npm start");
  expect(lines).toContain("npm install && npm test");
});
