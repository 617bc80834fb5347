import { drawsOf } from "../../engine/analysis/columns/draws.ts";
import { type Bound, type BoxInput, isInside, limitsOf } from "../../engine/analysis/discovery/box.ts";
import { boxReport } from "../../engine/analysis/discovery/boxReport.ts";
import { chooseBox, countBox } from "../../engine/analysis/discovery/chooseBox.ts";
import { peel } from "../../engine/analysis/discovery/peel.ts";
import { bestPeeling } from "../../engine/analysis/discovery/peelings.ts";
import { assumptionShare } from "../../engine/analysis/sensitivity/assumptionShare.ts";
import { rootKey } from "../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../engine/random/stream.ts";
import type { Probability } from "../engine.ts";
import { type Analysis, analysisOf, type Declined, type Interval, type NumberWithError } from "./analysis.ts";
import { conditionOf, isDepletion } from "./condition.ts";
import { type GivenData, inputsOf } from "./givenData.ts";
import { neededIsExact } from "./neededIsExact.ts";
import { refuseObserved } from "./refuseObserved.ts";

/** Which inputs may limit a box. */
export const discoverInputs = ["both", "assumptions", "history"] as const;

/** The options of `discover`, as they were understood. */
export interface DiscoverQuestion {
  /** What counts as a failure: `depletion`, or a comparison like `society.npv<0`. */
  readonly when: string;
  readonly inputs: (typeof discoverInputs)[number];
  /** Boxes looked for, one outside the other. */
  readonly boxes: number;
  /** Smallest share of the futures that a box may hold. */
  readonly least: number;
}

/** One input's part of a box; null: no limit on that side. */
export interface DiscoverLimit {
  readonly path: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** `out`: futures in which the input is missing are not in the box. */
  readonly missing: "out" | null;
  /** Step to which the limits may be rounded; null: they did not move in resamples. */
  readonly step: number | null;
}

type P = Pick<Probability, "value" | "standardError" | "low" | "high">;

/** Futures with many failures. */
export interface DiscoverBox {
  readonly limits: readonly DiscoverLimit[];
  readonly density: P;
  readonly coverage: P;
  readonly mass: P;
  readonly lift: Interval;
  readonly outside: P | null;
  /** Density where it was sought less density where it is reported. */
  readonly optimism: number;
  readonly peeling: readonly { readonly mass: number; readonly density: number; readonly coverage: number }[];
}

export interface DiscoverAnswer {
  readonly boxes: readonly DiscoverBox[];
  /** Share of futures in which it cannot be said whether it failed. */
  readonly missing: number;
  readonly assumptionShare: NumberWithError | null;
}

export type DiscoverAnalysis = Analysis<"discover", DiscoverQuestion, DiscoverAnswer>;

/** Fewest failures, and the least lower limit of a lift that says something. */
const leastFailures = 200;
const leastLift = 1.25;
const resamples = 10;

/** Whether history may be a cause here: only of depletion, where what a future needs says it all. */
function offersHistory(data: Pick<GivenData, "plan" | "scenario">, question: DiscoverQuestion): boolean {
  return question.inputs !== "assumptions" && isDepletion(conditionOf(data.plan, question.when)) && neededIsExact(data.scenario);
}

/** Columns that the analysis reads. throws  RangeError as conditionOf */
export function discoverColumns(data: Pick<GivenData, "plan" | "scenario">, question: DiscoverQuestion): readonly string[] {
  const inputs = inputsOf(data.plan, offersHistory(data, question)).filter(
    ({ kind }) => question.inputs !== "history" || kind === "history",
  );
  return [...new Set([...conditionOf(data.plan, question.when).quantity.columns, ...inputs.map(({ path }) => path)])];
}

/**
 * "The fund fails when …": a box of few limits that holds many of the failures and little else (ANALYSES §6). Peeled on half of the
 * futures, chosen on a quarter, reported on the last.
 *
 * shared  futures of the same scenario with several to a draw, for the share of the assumptions; null: there are none
 */
export async function discoverAnalysis(
  data: GivenData,
  question: DiscoverQuestion,
  shared: { readonly values: Float64Array; readonly futuresPerDraw: number } | null,
): Promise<DiscoverAnalysis> {
  const { plan, scenario } = data;
  refuseObserved(scenario);
  const condition = conditionOf(plan, question.when);
  const declined: Declined[] = [];
  const columns = new Map<string, Float64Array>();
  for (const name of condition.quantity.columns) columns.set(name, await data.column(name));
  const holds = condition.holds(condition.quantity.read((name) => columns.get(name)!));
  const fails = Uint8Array.from(holds, (x) => (x === 1 ? 1 : 0));
  const history = offersHistory(data, question);
  if (question.inputs !== "assumptions" && !history) declined.push({ of: "boxes.history", reason: "noInputs", futures: null });
  const failures = fails.reduce((a, b) => a + b, 0);
  const inputs = failures < leastFailures ? [] : await inputsWithin(data, history, question);
  if (failures === 0) declined.push({ of: "boxes", reason: "noFailures", futures: null });
  else if (failures < leastFailures) {
    declined.push({ of: "boxes", reason: "tooFewFutures", futures: Math.ceil((data.replications * leastFailures) / failures) });
  } else if (inputs.length === 0) declined.push({ of: "boxes", reason: "noInputs", futures: null });
  const boxes = inputs.length === 0 ? [] : boxesOf(inputs, fails, question, data);
  if (inputs.length > 0 && boxes.length === 0) declined.push({ of: "boxes", reason: "unidentified", futures: null });
  const share = shared === null ? null : assumptionShare(drawsOf(condition.holds(shared.values), shared.futuresPerDraw));
  if (share === null) declined.push({ of: "assumptionShare", reason: "tooFewFutures", futures: null });
  return analysisOf({
    analysis: "discover",
    scenario,
    seed: data.seed,
    replications: data.replications,
    futuresPerDraw: data.futuresPerDraw,
    question,
    answer: {
      boxes,
      missing: holds.reduce((sum, x) => sum + (Number.isNaN(x) ? 1 : 0), 0) / holds.length,
      assumptionShare: share === null ? null : { value: share.value, standardError: share.standardError },
    },
    declined,
  });
}

async function inputsWithin(data: GivenData, history: boolean, question: DiscoverQuestion): Promise<readonly BoxInput[]> {
  const found: BoxInput[] = [];
  for (const { path, kind } of inputsOf(data.plan, history)) {
    if (!data.names.has(path) || (question.inputs === "history" && kind !== "history")) continue;
    const values = await data.column(path);
    const [first] = values;
    if (values.some((x) => !Object.is(x, first))) found.push({ path, values });
  }
  return found;
}

function boxesOf(
  inputs: readonly BoxInput[],
  fails: Uint8Array,
  { boxes, least }: DiscoverQuestion,
  { futuresPerDraw: K, seed }: GivenData,
): readonly DiscoverBox[] {
  const found: DiscoverBox[] = [];
  let rows = Int32Array.from(fails.keys());
  for (let number = 0; number < boxes; number++) {
    const part = (parts: readonly number[]) => rows.filter((r) => parts.includes(Math.floor(r / K) % 4));
    const [first, second, third] = [part([0, 1]), part([2]), part([3])];
    const steps = bestPeeling(inputs, fails, first, second, least);
    const bounds = chooseBox(inputs, steps, fails, second);
    const counts = countBox(inputs, bounds, fails, third);
    const report = bounds.length === 0 ? null : boxReport(counts);
    if (report === null || !(report.lift.low > leastLift)) break;
    const sought = countBox(inputs, bounds, fails, first);
    const wholeFailures = steps[0]!.failures;
    const spreads = spreadOf(inputs, bounds, fails, { first, second, least }, seed);
    found.push({
      limits: limitsOf(inputs, bounds).map((limit) => ({ ...limit, step: stepOf(spreads.get(limit.path) ?? 0) })),
      ...report,
      optimism: sought.failuresInside / sought.rowsInside - report.density.value,
      peeling: steps.map((step) => ({
        mass: step.rows / first.length,
        density: step.failures / step.rows,
        coverage: step.failures / wholeFailures,
      })),
    });
    rows = rows.filter((r) => !isInside(inputs, bounds, r));
  }
  return found;
}

/**
 * How far the limits of each input move (largest sd of its bounds) when the first part is drawn anew with replacement; only the inputs of
 * the box are peeled again.
 */
function spreadOf(
  inputs: readonly BoxInput[],
  bounds: readonly Bound[],
  fails: Uint8Array,
  { first, second, least }: { readonly first: Int32Array; readonly second: Int32Array; readonly least: number },
  seed: string | number,
): ReadonlyMap<string, number> {
  const used = [...new Set(bounds.map(({ input }) => input))].map((input) => inputs[input]!);
  const stream = createStream(rootKey(`${seed} discover`));
  const values = new Map<string, number[]>();
  for (let b = 0; b < resamples; b++) {
    const drawn = Int32Array.from(first, (_, i) => first[Math.floor(uniform(wordAt(stream, 1, b, i)) * first.length)]!).sort();
    for (const { input, side, value } of chooseBox(used, peel(used, fails, drawn, least), fails, second)) {
      const key = `${used[input]!.path}|${side}`;
      if (Number.isFinite(value)) values.set(key, [...(values.get(key) ?? []), value]);
    }
  }
  const spreads = new Map<string, number>();
  for (const [key, moved] of values) {
    const path = key.slice(0, key.lastIndexOf("|"));
    const mean = moved.reduce((a, b) => a + b, 0) / moved.length;
    const squares = moved.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
    spreads.set(path, Math.max(spreads.get(path) ?? 0, Math.sqrt(squares / Math.max(1, moved.length - 1))));
  }
  return spreads;
}

/** The largest of 1, 2, 5 times a power of ten that is not above a spread; null: it does not move. */
function stepOf(spread: number): number | null {
  if (!(spread > 0)) return null;
  const power = 10 ** Math.floor(Math.log10(spread));
  return ([5, 2, 1].find((digit) => digit * power <= spread) ?? 1) * power;
}
