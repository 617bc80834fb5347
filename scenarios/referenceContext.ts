import { record, word } from "./loose.ts";
import { type FilePath, type Finding, shown } from "./problem.ts";
import { guessed, problem, type Said } from "./said.ts";

/** What one part of a file says about another. */
export interface References {
  readonly errors: Finding[];
  readonly warnings: Finding[];
}

/** What the checks of one intervention need to know about the rest of the file. */
export interface Context extends References {
  readonly file: Readonly<Record<string, unknown>>;
  /** Ids of the departments; null where the list itself is wrong, so that nothing can be said of who refers to it. */
  readonly departments: readonly string[] | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

const idOf = { department: "departmentId", intervention: "interventionId", outcome: "outcomeOf", account: "accountId" } as const;

/** `found 'x', expected the id of a department (a or b); did you mean …`. */
export function notThere(id: string, known: readonly string[], kind: keyof typeof idOf): Said {
  const some = known.length > 12 ? [...known.slice(0, 11), "…"] : known;
  return guessed(problem("expected", { found: shown(id), rule: problem(idOf[kind], { known: some }) }), id, known);
}

/** Reports every id that an earlier element of the list has already. */
export function reportTwice(
  list: readonly unknown[],
  path: FilePath,
  kind: "department" | "intervention" | "outcome" | "benefit",
  errors: Finding[],
): void {
  const seen = new Set<string>();
  for (const [index, item] of list.entries()) {
    const id = word(record(item).id);
    if (id === null) continue;
    if (seen.has(id)) errors.push({ path: [...path, index, "id"], ...problem("repeatedId", { id: `'${id}'`, element: problem(kind) }) });
    seen.add(id);
  }
}
