import {
  compile,
  estimateCost,
  leaving,
  measuredColumns,
  type Plan,
  problem,
  type QuantileTables,
  scenarioHash,
  worded,
} from "../../../workers/host.ts";
import type { Problem, Scenario } from "../../../workers/index.ts";
import { type SourceCount, sourceCount } from "../../report/sourceCount.ts";
import { type Assumption, assumptionsOf } from "./assumptions.ts";
import { columnsKept } from "./columnsKept.ts";
import { parsePolicy } from "./parsePolicy.ts";
import { scenarioOf } from "./quickly.ts";

/** A scenario text with some of its values replaced: what a set of rules is. */
export interface Policy {
  readonly text: string;
  /** `path=value`, as `--set` of the command line takes them. */
  readonly overrides: readonly string[];
}

/** A policy that can be simulated. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly hash: string;
  /** Seconds a future is estimated to take on one thread. */
  readonly futureSeconds: number;
}

/** What the text itself says, before any override: for the controls and the list of assumptions. */
export interface Described {
  /** The file as plain data, as written. */
  readonly plain: unknown;
  readonly assumptions: readonly Assumption[];
  /** How many of its entries say where they come from. */
  readonly counted: SourceCount;
  readonly scenario: Scenario;
  readonly question: string;
  readonly description: string;
  /** What the short names of sources stand for. */
  readonly sources: readonly (readonly [name: string, text: string])[];
}

export type Refused = { readonly errors: readonly Problem[] };

/** Futures that must be computable within `longestSeconds` of one thread; more is refused before it is tried. */
const smallestRun = 4096;
const longestSeconds = 300;

/**
 * Makes a policy ready to simulate, or says everything that is wrong with it.
 *
 * tables     quantile tables of earlier policies, added to
 * described  the text as `describe` read it, if it has: overrides are then tried on that
 */
export function prepare(policy: Policy, tables: QuantileTables, described: Described | null = null): Prepared | Refused {
  const quick = described === null ? null : scenarioOf(described.plain, policy.overrides);
  const parsed = quick === null ? parsePolicy(policy) : { scenario: quick };
  if ("errors" in parsed) return parsed;
  const { scenario } = parsed;
  const { seconds } = estimateCost(scenario, smallestRun);
  if (!(seconds <= longestSeconds)) {
    const said = problem("tooSlow", { seconds: Math.round(seconds), futures: smallestRun, most: longestSeconds });
    return { errors: [{ file: "scenario", line: 1, column: 1, path: "", ...worded(said) }] };
  }
  const whole = compile(scenario, tables, []);
  const { every, first } = columnsKept({ scenario, plan: whole });
  // What the page shows and no more: the measures, and what single futures are told from.
  const plan = leaving(whole, scenario, { summed: measuredColumns(whole), rows: [...every, ...first] });
  return { scenario, plan, hash: scenarioHash(scenario), futureSeconds: seconds / smallestRun };
}

/** Reads a text for the controls, or says everything that is wrong with it. */
export function describe(text: string): Described | Refused {
  const parsed = parsePolicy({ text, overrides: [] });
  if ("errors" in parsed) return parsed;
  return {
    plain: parsed.document.toJS({ maxAliasCount: 10_000 }),
    assumptions: assumptionsOf(parsed.document, parsed.amounts),
    counted: sourceCount(parsed.document),
    scenario: parsed.scenario,
    question: parsed.meta.question ?? "",
    description: parsed.meta.description ?? "",
    sources: Object.entries(parsed.meta.sources ?? {}),
  };
}
