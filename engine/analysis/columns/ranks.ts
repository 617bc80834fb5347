/**
 * Rows in rising order of a column; equal values keep the order of rows, missing values (NaN) come last.
 *
 * returns  numbers of rows
 */
export function rowsByValue(column: Float64Array): Int32Array {
  // Sorting the values first and placing rows by them is several times faster than sorting rows by a comparison.
  const sorted = Float64Array.from(column).sort();
  const places = new Map<number, number>();
  for (let i = sorted.length - 1; i >= 0; i--) places.set(sorted[i], i);
  const rows = new Int32Array(column.length);
  for (let r = 0; r < column.length; r++) {
    const at = places.get(column[r]) as number;
    rows[at] = r;
    places.set(column[r], at + 1);
  }
  return rows;
}

/**
 * Average ranks 1 … n: equal values share the mean of their ranks. Missing values are not allowed.
 *
 * source  Kendall (1945), Biometrika 33
 */
export function averageRanks(column: Float64Array, rows: Int32Array = rowsByValue(column)): Float64Array {
  const ranks = new Float64Array(column.length);
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && column[rows[to]] === column[rows[from]]) to++;
    for (let i = from; i < to; i++) ranks[rows[i]] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
