/** Cost exceeded with probability p, by log-log interpolation; null outside the points. */
export function costAt(points: readonly { readonly cost: number; readonly probability: number }[], p: number): number | null {
  const after = points.findIndex((point) => point.probability <= p);
  const [low, high] = [points[after - 1], points[after]];
  if (!low || !high) return null;
  const along = Math.log(low.probability / p) / Math.log(low.probability / high.probability);
  return low.cost * (high.cost / low.cost) ** along;
}
