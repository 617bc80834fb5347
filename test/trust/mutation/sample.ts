import { readdirSync, readFileSync } from "node:fs";
import { textHash } from "../../../engine/numeric/textHash.ts";
import { type Mutant, mutantsOf } from "./operators.ts";

const folders = ["engine/model", "engine/measures", "engine/distributions"];
/** Fewest of a file, as far as it has them. */
const least = 2;

/** How a mutant is known, whatever else is edited in its file. */
export function nameOf({ file, operator, before, after }: Mutant): string {
  return `${file}: ${operator}: ${before} → ${after}`;
}

/**
 * A sample of about `wanted` of all mutants, each file in proportion to how many it has. Which ones is decided by a hash
 * of the changed line, so the sample stays the same where the code does.
 */
export function sampleOfMutants(wanted: number): { readonly all: number; readonly sample: readonly Mutant[] } {
  const byFile = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => mutantsOf(`${folder}/${name}`, readFileSync(`${folder}/${name}`, "utf8"))),
  );
  const all = byFile.reduce((sum, mutants) => sum + mutants.length, 0);
  const sample = byFile.flatMap((mutants) => {
    const count = Math.max(Math.min(least, mutants.length), Math.round((mutants.length / all) * wanted));
    const ordered = mutants.map((mutant) => ({ mutant, key: textHash(nameOf(mutant)) }));
    ordered.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return ordered.slice(0, count).map(({ mutant }) => mutant);
  });
  return { all, sample };
}
