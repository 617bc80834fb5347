import type { Said } from "../said.ts";

/** Numbers by calendar year that a file gave, or what is wrong: with which key of the place that names the file, and how. */
export type Yearly = { readonly values: Readonly<Record<string, number>> } | { readonly key: string; readonly said: Said };

/** What a place says of the file beside its name: keys and texts. */
export type Wanted = Readonly<Record<string, unknown>>;

/** The part `{ key, said }` of a `Yearly`. */
export function wrong(key: string, said: Said): Yearly {
  return { key, said };
}
