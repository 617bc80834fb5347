import { signal } from "@preact/signals";
import { summarise } from "../../../workers/engine.ts";
import { spokenReplications } from "../../text/frequency.ts";
import { type Level, type LevelId, levelsOf, levelValue, overridesOf } from "../model/levels.ts";
import type { Prepared } from "../model/prepare.ts";
import type { PinnedPolicy } from "./link.ts";
import { room } from "./order.ts";
import { withOverrides } from "./overrides.ts";
import { described, overrides, state } from "./store.ts";
import { prepareBeside } from "./studio.ts";

export interface SensitivityEnd {
  readonly value: number;
  readonly result: number;
  readonly standardError: number;
}

export interface SensitivityRow {
  readonly id: LevelId;
  readonly percent: boolean;
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
}

export interface Sensitivity {
  readonly measure: "probability" | "kronor";
  readonly base: number;
  readonly rows: readonly SensitivityRow[];
  readonly policy: PinnedPolicy;
  /** What charts take for the number of futures: they may say the order, which common futures make sure of. */
  readonly spoken: number;
}

export const sensitivityGoal = 4096;
export const sensitivity = signal<{ readonly result: Sensitivity | null; readonly done: number; readonly of: number }>({
  result: null,
  done: 0,
  of: 0,
});

const notAssumptions = new Set<LevelId>(["capital", "yearlyTopUp"]);

/** Runs the scenario with each assumption low and high, all on the same futures; a change of the rules ends it. */
export async function startSensitivity(): Promise<void> {
  const about = described.peek();
  if (about === null) return;
  const policy = { source: state.peek().source, overrides: state.peek().overrides };
  const { seed } = state.peek();
  const levels = levelsOf(about.plain).filter((level) => !notAssumptions.has(level.id));
  let done = 0;
  const before = sensitivity.peek().result;
  const report = () => {
    sensitivity.value = { result: before, done, of: 2 * levels.length + 1 };
  };
  report();
  const measured = async (list: readonly string[]) => {
    const prepared = await prepareBeside(list);
    const result = "errors" in prepared ? null : await measure(prepared, seed);
    done += 1;
    report();
    return result;
  };
  const stillWanted = () =>
    state.peek().overrides === policy.overrides && state.peek().source === policy.source && state.peek().seed === seed;
  const base = await measured(policy.overrides);
  const measureName = base !== null && base.probability.result > 0.005 && base.probability.result < 0.995 ? "probability" : "kronor";
  const rows: SensitivityRow[] = [];
  for (const level of levels) {
    if (!stillWanted() || base === null) break;
    const ends = await bothEnds(level, measured, policy.overrides);
    const [low, high] = ends.map((end) => (end.measured === null ? null : { value: end.value, ...end.measured[measureName] }));
    if (low && high) rows.push({ id: level.id, percent: level.id !== "arms" && level.id !== "tail", low, high });
  }
  const finished = stillWanted() && base !== null;
  const result = finished
    ? ({ measure: measureName, base: base[measureName].result, rows, policy, spoken: spokenReplications } as const)
    : before;
  sensitivity.value = { result, done: 0, of: 0 };
}

type Measured = { readonly probability: Omit<SensitivityEnd, "value">; readonly kronor: Omit<SensitivityEnd, "value"> };

async function bothEnds(level: Level, measured: (list: readonly string[]) => Promise<Measured | null>, list: readonly string[]) {
  const now = levelValue(level, overrides.peek());
  const ends: { readonly value: number; readonly measured: Measured | null }[] = [];
  for (const factor of [0.5, 1.5]) {
    const value = Math.min(level.high, Math.max(level.low, now * factor));
    ends.push({ value, measured: await measured(withOverrides(list, overridesOf(level, value))) });
  }
  return ends;
}

function measure({ plan, scenario, hash }: Prepared, seed: string): Promise<Measured | null> {
  return new Promise((resolve) => {
    const goal = sensitivityGoal;
    const order = { job: { plans: [plan], seed }, goal, atRest: goal, preview: false, columns: [], firstColumns: [], settle: 0 };
    room.start("tornado", order, {
      snapshot({ replications, partial }) {
        if (replications < sensitivityGoal) return;
        const facts = { scenario: { name: scenario.name, hash }, version: "", seed, host: { node: "", workers: 1, seconds: 0 } };
        const { depletion, fund } = summarise(plan, partial, facts);
        const { value, standardError } = depletion.probability;
        resolve({
          probability: { result: value, standardError: standardError ?? 0 },
          kronor: { result: fund.loss.mean.value, standardError: fund.loss.mean.standardError ?? 0 },
        });
      },
      progress() {},
      failed: () => resolve(null),
    });
  });
}
