import { entityHash } from "../../random/address.ts";
import { rootKey } from "../../random/seed.ts";
import { createStream, uniform, wordAt } from "../../random/stream.ts";

/**
 * One column of a Latin hypercube of n points: a random permutation of n strata of equal probability, and one uniform inside each.
 * Every word is addressed by (seed, path, point), so that a further path leaves the other columns as they are.
 *
 * returns  by point, in (0, 1); exactly one in each of [k/n, (k + 1)/n)
 * source   McKay, Beckman & Conover (1979), Technometrics 21(2)
 */
export function latinColumn(seed: string | number, path: string, n: number): Float64Array {
  const stream = createStream(rootKey(`${seed} sweep`));
  const entity = entityHash(path);
  const keys = Float64Array.from({ length: n }, (_, point) => wordAt(stream, entity, 0, point) >>> 0);
  const order = Int32Array.from({ length: n }, (_, point) => point).sort((a, b) => keys[a] - keys[b] || a - b);
  const column = new Float64Array(n);
  order.forEach((point, stratum) => {
    column[point] = (stratum + uniform(wordAt(stream, entity, 1, point))) / n;
  });
  return column;
}
