import { type Described, describe } from "./describe.ts";
import { unknownKey } from "./leaf.ts";
import type { Said } from "./said.ts";
import { fileSchema } from "./schema.ts";

/** What the schema says of the key that a path leads to, or what is wrong with the path as far as the schema knows its keys. */
export type Known = { readonly told: Described } | { readonly unknown: Said };

/** What is below a number that may be a distribution, or a contract that may be a name, the schema does not tell: then of that. */
export function knownAt(steps: readonly string[]): Known {
  let told: Described = describe(fileSchema);
  for (const step of steps) {
    const { content } = told;
    if (content.kind === "leaf") break;
    if (content.kind === "block") {
      const inside = content.keys.get(step);
      if (inside === undefined) return { unknown: unknownKey(step, [...content.keys.keys()]) };
      told = inside;
    } else told = content.element;
  }
  return { told };
}

/** What is wrong with a path as far as the schema knows its keys; null where nothing is. */
export function unknownKeyOn(steps: readonly string[]): Said | null {
  const known = knownAt(steps);
  return "unknown" in known ? known.unknown : null;
}
