import { readFileSync } from "node:fs";
import { compile, createSimulator, summarise } from "../../../engine/index.ts";
import { scenarioHash } from "../../../scenarios/hash.ts";
import { parse } from "../../../scenarios/parse.ts";
import { version } from "../../../workers/version.ts";
import { libraryParent } from "../../scenarios/libraryParent.ts";

/** The same run as the command line makes: every block in this thread. */
export function hashOnNode(name: string, overrides: readonly string[], seed: string, replications: number): string {
  const text = readFileSync(new URL(`../../../scenarios/library/${name}.yaml`, import.meta.url), "utf8");
  return hashOfText(text, overrides, seed, replications);
}

/** The same of a scenario's text. */
export function hashOfText(text: string, overrides: readonly string[], seed: string, replications: number): string {
  const parsed = parse(text, { fileName: "scenario", overrides, readParent: libraryParent });
  if ("errors" in parsed) throw new Error(parsed.errors[0]!.message);
  const plan = compile(parsed.scenario);
  const simulator = createSimulator(plan, seed);
  for (let block = 0; block < replications / 1024; block++) simulator.run(block, Math.min(1024, replications - block * 1024));
  const scenario = { name: parsed.scenario.name, hash: scenarioHash(parsed.scenario) };
  const partial = simulator.take();
  return summarise(plan, partial, { scenario, version, seed, host: { node: "", workers: 1, seconds: 0 } }).run.resultHash!;
}
