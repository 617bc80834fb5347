import type { RowFile } from "./rowFile.ts";

/** How the rows of two runs differ, future by future. */
export interface RowsDiff {
  /** Columns that both have, with the same number in every future. */
  readonly equal: readonly string[];
  /** Columns that both have, with the number of futures that differ and the largest difference among them; null: none has a number in both. */
  readonly moved: readonly { readonly name: string; readonly futures: number; readonly largest: number | null }[];
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
}

/** Compares two files of rows over the futures that both have, a column at a time; a quantity that does not exist in a future equals itself. */
export async function rowsDiff(a: RowFile, b: RowFile): Promise<RowsDiff> {
  const shared = [...a.names].filter((name) => b.names.has(name));
  const equal: string[] = [];
  const moved: RowsDiff["moved"][number][] = [];
  for (const name of shared) {
    const { futures, largest } = differing(await a.column(name), await b.column(name));
    if (futures === 0) equal.push(name);
    else moved.push({ name, futures, largest });
  }
  const only = (names: ReadonlySet<string>, others: ReadonlySet<string>) => [...names].filter((name) => !others.has(name));
  return { equal, moved, onlyInA: only(a.names, b.names), onlyInB: only(b.names, a.names) };
}

function differing(a: Float64Array, b: Float64Array): { readonly futures: number; readonly largest: number | null } {
  let futures = 0;
  let largest: number | null = null;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (Object.is(a[i], b[i]) || a[i] === b[i]) continue;
    futures++;
    const size = Math.abs(b[i]! - a[i]!);
    if (size > (largest ?? 0)) largest = size;
  }
  return { futures, largest };
}
