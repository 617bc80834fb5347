import { signal } from "@preact/signals";
import { summarise } from "../../../workers/host.ts";
import type { PinnedPolicy } from "../../address/link.ts";
import { type Measured, measured, type StepEnd, type StepResult, stepFutures, stepsOf } from "../../levels/steps.ts";
import type { Prepared } from "../model/prepare.ts";
import { scheduler } from "./order.ts";
import { withOverrides } from "./overrides.ts";
import { prepareBeside } from "./preparer.ts";
import { described, overrides, state } from "./store.ts";

export interface Sensitivity {
  readonly base: Measured;
  readonly steps: readonly StepResult[];
  readonly policy: PinnedPolicy;
  readonly seed: string;
}

export const sensitivity = signal<{ readonly result: Sensitivity | null; readonly done: number; readonly of: number }>({
  result: null,
  done: 0,
  of: 0,
});

/** Runs the scenario with each assumption low and high, all on the same futures; a change of the rules ends it. */
export async function startSensitivity(): Promise<void> {
  const about = described.peek();
  if (about === null) return;
  const policy = { source: state.peek().source, overrides: state.peek().overrides };
  const { seed } = state.peek();
  const wanted = stepsOf(about.plain, overrides.peek());
  let done = 0;
  const before = sensitivity.peek().result;
  const report = () => {
    sensitivity.value = { result: before, done, of: 2 * wanted.length + 1 };
  };
  report();
  const measure = async (list: readonly string[]) => {
    const prepared = await prepareBeside(list);
    const found = "errors" in prepared ? null : await run(prepared, seed);
    done += 1;
    report();
    return found;
  };
  const measureEnd = async ({ value, overrides: set }: StepEnd) => ({
    value,
    measured: await measure(withOverrides(policy.overrides, set)),
  });
  const stillWanted = () =>
    state.peek().overrides === policy.overrides && state.peek().source === policy.source && state.peek().seed === seed;
  const base = await measure(policy.overrides);
  const steps: StepResult[] = [];
  for (const { id, low, high } of wanted) {
    if (!stillWanted() || base === null) break;
    steps.push({ id, low: await measureEnd(low), high: await measureEnd(high) });
  }
  const result = stillWanted() && base !== null ? { base, steps, policy, seed } : before;
  sensitivity.value = { result, done: 0, of: 0 };
}

function run({ plan, scenario, hash }: Prepared, seed: string): Promise<Measured | null> {
  return new Promise((resolve) => {
    const goal = stepFutures;
    const order = { job: { plans: [plan], seed }, goal, atRest: goal, columns: [], firstColumns: [], settle: 0 };
    scheduler.start("tornado", order, {
      snapshot({ replications, partial }) {
        if (replications < goal) return;
        const facts = { scenario: { name: scenario.name, hash }, version: "", seed, host: { node: "", workers: 1, seconds: 0 } };
        resolve(measured(summarise(plan, partial, facts)));
      },
      progress() {},
      failed: () => resolve(null),
    });
  });
}
