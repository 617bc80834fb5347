import type { State } from "../model/state.ts";
import type { Tails } from "../model/tails.ts";

/** What a column's numbers are. */
export type Unit = "kr" | "persons" | "year" | "share" | "count" | "qaly" | "flag" | "number";

/**
 * What a column is for those who analyse: the number of the row, what was assumed in this future, chance that an observer of
 * it sees, what flowed, or what came of it.
 */
export type ColumnKind = "index" | "assumption" | "history" | "flow" | "measure";

/** What there is one column of a kind for: the fund, the draw that futures share where they do, each year, each intervention … */
export type ColumnGroup =
  | "fund"
  | "draw"
  | "year"
  | "intervention"
  | "interventionYear"
  | "department"
  | "payer"
  | "rule"
  | "account"
  | "parameter"
  | "applicant"
  | "applicants"
  | "lasting"
  | "restoring"
  | "restoringYear"
  | "weight"
  | "factor"
  | "pastYear"
  | "pastRound"
  | "control";

/** Mechanisms that a run without columns which need them may leave out. What the fund pays and receives is always simulated. */
export type Need = "chain" | "savings" | "claims" | "naive" | "byIntervention" | "shortfall" | "controls";

/**
 * One quantity that a replication leaves, declared once; names, order, files and documentation follow from it.
 * A number that does not exist in a replication is NaN.
 */
export interface Column {
  /** With `*` for the entity: a year t = 0 … T − 1, an id, a path; two of them for an intervention and a year. */
  readonly name: string;
  readonly unit: Unit;
  readonly kind: ColumnKind;
  /** Key of the words that say what it is. */
  readonly meaning: string;
  readonly group: ColumnGroup;
  /** It does not exist in every replication. */
  readonly sometimes?: true;
  /** Only there where it is asked for by name: neither `all` nor its kind has it. */
  readonly onRequest?: true;
  readonly needs: readonly Need[];
  /** Its tail index: moments of an order below it exist (distributions/tailIndex.ts); without it, all do. */
  readonly tail?: ((tails: Tails, entity: number) => number) | undefined;
  /** Not there where the capital is unlimited: it depends on how much money there was. */
  readonly ofCapital?: true;
  /** Of the same future with unlimited capital, in which nothing follows from a shortfall; simulated beside where it is asked for. */
  readonly unlimited?: true;
  /** Writes what every lane has of an entity (its number in the plan) side by side from out[at] on; only reads the state, which is closed. */
  readonly read: (state: State, entity: number, out: Float64Array, at: number) => void;
}
