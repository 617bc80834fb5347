import type { Plan } from "../model/plan.ts";
import type { Column, ColumnGroup } from "./column.ts";
import { controlRows } from "./controlRows.ts";

/** A column of one entity of a plan: what a file has a column for. */
export interface PlacedColumn {
  readonly name: string;
  readonly column: Column;
  /** Number of the entity among those of the column's group. */
  readonly entity: number;
}

/** What the entities of a plan are called follows from these parts of it. */
export type Scope = Pick<Plan, "futuresPerDraw" | "years" | "payers" | "rules"> & {
  readonly interventions: readonly {
    readonly id: string;
    readonly maxRounds?: number;
    readonly participation?: unknown;
    readonly afterwards?: unknown;
  }[];
  readonly departments: readonly { readonly id: string }[];
  readonly parameters: { readonly paths: readonly string[] };
  /** Left out: the capital is limited. */
  readonly fund?: { readonly unlimited: boolean };
  /** Left out: there is no balance requirement. */
  readonly restoring?: unknown;
  /** Left out: nothing is known of the past. */
  readonly observed?: { readonly factors: readonly unknown[] } | null;
};

/**
 * The columns that a catalogue has for a plan, in order: a column for each entity, neighbours of the same group entity by
 * entity; with unlimited capital without those that depend on how much there is.
 *
 * throws  RangeError if two columns would have the same name
 */
export function placeColumns(whole: readonly Column[], scope: Scope): readonly PlacedColumn[] {
  const catalogue = scope.fund?.unlimited === true ? whole.filter(({ ofCapital }) => ofCapital !== true) : whole;
  const placed: PlacedColumn[] = [];
  for (let from = 0; from < catalogue.length; ) {
    let to = from + 1;
    while (to < catalogue.length && catalogue[to].group === catalogue[from].group) to++;
    labelsOf(catalogue[from].group, scope).forEach((label, entity) => {
      if (label !== null) for (const column of catalogue.slice(from, to)) placed.push({ name: named(column.name, label), column, entity });
    });
    from = to;
  }
  const seen = new Set<string>();
  for (const { name } of placed) {
    if (seen.has(name)) throw new RangeError(`placeColumns: two columns are called ${name}`);
    seen.add(name);
  }
  return placed;
}

/** A label, or two, in the places of `*`. */
function named(name: string, label: string | readonly string[]): string {
  const labels = [label].flat();
  return name.split("*").reduce((text, part, at) => `${text}${labels[at - 1] ?? ""}${part}`);
}

const one = [""];

/** Of the entities of a group by number; null: it has no columns. */

function labelsOf(group: ColumnGroup, scope: Scope): readonly (string | readonly string[] | null)[] {
  const { futuresPerDraw, years, interventions, departments, payers, rules, parameters, observed, restoring } = scope;
  const factors = observed?.factors ?? [];
  switch (group) {
    case "interventionYear":
      return interventions.flatMap(({ id }) => Array.from({ length: years }, (_, t) => [id, String(t)]));
    case "fund":
    case "account":
      return one;
    case "draw":
      return futuresPerDraw > 1 ? one : [];
    case "year":
      return Array.from({ length: years }, (_, t) => String(t));
    case "intervention":
      return interventions.map(({ id }) => id);
    case "applicant":
      return interventions.map(({ id, participation }) => (participation == null ? null : id));
    case "applicants":
      return interventions.some(({ participation }) => participation != null) ? one : [];
    case "lasting":
      return interventions.map(({ id, afterwards }) => (afterwards == null ? null : id));
    case "restoring":
      return restoring == null ? [] : one;
    case "restoringYear":
      return restoring == null ? [] : Array.from({ length: years }, (_, t) => String(t));
    case "department":
      return departments.map(({ id }) => id);
    case "payer":
      return payers;
    case "rule":
      return rules;
    case "parameter":
      return parameters.paths;
    case "weight":
      return factors.length > 0 ? one : [];
    case "factor":
      return factors.map((_, f) => String(f));
    case "pastRound":
      return observed == null
        ? []
        : interventions.flatMap(({ id, maxRounds = 1 }) => Array.from({ length: maxRounds }, (_, n) => `${id}.${n + 1}`));
    // Known means are those of futures of which nothing is known, each with a draw of its own.
    case "control":
      return observed == null && futuresPerDraw === 1 ? controlRows(scope).names : [];
    case "pastYear":
      return observed == null ? [] : Array.from({ length: years }, (_, t) => String(t));
  }
}
