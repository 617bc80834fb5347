import type { Locale } from "../locale.ts";
import { measureWords } from "../measureWords.ts";

const patterns = Object.entries(measureWords).map(([key, words]) => {
  const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const text = key.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "(.+)");
  return { pattern: new RegExp(`^${text}$`), names, words };
});

/** What a measure or a column is called, by its id in an answer; the id itself where there are no words for it. */
export function measureLabel(id: string, locale: Locale): string {
  for (const candidate of [id, `${id}.probability`]) {
    for (const { pattern, names, words } of patterns) {
      const found = pattern.exec(candidate);
      if (found === null) continue;
      const entities = names.flatMap((name, at) => (name === "year" ? [] : [found[at + 1]]));
      const year = found[names.indexOf("year") + 1] ?? "";
      const text = words[locale].replace("{year}", year);
      return entities.length === 0 ? text : `${entities.join(" ")}: ${text}`;
    }
  }
  return id;
}
