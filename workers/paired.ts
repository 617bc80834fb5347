import {
  addPairs,
  canBePaired,
  createPairs,
  type Measure,
  type MeasureCatalogue,
  measureCatalogue,
  measuresOf,
  mergePartials,
  type PairedDifference,
  type PartialResult,
  type Plan,
  pairedColumns,
  pairedDifference,
  takePartial,
} from "./engine.ts";
import type { ColumnBlock } from "./protocol.ts";

/** Measures that two scenarios are compared by, with the names that they have in a comparison: their ids. */
export interface ComparedMeasure {
  readonly key: string;
  readonly measure: Measure;
}

/** Those of a catalogue that every scenario has, that are told everywhere, and that can be told future by future. */
export function comparedIn(catalogue: MeasureCatalogue): readonly ComparedMeasure[] {
  return measuresOf(nothing, catalogue)
    .filter((measure) => measure.shown === "headline" && canBePaired(measure))
    .map((measure) => ({ key: measure.id, measure }));
}

/** What is in every scenario, whatever is in it. */
const nothing: Parameters<typeof measuresOf>[0] = {
  startYear: 0,
  years: 0,
  interventions: [],
  departments: [],
  fund: { revenue: 0 },
  payers: [],
  rules: [],
  qalyPrice: 0,
  parameters: { paths: [] },
};

/** Net results of boards, by their ids. */
export function boardMeasures(ids: readonly string[]): readonly ComparedMeasure[] {
  return measuresOf({ ...nothing, departments: ids.map((id) => ({ id, budget: null })) })
    .filter(({ key }) => key === "departments.{department}.net")
    .map((measure) => ({ key: measure.id, measure }));
}

export const comparedMeasures: readonly ComparedMeasure[] = comparedIn(measureCatalogue);

/** Every column that measures need to be compared, once. */
export function columnsOf(measures: readonly ComparedMeasure[]): readonly string[] {
  return [...new Set(measures.flatMap(({ measure }) => pairedColumns(measure)))];
}

export const comparedColumns: readonly string[] = columnsOf(comparedMeasures);

/** The weight of a future, where what has happened weighs it. */
export const weightColumn = "weight";

/** What a pairing takes of each scenario: the columns of its measures, and the weight where some scenario weighs its futures. */
export function pairedNames(measures: readonly ComparedMeasure[], weighed: boolean): readonly string[] {
  return weighed ? [...columnsOf(measures), weightColumn] : columnsOf(measures);
}

/** Whether what has happened weighs futures of a scenario. */
export function weighs({ observed }: Plan): boolean {
  return observed !== null && observed.factors.length > 0;
}

/** Gathers paired differences of measures. */
export interface Pairing {
  /**
   * Takes the columns `pairedNames(measures, weighed)` of the same futures in A and in B: whole blocks, and the last of a run, in any order.
   *
   * first  number of the first block
   */
  add(first: number, a: ColumnBlock, b: ColumnBlock): void;
  /** What has been added since the last call; partials of a pairing merge like those of a run. */
  take(): PartialResult;
}

/** plans: fingerprints of A and B; weighed: futures have weights in one of them, or in both */
export function pairingOf(measures: readonly ComparedMeasure[], plans: readonly [string, string], seed: string, weighed = false): Pairing {
  const list = measures.map(({ measure }) => measure);
  const pairs = createPairs(list, plans, seed, weighed);
  const names = columnsOf(measures);
  const indices = list.map((measure) => pairedColumns(measure).map((name) => names.indexOf(name)));
  const pick = (block: ColumnBlock) => indices.map((columns) => columns.map((index) => block[index]!));
  return {
    add: (first, a, b) => addPairs(pairs, list, first, pick(a), pick(b), weighed ? [a[names.length]!, b[names.length]!] : null),
    take: () => takePartial(pairs),
  };
}

/** What a pairing found, by key of the measure. */
export function differencesIn(measures: readonly ComparedMeasure[], partial: PartialResult): Readonly<Record<string, PairedDifference>> {
  const list = measures.map(({ measure }) => measure);
  return Object.fromEntries(measures.map(({ key }, m) => [key, pairedDifference(list, partial, m)]));
}

export { mergePartials as mergePairs, type PairedDifference };
