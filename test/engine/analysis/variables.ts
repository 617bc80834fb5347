import { normalQuantile } from "../../../engine/numeric/normal.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../../engine/random/stream.ts";

/** n independent uniforms on (0, 1), in order of row; variables with different numbers are independent. */
export function uniforms(n: number, seed: number, variable: number): Float64Array {
  const stream = createStream(rootKey(seed));
  return Float64Array.from({ length: n }, (_, i) => uniform(wordAt(stream, 7, variable, i)));
}

/** n independent standard normals, in order of row. */
export function normals(n: number, seed: number, variable: number): Float64Array {
  return uniforms(n, seed, variable).map((u) => normalQuantile(u));
}

/** A column computed row by row. */
export function column(n: number, f: (row: number) => number): Float64Array {
  return Float64Array.from({ length: n }, (_, r) => f(r));
}
