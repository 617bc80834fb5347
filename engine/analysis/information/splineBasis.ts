/** How one input enters a regression: its regressors, the constant apart, as columns of rows. */
export interface Basis {
  readonly columns: readonly Float64Array[];
  /** The input itself, standardised: its linear part, for products with others; null for an input of few values. */
  readonly linear: Float64Array | null;
}

/** Inputs with at most so many different values have a level each. */
const MOST_LEVELS = 6;
/** Probabilities of the knots: .02 … .98 in equal steps. */
const KNOTS = [0.02, 0.212, 0.404, 0.596, 0.788, 0.98];
/** Share of rows at one value from which on it is a level of its own: a point mass. */
const POINT_MASS = 0.02;

/**
 * A natural cubic spline in one input, with knots at equal probabilities; linear beyond the outermost.
 *
 *   N_1 = x,  N_{k+1} = d_k(x) − d_{K−1}(x),  d_k(x) = ((x − t_k)³₊ − (x − t_K)³₊) / (t_K − t_k)
 *
 * Fewer knots where values repeat; one level a value with at most six values; a point mass (an effect of exactly 0) and
 * missing values (NaN) have a level of their own.
 *
 * input   one number a row
 * source  Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, §5.2.1
 */
export function splineBasis(input: Float64Array): Basis {
  const present = input.filter((x) => !Number.isNaN(x)).sort();
  const missing = present.length < input.length ? [Float64Array.from(input, (x) => (Number.isNaN(x) ? 1 : 0))] : [];
  const values = levels(present);
  if (values !== null) {
    const own = values.slice(1).map((v) => Float64Array.from(input, (x) => (x === v ? 1 : 0)));
    return { columns: [...own, ...missing], linear: null };
  }
  const mass = pointMass(present);
  const smooth = mass === null ? present : present.filter((x) => x !== mass);
  const centre = smooth[0] + (smooth[smooth.length - 1] - smooth[0]) / 2;
  const scale = (smooth[smooth.length - 1] - smooth[0]) / 2;
  const knots = [...new Set(KNOTS.map((p) => (smooth[Math.floor(p * (smooth.length - 1))] - centre) / scale))];
  const inside = (x: number) => !Number.isNaN(x) && x !== mass;
  const linear = Float64Array.from(input, (x) => (inside(x) ? (x - centre) / scale : 0));
  const columns = [linear];
  const last = knots.length - 1;
  const cubed = (x: number) => (x > 0 ? x * x * x : 0);
  const d = (k: number, x: number) => (cubed(x - knots[k]) - cubed(x - knots[last])) / (knots[last] - knots[k]);
  for (let k = 0; k < last - 1; k++) {
    columns.push(Float64Array.from(input, (x, r) => (inside(x) ? d(k, linear[r]) - d(last - 1, linear[r]) : 0)));
  }
  if (mass !== null) columns.push(Float64Array.from(input, (x) => (x === mass ? 1 : 0)));
  return { columns: [...columns, ...missing], linear };
}

/** The different values of a sorted column; null if there are more than MOST_LEVELS. */
function levels(sorted: Float64Array): number[] | null {
  const values: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    values.push(sorted[i]);
    if (values.length > MOST_LEVELS) return null;
  }
  return values;
}

/** The value that most rows share, if it is a point mass; null otherwise. */
function pointMass(sorted: Float64Array): number | null {
  let best = 0;
  let at = -1;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from > best) {
      best = to - from;
      at = from;
    }
    from = to;
  }
  return best >= Math.max(2, POINT_MASS * sorted.length) ? sorted[at] : null;
}
