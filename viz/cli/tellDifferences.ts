import { code } from "../../workers/code.ts";
import { version } from "../../workers/version.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import type { Locale } from "../text/locale.ts";
import { codeName } from "./codeName.ts";
import type { Io } from "./io.ts";
import { type Difference, isOurs, type Recorded } from "./recorded.ts";

const mostShown = 60;

const wordsOf = {
  sv: {
    other: (folder: string, made: string, here: string) =>
      `varning: ${folder} gjordes av fondrisk ${made}, detta är ${here}: rapporten räknas om med den här koden`,
    none: "Inga tal skiljer sig.",
    heads: ["", "sparat", "nu"],
    more: (count: number) => `… och ${count} tal till`,
  },
  en: {
    other: (folder: string, made: string, here: string) =>
      `warning: ${folder} was made by fondrisk ${made}, this is ${here}: the report is computed anew by this code`,
    none: "No number differs.",
    heads: ["", "recorded", "now"],
    more: (count: number) => `… and ${count} more numbers`,
  },
} as const;

/** Says that a folder was made by other code, and in one table which numbers of its summary that changes. */
export function tellDifferences(recorded: Recorded, found: readonly Difference[], folder: string, locale: Locale, io: Io): void {
  if (isOurs(recorded)) return;
  const words = wordsOf[locale];
  io.err(`${words.other(folder, codeName(recorded.run), codeName({ version, code }))}\n`);
  if (found.length === 0) {
    io.err(`${words.none}\n`);
    return;
  }
  const lines = found.slice(0, mostShown).map(({ path, before, after }): GridLine => [path, before, after]);
  const rest = found.length > mostShown ? `${words.more(found.length - mostShown)}\n` : "";
  io.err(`${gridText([words.heads, ...lines], ["left", "right", "right"])}${rest}`);
}
