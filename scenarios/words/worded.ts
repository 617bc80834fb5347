/**
 * What is said, by code, in every language. A slot, `{found}`, holds the value of that name; a list in it is read as `a, b or c`, in `{found:and}`
 * as `a, b and c`, in `{found:comma}` as `a, b, c`, and lists of lists in `{sets:sets}` as `a and b, or c and d`.
 */
export type Worded = Readonly<Record<string, { readonly en: string; readonly sv: string }>>;

/** The names of the slots of a text. */
export type SlotsOf<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}`
  ? (Slot extends `${string} ${string}` ? never : Slot extends `${infer Name}:${string}` ? Name : Slot) | SlotsOf<Rest>
  : never;
