import { completeText } from "../../../workers/host.ts";
import type { Problem } from "../../../workers/index.ts";
import { parsePolicy } from "./parsePolicy.ts";

/** Texts of tables, by the names of their files without folders. */
export type Tables = Readonly<Record<string, string>>;

/** Whether a file is a table that a scenario may name: of studies, accounts, observations or prices. */
export function isTable(fileName: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(fileName);
}

/** Names of tables in the form in which they are kept: `studies/placement.csv` is placement.csv. */
export function tableName(path: string): string {
  return path.replace(/^.*[/\\]/, "").toLowerCase();
}

/** Names of tables that a scenario's text asks for and `tables` has. */
export function tablesAskedFor(text: string, tables: Tables): readonly string[] {
  const asked = new Set<string>();
  parsePolicy({ text, overrides: [] }, { readFile: reader(tables, (name) => asked.add(name)) });
  return [...asked];
}

/** A scenario's text with the tables that it names in their place, so that it is complete in itself; or all that is wrong with it or with them. */
export function withTables(text: string, tables: Tables): { readonly text: string } | { readonly errors: readonly Problem[] } {
  const readFile = reader(tables);
  const parsed = parsePolicy({ text, overrides: [] }, { readFile });
  if ("errors" in parsed) return parsed;
  return { text: completeText({ text, parsed, overrides: [], readFile }) };
}

function reader(tables: Tables, taken: (name: string) => void = () => {}): (path: string) => string {
  return (path) => {
    const name = tableName(path);
    if (!Object.hasOwn(tables, name)) throw new RangeError(`no table ${name}`);
    taken(name);
    return tables[name]!;
  };
}
