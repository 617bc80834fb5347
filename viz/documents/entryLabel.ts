import { builderWords } from "../text/builder/builderWords.ts";
import { keyWords } from "../text/builder/keys.ts";
import { inLocale, type Locale } from "../text/locale.ts";

/** What an entry of an intervention is called, by its path below it: "outcomes.hvb.rate" is "Händelser utan insatsen, hvb"; the path where it has no name. */
export function entryLabel(path: string, locale: Locale): string {
  const steps = path.split(".");
  const inList = steps[0] === "outcomes" || steps[0] === "benefits";
  const key = keyOf(path);
  const { forms } = builderWords(locale);
  const words = keyWords[key];
  const block = steps.length === 1 ? forms[steps[0] as keyof typeof forms] : undefined;
  if (words === undefined) return block ?? path;
  const label = inLocale(locale, words.sv[0], words.en);
  return inList ? `${label}, ${steps[1]}` : label;
}

/** What stands there in the words of a form: "pert, min 0.9, mode 1, max 1.3" is "lägsta 0,9, troligast 1, högsta 1,3"; keys of a block by their names. */
export function entryValue(path: string, value: string, locale: Locale): string {
  const { parameters, ways } = builderWords(locale);
  const told = value
    .split(", ")
    .map((part, at) => {
      const [, first = "", rest = ""] = /^(\S+)(.*)$/s.exec(part) ?? [];
      if (at === 0 && rest === "" && Object.hasOwn(ways, first)) return first === "pert" ? "" : ways[first as keyof typeof ways];
      const key = keyWords[`${keyOf(path)}.${first}`];
      const name = parameters[first] ?? (key === undefined ? undefined : inLocale(locale, key.sv[0].toLowerCase(), key.en.toLowerCase()));
      return name === undefined || rest === "" ? part : `${name}${rest}`;
    })
    .filter((part) => part !== "")
    .join(", ");
  return inLocale(locale, told.replace(/(\d)\.(\d)/g, "$1,$2"), told);
}

/** The key of the catalogue of words for a path below an intervention. */
function keyOf(path: string): string {
  const steps = path.split(".");
  const inList = steps[0] === "outcomes" || steps[0] === "benefits";
  return ["interventions", "*", ...steps.map((step, at) => (inList && at === 1 ? "*" : step))].join(".");
}
