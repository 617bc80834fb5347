import { visible } from "./problem.ts";
import type { Said, Value } from "./said.ts";
import { problemWords } from "./words/problemWords.ts";
import type { Worded } from "./words/worded.ts";

/** Languages that problems are worded in. */
export type Language = "en" | "sv";

const conjunctions = { en: { and: " and ", or: " or " }, sv: { and: " och ", or: " eller " } } as const;

/** Words what is said by the words of a catalogue: one sentence without a full stop, on one line, with nothing hidden in it. */
export function teller<W extends Worded>(words: W): (said: Said<keyof W & string>, language: Language) => string {
  type Codes = keyof W & string;
  return (said, language) => visible(text(said, language));

  function text({ code, values }: Said<Codes>, language: Language): string {
    const filled = words[code]![language].replace(/\{(\w+)(?::(\w+))?\}/g, (_, slot: string, form: string | undefined) =>
      valueText(values[slot]!, form ?? "or", language),
    );
    if (values.guess === undefined) return filled;
    return `${filled}${{ en: "; did you mean", sv: "; menade du" }[language]} '${valueText(values.guess, "or", language)}'?`;
  }

  function valueText(value: Value<Codes>, form: string, language: Language): string {
    if (typeof value !== "object") return String(value);
    if ("code" in value) return text(value, language);
    if (form === "sets") return value.map((set) => valueText(set, "and", language)).join(`,${conjunctions[language].or}`);
    const items = value.map((item) => valueText(item, "or", language));
    if (form === "semicolon") return items.join("; ");
    if (form === "comma" || items.length < 2) return items.join(", ");
    return `${items.slice(0, -1).join(", ")}${conjunctions[language][form === "and" ? "and" : "or"]}${items.at(-1)}`;
  }
}

/** What is said of a scenario, in words. */
export const tell = teller(problemWords);

/** What is said with its English beside it, as problems have it. */
export function worded(said: Said): Said & { readonly message: string } {
  return { ...said, message: tell(said, "en") };
}
