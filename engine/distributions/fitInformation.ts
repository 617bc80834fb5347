/**
 * Standard errors of maximum likelihood estimates: roots of the diagonal of the inverse of the observed information
 * −∂²ℓ/∂θᵢ∂θⱼ, with second derivatives by central differences.
 *
 * logLikelihood  of the parameters, smooth around the estimates
 * estimates      where it is largest
 * steps          of the differences; about 1e−4 of each parameter's size keeps both errors below 1e−6
 * returns        one a parameter; null for all where the information is not positive definite
 * source         Efron & Hinkley (1978), Biometrika 65, for the observed instead of the expected information
 */
export function observedErrors(
  logLikelihood: (parameters: readonly number[]) => number,
  estimates: readonly number[],
  steps: readonly number[],
): readonly (number | null)[] {
  const at = (moves: readonly number[]): number => logLikelihood(estimates.map((value, i) => value + moves[i] * steps[i]));
  const here = at(estimates.map(() => 0));
  const unit = (i: number, size: number, j = -1, other = 0): number[] => estimates.map((_, k) => (k === i ? size : k === j ? other : 0));
  const information = estimates.map((_, i) =>
    estimates.map((_, j) => {
      if (i === j) return -(at(unit(i, 1)) - 2 * here + at(unit(i, -1))) / (steps[i] * steps[i]);
      const mixed = at(unit(i, 1, j, 1)) - at(unit(i, 1, j, -1)) - at(unit(i, -1, j, 1)) + at(unit(i, -1, j, -1));
      return -mixed / (4 * steps[i] * steps[j]);
    }),
  );
  const [[a, b = 0], [, d = 1] = [0, 1]] = information;
  if (information.length > 2) throw new RangeError(`observedErrors: at most 2 parameters, got ${information.length}`);
  const determinant = a * d - b * b;
  if (!(a > 0 && d > 0 && determinant > 0)) return estimates.map(() => null);
  return [Math.sqrt(d / determinant), Math.sqrt(a / determinant)].slice(0, estimates.length);
}
