import { textHash } from "../../../engine/numeric/textHash.ts";
import { read, sources, topOf } from "../../imports.ts";
import { type Mutant, mutantsOf } from "./operators.ts";

/** What is mutated: what computes the numbers, and what stands between a number and its reader. */
export const parts = { engine: ["engine"], reader: ["scenarios", "workers", "viz"] } as const;

/** Run only in a browser or on a cluster, whose tests take minutes each. */
const elsewhere = /^(?:viz\/app\/(?:components|main)|workers\/engines\/)/;

/** How a mutant is known, whatever else is edited in its file. */
export function nameOf({ file, operator, before, after }: Mutant): string {
  return `${file}: ${operator}: ${before} → ${after}`;
}

/**
 * `wanted` of all mutants of a part, each as likely as any other: those whose changed line has the smallest hash. So the sample stays the same
 * where the code does, and the share that is noticed has the error of a plain sample.
 */
export function sampleOfMutants(part: keyof typeof parts, wanted: number): { readonly all: number; readonly sample: readonly Mutant[] } {
  const all = sources
    .filter((file) => (parts[part] as readonly string[]).includes(topOf(file)) && !elsewhere.test(file))
    .flatMap((file) => mutantsOf(file, read(file)))
    .map((mutant) => ({ mutant, key: textHash(nameOf(mutant)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { all: all.length, sample: all.slice(0, wanted).map(({ mutant }) => mutant) };
}
