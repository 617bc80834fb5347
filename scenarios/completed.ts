import { inlineAccounts } from "./accounts/inlineAccounts.ts";
import { describe } from "./describe.ts";
import { inlineStudies } from "./evidence/inlineStudies.ts";
import { type InBasePrices, inBasePrices } from "./inBasePrices.ts";
import { inlineObserved } from "./inlineObserved.ts";
import { inlinePrices } from "./inlinePrices.ts";
import { inlineObservations } from "./observations.ts";
import { priceFindings } from "./priceReferences.ts";
import type { FilePath } from "./problem.ts";
import { fileSchema } from "./schema.ts";

const told = describe(fileSchema);

/**
 * A file as it is read once it stands for itself: what it takes from other files is in its place, and every amount is in prices of
 * the base year.
 *
 * plain     the file as plain data
 * readFile  text of a file by its path relative to the scenario, named at `path` there; undefined where there are no files (a page)
 */
export function completed(plain: unknown, readFile: ((relativePath: string, path: FilePath) => string) | undefined): InBasePrices {
  const studied = inlineStudies(plain, readFile);
  const accounted = inlineAccounts(studied.value, readFile);
  const observed = inlineObservations(accounted.value, readFile);
  const happened = inlineObserved(observed.value, readFile);
  const priced = inlinePrices(happened.value, readFile);
  const converted = inBasePrices(priced.value, told, priced.findings.length === 0);
  return {
    ...converted,
    findings: [
      ...studied.findings,
      ...accounted.findings,
      ...observed.findings,
      ...happened.findings,
      ...priced.findings,
      ...converted.findings,
      ...priceFindings(priced.value),
    ],
  };
}
