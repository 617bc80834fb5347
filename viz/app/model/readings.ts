import {
  alternativeColumns,
  alternativeNames,
  blockSize,
  type ColumnBlock,
  compile,
  estimateCost,
  type Plan,
  type QuantileTables,
  readingOf,
  replicationsOfAlternative,
  simulatorService,
} from "../../../workers/host.ts";
import type { AlternativeSummary, Scenario } from "../../../workers/index.ts";
import { parsePolicy } from "./parsePolicy.ts";
import type { Policy } from "./prepare.ts";

/** Runs the other readings that a scenario lists (MODEL §9.1) beside it, in small steps, so that whoever asks can leave off between any two. */
export interface Readings {
  /**
   * Begins anew; false where there is nothing to run, or not the time for it.
   *
   * replications  futures of the scenario's own run
   */
  open(policy: Policy, seed: string, replications: number): boolean;
  /** Simulates a block of one of them; all of them when the last is done, null as long as it is not. */
  advance(): readonly AlternativeSummary[] | null;
}

/** Futures of every reading: the most that there is time for. */
const sizes = [16_384, 4096, 1024];
const longestSeconds = 120;

export function readingsBeside(): Readings {
  let steps: Iterator<null, readonly AlternativeSummary[]> | null = null;
  return {
    open(policy, seed, replications) {
      steps = null;
      const parsed = parsePolicy(policy, { alternatives: "lenient" });
      if ("errors" in parsed || parsed.alternatives.length === 0) return false;
      const scenarios = [parsed.scenario, ...parsed.alternatives.map(({ scenario }) => scenario)];
      const most = affordable(scenarios, replications);
      if (most === null) return false;
      const readings = parsed.alternatives.map((each) => ({
        ...each,
        replications: Math.min(most, replicationsOfAlternative(each.replications, most)),
      }));
      steps = readAll(parsed.scenario, readings, seed);
      return true;
    },
    advance() {
      const step = steps?.next();
      return step?.done === true ? step.value : null;
    },
  };
}

/** Futures that all can be run on in time, at most as many as the scenario itself; null where even the fewest take too long. */
function affordable(scenarios: readonly Scenario[], replications: number): number | null {
  const seconds = scenarios.reduce((sum, scenario) => sum + estimateCost(scenario, blockSize).seconds / blockSize, 0);
  return sizes.map((size) => Math.min(size, replications)).find((size) => size * seconds <= longestSeconds) ?? null;
}

interface Reading {
  readonly name: string;
  readonly why: string;
  readonly replications: number;
  readonly scenario: Scenario;
}

function* readAll(scenario: Scenario, readings: readonly Reading[], seed: string): Generator<null, readonly AlternativeSummary[]> {
  // Readings of one scenario have most tables in common.
  const tables: QuantileTables = new Map();
  const base = compile(scenario, tables, alternativeColumns);
  const most = Math.max(...readings.map(({ replications }) => replications));
  const plans = readings.map(({ scenario: other }) => compile(other, tables, alternativeColumns));
  const names = alternativeNames([base, ...plans]);
  const known = yield* simulate(base, seed, most, names);
  const found: AlternativeSummary[] = [];
  for (const [at, { name, why, replications }] of readings.entries()) {
    const plan = plans[at]!;
    const columns = yield* simulate(plan, seed, replications, names);
    const same = known.map((column) => column.subarray(0, replications));
    found.push(readingOf(base, { name, why, replications, plan }, seed, same, columns));
  }
  return found;
}

/** The columns of the first futures of a plan, a block at a time. */
function* simulate(plan: Plan, seed: string, replications: number, names: readonly string[]): Generator<null, ColumnBlock> {
  const simulator = simulatorService();
  simulator.open({ plans: [plan], seed });
  const columns = names.map(() => new Float64Array(replications));
  for (let first = 0; first < replications; first += blockSize) {
    const count = Math.min(blockSize, replications - first);
    const done = simulator.advance({ firstBlock: first / blockSize, blocks: 1, replications: count, columns: names });
    for (const [at, column] of columns.entries()) column.set(done.columns[0]![at]!, first);
    yield null;
  }
  return columns;
}
