import type { Column } from "./column.ts";
import type { PlacedColumn } from "./place.ts";

const kinds: readonly string[] = ["index", "assumption", "history", "flow", "measure"] satisfies Column["kind"][];

/** Selectors of more than one column that have no `*`. */
const words: ReadonlySet<string> = new Set(["all", "default", "ordinary", "history"]);

/** What was asked for. */
export interface Selection {
  /** In the order of the catalogue, each once. */
  readonly columns: readonly PlacedColumn[];
  /** Selectors that no column answers to. */
  readonly missed: readonly string[];
}

/**
 * The columns that a list of selectors asks for: a name, a name with `*` for any text, a kind, `default` (what a file of results
 * has when nobody says), `ordinary` (all but those of the same futures with unlimited capital, which cost a second run) or `all`.
 * Columns that are there on request answer to names only.
 */
export function selectColumns(placed: readonly PlacedColumn[], selectors: readonly string[]): Selection {
  // Hundreds of names are asked for whenever rules change: they are looked up, and only the rest is tried one by one.
  const asked = new Set(selectors.filter(isName));
  const tests = selectors.filter((selector) => !isName(selector)).map(testOf);
  const names = new Set(placed.map(({ name }) => name));
  return {
    columns: placed.filter((each) => asked.has(each.name) || tests.some((test) => test(each))),
    missed: selectors.filter((selector) => (isName(selector) ? !names.has(selector) : !placed.some(testOf(selector)))),
  };
}

function isName(selector: string): boolean {
  return !selector.includes("*") && !words.has(selector) && !kinds.includes(selector);
}

function testOf(selector: string): (placed: PlacedColumn) => boolean {
  if (selector === "all" || selector === "*") return ({ column }) => column.onRequest !== true;
  if (selector === "default") return ({ column }) => isDefault(column);
  if (selector === "ordinary") return ({ column }) => column.unlimited !== true && column.onRequest !== true;
  // History is told of by its consequence: whether the fund ran short is `fund.capitalNeeded` against the capital.
  if (selector === "history") return ({ column }) => column.kind === "history" || column.name === "fund.capitalNeeded";
  if (kinds.includes(selector)) return ({ column }) => column.kind === selector && column.onRequest !== true;
  const parts = selector.split("*");
  return ({ name }) => matches(name, parts);
}

/** Whether `default` has the column: the number of the replication, what was assumed in it, the fund's totals, the net value to society, and the weight where futures have one. */
export function isDefault({ kind, group, name, unlimited, onRequest }: Column): boolean {
  if (onRequest === true) return false;
  return (
    kind === "index" || kind === "assumption" || (group === "fund" && unlimited !== true) || name === "society.npv" || group === "weight"
  );
}

/** Whether a name is `parts` with any text between them; each part is looked for as early as can be, the last at the end. */
function matches(name: string, parts: readonly string[]): boolean {
  const [first, ...rest] = parts;
  const last = rest.pop() as string;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
