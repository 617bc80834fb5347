import { failureShift, toldShifts } from "../../engine/analysis/stress/failureShift.ts";
import type { Probability } from "../engine.ts";
import type { Declined, NumberWithError } from "./analysis.ts";
import { conditionOf, isDepletion } from "./condition.ts";
import { type GivenData, type GivenInput, inputsOf } from "./givenData.ts";
import { neededIsExact } from "./neededIsExact.ts";

type P = Pick<Probability, "value" | "standardError" | "low" | "high">;

/** What was typical of an input where it failed (ANALYSES §8, reverse). */
export interface ReverseRow {
  readonly path: string;
  readonly kind: GivenInput["kind"];
  readonly givenFailure: NumberWithError;
  readonly overall: number;
  /** Mean normal score given failure: 0 where the input has nothing to do with failing. */
  readonly shift: NumberWithError;
  /** Whether the shift is certain among so many inputs. */
  readonly named: boolean;
  readonly failIfYes: P | null;
  readonly failIfNo: P | null;
}

/** Fewest failures that something can be said of. */
const leastFailures = 200;

/** Columns that are read. history: whether the data have it. throws  RangeError as conditionOf */
export function reverseColumns(data: Pick<GivenData, "plan" | "scenario">, when: string, history: boolean): readonly string[] {
  return [...new Set([...conditionOf(data.plan, when).quantity.columns, ...inputsAsked(data, when, history).map(({ path }) => path)])];
}

/** History may be a cause only of depletion, where what a future needs says it all. */
function inputsAsked({ plan, scenario }: Pick<GivenData, "plan" | "scenario">, when: string, history: boolean): readonly GivenInput[] {
  return inputsOf(plan, history && isDepletion(conditionOf(plan, when)) && neededIsExact(scenario));
}

/** Every input by its shift, the largest first; null with fewer than 200 failures. */
export async function reverseOf(
  data: GivenData,
  when: string,
): Promise<{ readonly rows: readonly ReverseRow[] | null; readonly declined: readonly Declined[] }> {
  const { holds, quantity } = conditionOf(data.plan, when);
  const columns = new Map<string, Float64Array>();
  for (const name of quantity.columns) columns.set(name, await data.column(name));
  const fails = Uint8Array.from(holds(quantity.read((name) => columns.get(name)!)), (x) => (x === 1 ? 1 : 0));
  const failures = fails.reduce((a, b) => a + b, 0);
  if (failures === 0) return { rows: null, declined: [{ of: "reverse", reason: "noFailures", futures: null }] };
  if (failures < leastFailures) {
    const futures = Math.ceil((data.replications * leastFailures) / failures);
    return { rows: null, declined: [{ of: "reverse", reason: "tooFewFutures", futures }] };
  }
  const found: Omit<ReverseRow, "named">[] = [];
  for (const { path, kind } of inputsAsked(data, when, data.names.has("history.deficitYears"))) {
    const shift = failureShift(await data.column(path), fails);
    if (shift !== null) found.push({ path, kind, ...shift });
  }
  const order = new Set(toldShifts(found.map(({ shift }) => shift)));
  const rows = found.map((row, i) => ({ ...row, named: order.has(i) }));
  rows.sort((a, b) => Math.abs(b.shift.value) - Math.abs(a.shift.value) || (a.path < b.path ? -1 : 1));
  return { rows, declined: rows.length === 0 ? [{ of: "reverse", reason: "noInputs", futures: null }] : [] };
}
