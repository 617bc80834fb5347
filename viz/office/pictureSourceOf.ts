import type { Run } from "../charts/data/run.ts";
import { reportWords } from "../report/words.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";

/** The line under a picture that says where its numbers come from. */
export function pictureSourceOf({ summary }: Pick<Run, "summary">, locale: Locale): string {
  const { version, seed, replications, resultHash } = summary.run;
  return reportWords(locale).pictureSource(version, seed, formatNumber(replications, locale), resultHash ?? "");
}
