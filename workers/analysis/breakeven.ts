import { type Roots, rootsOf } from "../../engine/analysis/breakeven/bracket.ts";
import { estimateOf } from "../../engine/measures/estimateOf.ts";
import { resultOf } from "../../engine/measures/result.ts";
import { observedSummary } from "../../engine/measures/weighted/evidence.ts";
import { refusalError, refusalOf } from "../../engine/measures/weighted/refusal.ts";
import { guessed } from "../../scenarios/said.ts";
import { compile, type Measure, measuresOf, type Scenario } from "../engine.ts";
import { InvalidRequest } from "../invalidRequest.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type Interval } from "./analysis.ts";
import type { Futures, Places } from "./futures.ts";
import { keptRun } from "./keptRuns.ts";

/** How a measure is to stand to its threshold. */
export const comparisons = ["<=", ">="] as const;
export type Comparison = (typeof comparisons)[number];

/** What must hold. */
export interface Until {
  readonly measure: string;
  readonly is: Comparison;
  readonly threshold: number;
}

/** A number that is varied, and the scenario with it. */
export interface Varied {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly unit: "kr" | "number";
  /** Where the scenario has it, its mean where it is uncertain; null: nowhere. */
  readonly own: number | null;
  /** Of an assumption: its own standard deviation; else null. */
  readonly sd: number | null;
  readonly at: (x: number) => Scenario;
}

/** The second number of a curve. */
export interface Against extends Omit<Varied, "at" | "sd"> {
  readonly points: number;
  /** The first number with the second at y. */
  readonly varied: (y: number) => Varied;
}

export interface BreakevenQuestion {
  readonly until: Until;
  readonly vary: readonly Omit<Varied, "at">[];
  readonly against: Omit<Against, "varied"> | null;
  readonly all: boolean;
}

export interface BreakevenAnswer {
  /** Equivalent futures that what has happened leaves of the scenario as it is; left out where nothing weighs any. */
  readonly effectiveSampleSize?: number;
  /** Where the measure meets its threshold. holds: on which side it does. */
  readonly roots: readonly (Interval & { readonly path: string; readonly holds: "below" | "above" })[];
  readonly scan: readonly {
    readonly path: string;
    readonly x: number;
    readonly value: number | null;
    readonly standardError: number | null;
  }[];
  readonly curve: readonly {
    readonly against: number;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly ladder: readonly {
    readonly path: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** Standard deviations of the assumption from its mean to the break-even. */
    readonly deviations: number | null;
  }[];
}

export type BreakevenAnalysis = Analysis<"breakeven", BreakevenQuestion, BreakevenAnswer>;

/** The measure of a condition. throws  RangeError with a sentence where there is none */
export function measureOf(scenario: Scenario, id: string): Measure {
  const known = measuresOf(compile(scenario, new Map(), []));
  const measure = known.find((each) => each.id === id || each.id === `${id}.probability`);
  if (measure === undefined) {
    const names = known.map((each) => each.id);
    throw new InvalidRequest(guessed({ code: "noMeasure", values: { id } }, id, names));
  }
  return measure;
}

/**
 * What must be true for it to hold (ANALYSES §7): the values of one number, or of every assumption in turn, at which a measure meets its
 * threshold; all on the same futures, so that the measure is one fixed function of the number.
 */
export async function breakevenAnalysis(
  scenario: Scenario,
  asked: { readonly until: Until; readonly vary: readonly Varied[]; readonly against: Against | null; readonly all: boolean },
  futures: Futures,
  places: Places,
): Promise<BreakevenAnalysis> {
  const measure = measureOf(scenario, asked.until.measure);
  const tables = new Map<string, Float64Array>();
  const effective = await futuresLeft(scenario, measure, tables, futures, places);
  const search = (varied: Varied) =>
    rootsOf((x) => reading(varied.at(x), measure, asked.until.threshold, tables, futures, places), varied.low, varied.high);
  const flags: Flagged[] = [];
  const declined: Declined[] = [];
  const found: { varied: Varied; roots: Roots }[] = [];
  for (const varied of asked.vary) {
    const roots = await search(varied);
    found.push({ varied, roots });
    if (roots.roots.length > 1) flags.push({ flag: "notMonotone", of: asked.all ? `roots.${varied.path}` : "roots" });
    if (roots.roots.length === 0 && !asked.all) declined.push({ of: "roots", reason: "noCrossing", futures: null });
  }
  const curve: BreakevenAnswer["curve"][number][] = [];
  if (asked.against !== null) {
    const { low, high, points, varied } = asked.against;
    for (let i = 0; i < points; i++) {
      const y = points === 1 ? low : low + ((high - low) * i) / (points - 1);
      const [root] = (await search(varied(y))).roots;
      curve.push({ against: y, value: root?.value ?? null, low: root?.low ?? null, high: root?.high ?? null });
    }
  }
  const roots = found.flatMap(({ varied, roots: { roots: all, scan } }) => {
    // The first of several is crossed from the first certain side; each turns the side that holds.
    const first = scan.find(({ reading: r }) => Math.abs(r.value) > 3 * r.standardError)?.reading.value ?? 0;
    return all.map(({ value, low, high }, i) => {
      const positiveBefore = first > 0 === (i % 2 === 0);
      const holdsBefore = positiveBefore === (asked.until.is === ">=");
      return { path: varied.path, value, low, high, holds: holdsBefore ? ("below" as const) : ("above" as const) };
    });
  });
  const ladder = asked.all ? found.map(({ varied, roots: { roots: all } }) => rung(varied, all[0])).sort(byDeviation) : [];
  if (asked.all && roots.length === 0)
    declined.push({ of: "ladder", reason: asked.vary.length === 0 ? "noInputs" : "noCrossing", futures: null });
  return analysisOf({
    analysis: "breakeven",
    scenario,
    ...futures,
    question: {
      until: asked.until,
      vary: asked.vary.map(({ at: _, ...rest }) => rest),
      against: asked.against === null ? null : withoutFunction(asked.against),
      all: asked.all,
    },
    answer: {
      ...(effective === null ? {} : { effectiveSampleSize: effective }),
      roots,
      scan: found.flatMap(({ varied, roots: { scan } }) =>
        scan.map(({ x, reading: { value, standardError } }) => ({
          path: varied.path,
          x,
          value: Number.isFinite(value) ? value : null,
          standardError: Number.isFinite(standardError) ? standardError : null,
        })),
      ),
      curve,
      ladder,
    },
    flags,
    declined,
  });
}

function withoutFunction({ varied: _, ...rest }: Against): Omit<Against, "varied"> {
  return rest;
}

function rung({ path, own, sd }: Varied, root: Roots["roots"][number] | undefined): BreakevenAnswer["ladder"][number] {
  if (root === undefined) return { path, value: null, low: null, high: null, deviations: null };
  const deviations = own === null || sd === null || !(sd > 0) ? null : (root.value - own) / sd;
  return { path, value: root.value, low: root.low, high: root.high, deviations };
}

/** The nearest break-even first; what has none last. */
function byDeviation(a: BreakevenAnswer["ladder"][number], b: BreakevenAnswer["ladder"][number]): number {
  const [x, y] = [a, b].map(({ deviations }) => (deviations === null ? Infinity : Math.abs(deviations))) as [number, number];
  return x === y ? (a.path < b.path ? -1 : 1) : x - y;
}

/** Equivalent futures that what has happened leaves of the scenario as it is; null where nothing weighs any. throws: its refusal */
async function futuresLeft(
  scenario: Scenario,
  measure: Measure,
  tables: Map<string, Float64Array>,
  { seed, replications }: Futures,
  places: Places,
): Promise<number | null> {
  const plan = compile(scenario, tables, measure.columns);
  if (plan.observed === null || plan.observed.factors.length === 0) return null;
  const { partials } = await keptRun({ ...places, plans: [plan], seed, target: { replications } }, places.keeper);
  const observed = observedSummary(plan, resultOf(plan, partials[0]!));
  const refusal = refusalOf(plan, observed, replications);
  if (refusal !== null) throw refusalError(refusal);
  return observed!.effectiveSampleSize;
}

/** The measure less its threshold, with its error; an estimate that is not there is as uncertain as can be. */
async function reading(
  scenario: Scenario,
  measure: Measure,
  threshold: number,
  tables: Map<string, Float64Array>,
  { seed, replications }: Futures,
  places: Places,
): Promise<{ readonly value: number; readonly standardError: number }> {
  const given = measure.kind === "probability" && "given" in measure.event && measure.event.given !== null ? [measure.event.given] : [];
  const plan = compile(scenario, tables, [...measure.columns, ...given]);
  const { partials } = await keptRun({ ...places, plans: [plan], seed, target: { replications } }, places.keeper);
  const result = resultOf(plan, partials[0]!);
  // Where the number and what has happened disagree too much to say anything.
  if (refusalOf(plan, observedSummary(plan, result), replications) !== null) return { value: Number.NaN, standardError: Infinity };
  const found = estimateOf(result, measure);
  if (found === null || found.value === null) return { value: Number.NaN, standardError: Infinity };
  const standardError = "standardError" in found ? found.standardError : (found.high - found.low) / (2 * 1.96);
  return { value: found.value - threshold, standardError: standardError ?? Infinity };
}
