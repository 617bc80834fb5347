import {
  type Comparison,
  comparisonOf,
  compile,
  completeText,
  pairedRun,
  pairedRunColumns,
  parseText as parse,
  placesOf,
  type QuantileTables,
  scenarioHash,
} from "../../../workers/host.ts";
import { type DifferingAssumption, differingAssumptions } from "../../report/differingAssumptions.ts";
import { parsePolicy } from "./parsePolicy.ts";
import type { Policy, Refused } from "./prepare.ts";

/** Variants to compare with the first of them. */
export interface CompareRequest {
  readonly variants: readonly { readonly name: string; readonly policy: Policy }[];
  readonly seed: string;
  readonly replications: number;
}

export interface ComparedVariants {
  readonly comparison: Comparison;
  readonly assumptions: readonly DifferingAssumption[];
}

/** What `fondrisk compare --json` says of the same scenarios. throws  where what has happened leaves too few futures */
export async function compareVariants({ variants, seed, replications }: CompareRequest): Promise<ComparedVariants | Refused> {
  const tables: QuantileTables = new Map();
  const ready = [];
  for (const { name, policy } of variants) {
    const { text, overrides } = policy;
    const parsed = parsePolicy(policy, { fileName: name });
    if ("errors" in parsed) return parsed;
    const whole = parse(completeText({ text, parsed, overrides, readFile: () => "" }), { fileName: name });
    const document = "errors" in whole ? parsed.document : whole.document;
    const { scenario } = parsed;
    ready.push({ name, scenario, hash: scenarioHash(scenario), plan: compile(scenario, tables, pairedRunColumns), document });
  }
  // This is a thread of its own already.
  const found = await pairedRun({ plans: ready.map(({ plan }) => plan), seed, replications, ...placesOf(0) });
  return {
    comparison: comparisonOf(ready, found, { seed, replications }),
    assumptions: differingAssumptions(ready.map(({ document }) => document)),
  };
}
