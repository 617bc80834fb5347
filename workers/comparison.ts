import type { Scenario } from "./engine.ts";
import { boardMeasures, type ComparedMeasure, comparedMeasures, type PairedDifference } from "./paired.ts";
import type { PairedResult, PairedRun } from "./pairedRun.ts";
import { version } from "./version.ts";

/** A value with its standard error; null where the quantity exists in no future. */
type Estimated = PairedDifference["a"];

/** Two or more variants on the same futures: what `compare --json` prints. */
export interface Comparison {
  readonly formatVersion: 2;
  readonly run: { readonly version: string; readonly seed: string; readonly replications: number };
  /** The boards that all of them have: there is a row for each. */
  readonly boards: readonly { readonly id: string; readonly name: string }[];
  readonly variants: readonly {
    readonly name: string;
    readonly scenario: string;
    readonly hash: string;
    /** Equivalent futures that what has happened leaves of it; left out where nothing weighs any. */
    readonly effectiveSampleSize?: number;
    readonly measures: Readonly<Record<string, Estimated>>;
  }[];
  /** Against the first, one for each of the others. */
  readonly differences: readonly {
    readonly name: string;
    readonly measures: Readonly<Record<string, Omit<PairedDifference, "a" | "b">>>;
  }[];
}

/** A variant that takes part: what it is called here, and its scenario. */
export interface Variant {
  readonly name: string;
  readonly scenario: Scenario;
  readonly hash: string;
}

/** The document of a comparison. found: of `pairedRun` on the same variants, one for each but the first */
export function comparisonOf(
  variants: readonly Variant[],
  { pairs: found, effective }: PairedRun,
  run: { readonly seed: string; readonly replications: number },
): Comparison {
  return {
    formatVersion: 2,
    run: { version, ...run },
    boards: sharedBoards(variants.map(({ scenario }) => scenario)),
    variants: variants.map(({ name, scenario, hash }, at) => ({
      name,
      scenario: scenario.name,
      hash,
      ...(effective === null ? {} : { effectiveSampleSize: effective[at]! }),
      measures: mapped(found[Math.max(0, at - 1)]!, (each) => (at === 0 ? each.a : each.b)),
    })),
    differences: found.map((measures, at) => ({
      name: variants[at + 1]!.name,
      measures: mapped(measures, ({ difference, better, equal, replications }) => ({ difference, better, equal, replications })),
    })),
  };
}

/** The accounts of a comparison, in the order in which they are told: the fund, each board, the municipality, society. */
export function payerMeasures({ boards }: Pick<Comparison, "boards">): readonly ComparedMeasure[] {
  const of = (id: string) => comparedMeasures.filter(({ measure }) => measure.id === id);
  return [...of("fund.loss.mean"), ...boardMeasures(boards.map(({ id }) => id)), ...of("ownMunicipality.net"), ...of("society.npv")];
}

/** Boards that every scenario has, by their ids, with the names of the first. */
function sharedBoards([first, ...others]: readonly Scenario[]): Comparison["boards"] {
  const everywhere = (id: string) => others.every(({ departments }) => departments.some((each) => each.id === id));
  return first!.departments.filter(({ id }) => everywhere(id)).map(({ id, name }) => ({ id, name }));
}

function mapped<T>(measures: PairedResult, of: (each: PairedDifference) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(measures).map(([key, each]) => [key, of(each)]));
}
