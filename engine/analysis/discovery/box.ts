/** An input that a box may limit. */
export interface BoxInput {
  readonly path: string;
  /** By row; NaN: missing, a level of its own. */
  readonly values: Float64Array;
}

/** What a box asks of one input. */
export interface BoxLimit {
  readonly path: string;
  /** null: no limit on that side. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Rows in which the input is missing are left out of the box; null where none is missing or nothing is asked. */
  readonly missing: "out" | null;
}

/** One side of a limit: what can be dropped by itself. */
export interface Bound {
  readonly input: number;
  readonly side: "low" | "high" | "missing";
  /** The smallest or largest value inside; NaN for `missing`. */
  readonly value: number;
}

/** Is a row inside all bounds? A missing value fails only the bound that leaves missing values out. */
export function isInside(inputs: readonly BoxInput[], bounds: readonly Bound[], row: number): boolean {
  for (const { input, side, value } of bounds) {
    const x = inputs[input].values[row];
    if (side === "missing" ? Number.isNaN(x) : side === "low" ? x < value : x > value) return false;
  }
  return true;
}

/** Bounds gathered by input, in order of path. */
export function limitsOf(inputs: readonly BoxInput[], bounds: readonly Bound[]): BoxLimit[] {
  const used = [...new Set(bounds.map((b) => b.input))].sort((a, b) => (inputs[a].path < inputs[b].path ? -1 : 1));
  const valueAt = (input: number, side: Bound["side"]) => bounds.find((b) => b.input === input && b.side === side)?.value ?? null;
  return used.map((input) => ({
    path: inputs[input].path,
    atLeast: valueAt(input, "low"),
    atMost: valueAt(input, "high"),
    missing: valueAt(input, "missing") === null ? null : "out",
  }));
}
