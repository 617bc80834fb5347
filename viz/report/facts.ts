import type { Run } from "../charts/data/run.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, formatYear } from "../text/numbers.ts";
import { reportWords } from "./words.ts";

/** What tells two computations apart, by name; the last is how the result is cited. */
export function factsOf({ scenario, summary }: Run, locale: Locale): readonly (readonly [name: string, value: string])[] {
  const words = reportWords(locale);
  const { version, code, seed, replications, resultHash, futuresPerDraw } = summary.run;
  const hash = code === undefined ? "" : ` (${code.slice(0, 12)})`;
  return [
    [words.version, version],
    ...(code === undefined ? [] : [[words.code, code] as const]),
    [words.seed, seed],
    [words.replications, formatNumber(replications, locale)],
    ...(futuresPerDraw === undefined ? [] : [[words.futuresPerDraw, formatNumber(futuresPerDraw, locale)] as const]),
    [words.period, `${formatYear(scenario.startYear)}–${formatYear(scenario.startYear + scenario.horizonYears - 1)}`],
    [words.scenarioHash, summary.scenario.hash],
    [words.resultHash, resultHash ?? ""],
    [
      words.cite,
      `fondrisk ${version}${hash}. ${scenario.name}, ${summary.scenario.hash}. ${words.seed} ${seed}, ${formatNumber(replications, locale)}. ${resultHash ?? ""}`,
    ],
  ];
}
