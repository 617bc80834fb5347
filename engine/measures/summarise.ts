import type { Partial } from "../aggregate/partial.ts";
import { textHash } from "../aggregate/textHash.ts";
import type { Plan } from "../model/plan.ts";
import { blockSize } from "../simulator.ts";
import { credibility } from "./credibility.ts";
import { department, ownMunicipality } from "./departments.ts";
import { depletion, dissolution } from "./depletion.ts";
import { intervention } from "./evaluation.ts";
import { balances, fund } from "./fund.ts";
import { leakage } from "./leakage.ts";
import { resultOf } from "./result.ts";
import { society, spread } from "./society.ts";
import type { Summary } from "./summary.ts";

/** What only the caller of a run knows. */
export interface RunFacts {
  readonly scenario: Summary["scenario"];
  readonly version: string;
  readonly seed: string;
  readonly host: Summary["host"];
}

/**
 * Everything reported (MODEL §8) from what the blocks added up to. `resultHash` covers every number in it but the host's:
 * two runs agree to the bit when their hashes do.
 */
export function summarise(plan: Plan, partial: Partial, facts: RunFacts): Summary {
  const result = resultOf(plan, partial);
  const numbers = {
    depletion: depletion(result),
    dissolution: dissolution(result),
    dormancy: result.frequency("fund.dormant"),
    balance: balances(result),
    fund: fund(result),
    credibility: credibility(result),
    leakage: leakage(result),
    interventions: Object.fromEntries(plan.interventions.map((iv) => [iv.id, intervention(result, iv.id)])),
    departments: Object.fromEntries(plan.departments.map((d, i) => [d.id, department(result, i)])),
    ownMunicipality: ownMunicipality(result),
    society: society(result, "society"),
    naive: society(result, "naive"),
    parameters: Object.fromEntries(plan.parameters.paths.map((p) => [p, { mean: result.mean(p), sd: spread(result, p) }])),
  };
  const run = {
    version: facts.version,
    seed: facts.seed,
    replications: partial.replications,
    blocks: Math.ceil(partial.replications / blockSize),
  };
  const resultHash = textHash(JSON.stringify({ formatVersion: 1, scenario: facts.scenario, run, ...numbers }));
  return { formatVersion: 1, scenario: facts.scenario, run: { ...run, resultHash }, host: facts.host, ...numbers };
}
