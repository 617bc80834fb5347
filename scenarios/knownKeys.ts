import { type Described, describe } from "./describe.ts";
import { unknownKey } from "./leaf.ts";
import { fileSchema } from "./schema.ts";

/**
 * What is wrong with a path as far as the schema knows its keys; null where nothing is. What is below a number that may be a
 * distribution, or a contract that may be a name, the schema does not tell.
 */
export function unknownKeyOn(steps: readonly string[]): string | null {
  let told: Described = describe(fileSchema);
  for (const step of steps) {
    const { content } = told;
    if (content.kind === "leaf") return null;
    if (content.kind === "block") {
      const inside = content.keys.get(step);
      if (inside === undefined) return unknownKey(step, [...content.keys.keys()]);
      told = inside;
    } else told = content.element;
  }
  return null;
}
