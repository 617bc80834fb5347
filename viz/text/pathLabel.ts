import { keyWords } from "./builder/keys.ts";
import { inLocale, type Locale } from "./locale.ts";

/** Parts of a number that is not known: of a distribution, or of a range. */
const parts: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  mean: { sv: "medelvärde", en: "mean" },
  median: { sv: "median", en: "median" },
  sd: { sv: "standardavvikelse", en: "standard deviation" },
  sigma: { sv: "spridning (log)", en: "spread (log)" },
  min: { sv: "lägst", en: "lowest" },
  max: { sv: "högst", en: "highest" },
  mode: { sv: "troligast", en: "most likely" },
  shape: { sv: "svansens form", en: "shape of the tail" },
  scale: { sv: "skala", en: "scale" },
  rate: { sv: "takt", en: "rate" },
};

const patterns = Object.keys(keyWords).map((key) => ({ key, steps: key.split(".") }));

/**
 * What a number of a scenario file is called, from the words of the forms: "Socialnämnden: Budgetram". null where there are none for it.
 *
 * path    by ids: departments.social.budget
 * nameOf  what a board, an intervention or a line is called; its id where nobody knows
 */
export function pathLabel(path: string, locale: Locale, nameOf: (id: string) => string): string | null {
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length--) {
    const found = patterns.find(
      (pattern) => pattern.steps.length === length && pattern.steps.every((step, at) => step === "*" || step === steps[at]),
    );
    if (found === undefined) continue;
    const rest = steps.slice(length);
    if (rest.some((step) => parts[step] === undefined && !/^\d+$/.test(step))) return null;
    const words = keyWords[found.key]!;
    const label = inLocale(locale, words.sv[0], words.en);
    const owners = found.steps.flatMap((step, at) => (step === "*" ? [nameOf(steps[at]!)] : []));
    const details = rest.map((step) => parts[step]?.[locale] ?? `${Number(step) + 1}`);
    return `${owners.map((owner) => `${owner}: `).join("")}${[label, ...details].join(", ")}`;
  }
  return null;
}
