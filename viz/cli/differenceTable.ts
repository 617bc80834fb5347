import { gridText } from "../tables/grid.ts";
import type { Locale } from "../text/locale.ts";

const mostShown = 60;

const more: Readonly<Record<Locale, (count: number) => string>> = {
  sv: (count) => `… och ${count} tal till`,
  en: (count) => `… and ${count} more numbers`,
};

/** What differs between two summaries, a number a line: its name to the left, the rest to the right. Long tables are cut, and say so. */
export function differenceTable(heads: readonly string[], lines: readonly (readonly string[])[], locale: Locale): string {
  const rest = lines.length > mostShown ? `${more[locale](lines.length - mostShown)}\n` : "";
  const sides = heads.map((_, at) => (at === 0 ? ("left" as const) : ("right" as const)));
  return `${gridText([heads, ...lines.slice(0, mostShown)], sides)}${rest}`;
}
