/** An effect on its scale, negative is good, with its sampling variance; or why a row has none. */
export type RowResult = RowEffect | { readonly leftOut: "noEvents" | "onlyEvents" };

export interface RowEffect {
  readonly y: number;
  /** Sampling variance, > 0. */
  readonly v: number;
  /** How y and v were computed from the row's columns, in symbols. */
  readonly formula: string;
  /** 0.5 was added to the cells of the row, because one was 0. */
  readonly corrected: boolean;
}

/** Whether the row has an effect. */
export function hasEffect(result: RowResult): result is RowEffect {
  return "y" in result;
}
