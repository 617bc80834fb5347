import { compile, createSimulator, type Plan, type Scenario, summarise } from "../../engine/index.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import norrkoping from "../../scenarios/library/norrkoping.yaml?raw";
import rectorLoan from "../../scenarios/library/rector-loan.yaml?raw";
import rectorPool from "../../scenarios/library/rector-pool.yaml?raw";
import skolfam2 from "../../scenarios/library/skolfam2.yaml?raw";
import sodertalje from "../../scenarios/library/sodertalje.yaml?raw";
import trelleborg from "../../scenarios/library/trelleborg.yaml?raw";
import { parse } from "../../scenarios/parse.ts";
import { version } from "../../workers/version.ts";
import { functionBits } from "./functionBits.ts";

const texts = { norrkoping, "rector-loan": rectorLoan, "rector-pool": rectorPool, skolfam2, sodertalje, trelleborg } as const;
export const goldenScenarios = Object.keys(texts) as readonly (keyof typeof texts)[];

/** Two full blocks and one that is not. */
export const goldenReplications = 2500;

/** What must be the same wherever it is computed. */
export interface SameBits {
  /** Version and seed are part of what a result follows from. */
  readonly version: string;
  readonly seed: string;
  readonly replications: number;
  /** `run.resultHash` by scenario. */
  readonly results: Readonly<Record<string, string>>;
  /** Fingerprint of the values of each function. */
  readonly functions: Readonly<Record<string, string>>;
}

/** The fingerprints, computed here, from text to summary: this file is bundled and runs on every host under test. */
export function sameBits(): SameBits {
  return {
    version,
    seed: "1",
    replications: goldenReplications,
    results: Object.fromEntries(goldenScenarios.map((name) => [name, resultHash(planned(name), goldenReplications)])),
    functions: functionBits(1_000_000),
  };
}

/** A scenario, and what is run of it. */
export interface Planned {
  readonly scenario: Scenario;
  readonly plan: Plan;
}

export function planned(name: (typeof goldenScenarios)[number]): Planned {
  const parsed = parse(texts[name], { fileName: "scenario" });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  const { scenario } = parsed;
  return { scenario, plan: compile(scenario) };
}

/** `run.resultHash` of seed "1", block after block on this thread. */
export function resultHash({ scenario, plan }: Planned, replications: number): string {
  const simulator = createSimulator(plan, "1");
  for (let block = 0; block * 1024 < replications; block++) {
    simulator.run(block, Math.min(1024, replications - block * 1024));
  }
  const facts = { scenario: { name: scenario.name, hash: scenarioHash(scenario) }, version, seed: "1" };
  return summarise(plan, simulator.take(), { ...facts, host: { node: "", workers: 1, seconds: 0 } }).run.resultHash!;
}
