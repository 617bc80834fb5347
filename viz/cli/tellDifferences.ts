import { code } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { codeName } from "./codeName.ts";
import { differenceTable } from "./differenceTable.ts";
import type { Io } from "./io.ts";
import { type Difference, isOurs } from "./recorded.ts";
import type { Recorded } from "./summaryFile.ts";
import { warningText } from "./warningText.ts";

const wordsOf = {
  sv: {
    other: (folder: string, made: string, here: string) =>
      `${folder} gjordes av fondrisk ${made}, detta är ${here}: rapporten räknas om med den här koden`,
    none: "Inga tal skiljer sig.",
    heads: ["", "sparat", "nu"],
  },
  en: {
    other: (folder: string, made: string, here: string) =>
      `${folder} was made by fondrisk ${made}, this is ${here}: the report is computed anew by this code`,
    none: "No number differs.",
    heads: ["", "recorded", "now"],
  },
} as const;

/** Says that a folder was made by other code, and in one table which numbers of its summary that changes. */
export function tellDifferences(recorded: Recorded, found: readonly Difference[], folder: string, locale: Locale, io: Io): void {
  if (isOurs(recorded)) return;
  const words = wordsOf[locale];
  io.err(warningText(words.other(folder, codeName(recorded.run), codeName({ version, code })), locale));
  if (found.length === 0) {
    io.err(`${words.none}\n`);
    return;
  }
  const lines = found.map(({ path, before, after }) => [path, before, after]);
  io.err(differenceTable(words.heads, lines, locale));
}
