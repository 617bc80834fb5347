/** How a cost grows: cost = constant · size^exponent. */
export interface PowerLaw {
  readonly exponent: number;
  readonly exponentError: number;
}

/**
 * Least squares of log cost on log size; the error is that of the slope.
 *
 * points  at least three, with different sizes; both numbers > 0
 * throws  RangeError otherwise
 */
export function fitPowerLaw(points: readonly { readonly size: number; readonly cost: number }[]): PowerLaw {
  if (points.length < 3 || new Set(points.map(({ size }) => size)).size < 2) {
    throw new RangeError("fitPowerLaw: at least three points of different sizes are needed");
  }
  if (!points.every(({ size, cost }) => size > 0 && cost > 0)) throw new RangeError("fitPowerLaw: sizes and costs must be > 0");
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const centreX = mean(x);
  const centreY = mean(y);
  const spread = x.reduce((sum, v) => sum + (v - centreX) ** 2, 0);
  const exponent = x.reduce((sum, v, i) => sum + (v - centreX) * (y[i]! - centreY), 0) / spread;
  const residual = x.reduce((sum, v, i) => sum + (y[i]! - centreY - exponent * (v - centreX)) ** 2, 0);
  return { exponent, exponentError: Math.sqrt(residual / (points.length - 2) / spread) };
}
