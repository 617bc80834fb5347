import { inputByDraw } from "../../engine/analysis/columns/draws.ts";
import { assumptionShare } from "../../engine/analysis/sensitivity/assumptionShare.ts";
import { groupIndex } from "../../engine/analysis/sensitivity/groupIndex.ts";
import { firstOfDraws, inputIndices, type Output, outputOf } from "../../engine/analysis/sensitivity/inputIndices.ts";
import { rankIntervals } from "../../engine/analysis/sensitivity/rankIntervals.ts";
import type { Scenario } from "../engine.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type NumberWithError } from "./analysis.ts";
import type { Futures, Places } from "./futures.ts";
import { type GivenData, inputsOf } from "./givenData.ts";
import { neededIsExact } from "./neededIsExact.ts";
import { type Quantity, quantityOf } from "./quantity.ts";
import { readingsOf } from "./readingDifferences.ts";
import type { Choice } from "./readings.ts";
import { refuseObserved } from "./refuseObserved.ts";
import { type TornadoRow, tornadoOf } from "./tornado.ts";

/** Inputs that are moved together. */
export interface InputGroup {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The options of `sensitivity`, as they were understood. */
export interface SensitivityQuestion {
  readonly measures: readonly string[];
  readonly groups: readonly InputGroup[];
  /** Also what an observer of one future sees of chance. */
  readonly history: boolean;
}

export interface SensitivityAnswer {
  /** Null where every draw has one future. */
  readonly assumptionShare: readonly { readonly measure: string; readonly value: number | null; readonly standardError: number | null }[];
  readonly indices: readonly InputRow[];
  readonly groups: readonly (InputGroup & NumberWithError & { readonly measure: string })[];
  readonly alternatives: readonly {
    readonly measure: string;
    readonly name: string;
    readonly set: string;
    readonly difference: NumberWithError;
  }[];
  readonly structuralRange: readonly { readonly measure: string; readonly low: number; readonly high: number }[];
  /** null: not asked for. */
  /** null: not asked for. */
  readonly tornado: readonly TornadoRow[] | null;
}

/** How one input moves one measure. */
export interface InputRow {
  readonly measure: string;
  readonly path: string;
  readonly kind: "assumption" | "history";
  readonly firstOrder: NumberWithError;
  readonly distribution: NumberWithError | null;
  readonly spearman: NumberWithError | null;
  /** Its rank among the inputs by first-order index, as far as the errors tell. */
  readonly rank: readonly [number, number];
  readonly missing: number;
  readonly curve: readonly {
    readonly from: number | null;
    readonly to: number | null;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export type SensitivityAnalysis = Analysis<"sensitivity", SensitivityQuestion, SensitivityAnswer>;

/** Fewest draws, and fewest ones and zeros of an indicator. */
const leastDraws = 1024;
const leastOfEach = 200;

/** Columns that the analysis reads. throws  RangeError as quantityOf */
export function sensitivityColumns(
  data: Pick<GivenData, "plan">,
  { measures, history }: SensitivityQuestion,
  scenario: Scenario,
): readonly string[] {
  const quantities = measures.flatMap((id) => quantityOf(data.plan, id).columns);
  const inputs = inputsOf(data.plan, history && neededIsExact(scenario)).map(({ path }) => path);
  return [...new Set([...quantities, ...inputs])];
}

/** What the alternatives are run on: nothing where a folder is read without a way to simulate. */
export interface AlternativeRuns {
  readonly choices: readonly Choice[];
  /** Also every assumption alone at its ends. */
  readonly tornado?: boolean;
  /** The user's own, which are not combined with others. */
  readonly own: readonly Choice[];
  readonly futures: Futures;
  readonly places: Places;
}

/**
 * Which assumptions, which chance and which choices of modelling move the result (ANALYSES §2), from given futures: indices of first
 * order and of the distribution for every input, the share of all assumptions together, and paired differences for other readings.
 */
export async function sensitivityAnalysis(
  data: GivenData,
  question: SensitivityQuestion,
  alternatives: AlternativeRuns | null,
): Promise<SensitivityAnalysis> {
  const { scenario, futuresPerDraw: K } = data;
  refuseObserved(scenario);
  const exact = neededIsExact(scenario);
  const declined: Declined[] = [];
  const flags: Flagged[] = [];
  if (question.history && !exact) declined.push({ of: "indices.history", reason: "noInputs", futures: null });
  const kept: { readonly quantity: Quantity; readonly output: Output }[] = [];
  for (const id of question.measures) {
    const quantity = quantityOf(data.plan, id);
    const columns = new Map<string, Float64Array>();
    for (const name of quantity.columns) columns.set(name, await data.column(name));
    const values = quantity.read((name) => columns.get(name)!);
    const few = tooFew(values, quantity.indicator, data);
    if (few === null) kept.push({ quantity, output: outputOf(values, K) });
    else declined.push({ of: `indices.${id}`, ...few });
  }
  const rows = await indicesOf(data, question.history && exact, kept);
  if (rows.length === 0 && kept.length > 0) declined.push({ of: "indices", reason: "noInputs", futures: null });
  const shares = question.measures.map((measure) => {
    const found = kept.find(({ quantity }) => quantity.id === measure);
    const share = found === undefined ? null : assumptionShare(found.output.draws);
    if (share === null && found !== undefined) declined.push({ of: `assumptionShare.${measure}`, reason: "tooFewFutures", futures: null });
    return { measure, ...(share === null ? { value: null, standardError: null } : withError(share)) };
  });
  const groups = await groupsOf(data, question.groups, kept, rows, flags);
  const readings = alternatives === null ? null : await readingsOf(scenario, question.measures, alternatives);
  return analysisOf({
    analysis: "sensitivity",
    scenario,
    seed: data.seed,
    replications: data.replications,
    futuresPerDraw: K,
    question,
    answer: {
      assumptionShare: shares,
      indices: rows,
      groups,
      alternatives: readings?.alternatives ?? [],
      structuralRange: readings?.structuralRange ?? [],
      tornado:
        alternatives?.tornado === true ? await tornadoOf(scenario, question.measures, alternatives.futures, alternatives.places) : null,
    },
    declined,
    flags,
  });
}

/** Why an output cannot be taken apart; null: it can. */
function tooFew(values: Float64Array, indicator: boolean, { futuresPerDraw: K, replications }: GivenData): Omit<Declined, "of"> | null {
  const draws = replications / K;
  if (values.some(Number.isNaN)) return { reason: "unidentified", futures: null };
  const ones = indicator ? values.reduce((a, b) => a + b, 0) : 0;
  const rarer = indicator ? Math.min(ones, values.length - ones) : leastOfEach;
  if (rarer === 0 || (!indicator && values.every((y) => y === values[0]))) return { reason: "noFailures", futures: null };
  if (draws >= leastDraws && rarer >= leastOfEach) return null;
  const factor = Math.max(leastDraws / draws, leastOfEach / rarer);
  return { reason: "tooFewFutures", futures: K * Math.ceil((replications * factor) / K) };
}

async function indicesOf(
  data: GivenData,
  history: boolean,
  kept: readonly { readonly quantity: Quantity; readonly output: Output }[],
): Promise<readonly InputRow[]> {
  if (kept.length === 0) return [];
  const { futuresPerDraw: K } = data;
  const outputs = kept.map(({ output }) => output);
  const first = outputs.map(firstOfDraws);
  const rows: Omit<InputRow, "rank">[] = [];
  for (const { path, kind } of inputsOf(data.plan, history)) {
    if (!data.names.has(path)) continue;
    const input = inputByDraw(await data.column(path), K);
    const found = inputIndices(input, kind === "history" ? first : outputs);
    found?.forEach(({ firstOrder, distribution, spearman, missing, curve }, m) => {
      rows.push({
        measure: kept[m]!.quantity.id,
        path,
        kind,
        firstOrder: withError(firstOrder),
        distribution: distribution === null ? null : withError(distribution),
        spearman: spearman === null ? null : withError(spearman),
        missing,
        curve,
      });
    });
  }
  return kept.flatMap(({ quantity }) => {
    const own = rows.filter(({ measure }) => measure === quantity.id);
    const ranks = rankIntervals(
      own.map(({ firstOrder }) => firstOrder.value),
      own.map(({ firstOrder }) => firstOrder.standardError ?? 0),
    );
    return own
      .map(({ curve, ...row }, i): InputRow => ({ ...row, rank: ranks[i]!, curve }))
      .sort((a, b) => b.firstOrder.value - a.firstOrder.value);
  });
}

async function groupsOf(
  data: GivenData,
  groups: readonly InputGroup[],
  kept: readonly { readonly quantity: Quantity; readonly output: Output }[],
  rows: readonly InputRow[],
  flags: Flagged[],
): Promise<SensitivityAnswer["groups"]> {
  const found = [];
  for (const { name, paths } of groups) {
    const inputs: Float64Array[] = [];
    for (const path of paths) inputs.push(inputByDraw(await data.column(path), data.futuresPerDraw));
    for (const { quantity, output } of kept) {
      const { poorFit, ...index } = groupIndex(inputs, output.draws);
      const members = rows.filter(({ measure, path }) => measure === quantity.id && paths.includes(path));
      const largest = Math.max(Number.NEGATIVE_INFINITY, ...members.map(({ firstOrder }) => firstOrder.value));
      if (poorFit || index.value < largest) flags.push({ flag: "poorFit", of: `groups.${name}` });
      found.push({ measure: quantity.id, name, paths, ...withError(index) });
    }
  }
  return found;
}

function withError({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
