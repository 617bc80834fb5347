import { comparedIn, comparedMeasures, measureCatalogue } from "../../workers/host.ts";
import type { MeasureCatalogue } from "../../workers/index.ts";
import { pairedCells } from "../tables/answerCells.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import type { ToldMeasures } from "../tables/measureLines.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";
import type { Comparison } from "./compare.ts";

/** How each scenario differs from the first, in the same futures. */
export function comparisonTable(comparison: Comparison, locale: Locale, told?: ToldMeasures): string {
  const words = wordsOf[locale];
  const [base, ...others] = comparison.scenarios;
  const { run } = comparison;
  const head = `${formatNumber(run.replications, locale)} ${words.futures} · ${words.seed} ${run.seed} · fondrisk ${run.version}\nA: ${base?.label} (${base?.name})\n`;
  const blocks = comparison.against.map(({ measures }, i) => {
    const other = others[i];
    const rows = (told === undefined ? comparedMeasures : comparedIn(told.catalogue)).flatMap(({ key, measure }): GridLine[] => {
      const found = measures[key];
      if (found === undefined) return [];
      const facts = (told?.catalogue ?? (measureCatalogue as MeasureCatalogue))[measure.key]!;
      const [a, , unit] = pairedCells(facts, found.a, locale, false);
      const [b] = pairedCells(facts, found.b, locale, false);
      const [difference, error] = pairedCells(facts, found.difference, locale, true);
      const name = measureName({ ...measure, entity: null, year: null }, locale, told === undefined ? {} : { words: told.words });
      return [[name, a, b, difference, error, unit, of100(found.better, locale), of100(found.equal, locale)]];
    });
    const columns = ["", "A", "B", "B − A", "", "", words.better, words.equal];
    return `\nB: ${other?.label} (${other?.name})\n\n${gridText([columns, ...rows], ["left", "right", "right", "right", "right", "left", "right", "right"])}`;
  });
  return `${head}${blocks.join("")}\n${words.note}\n`;
}

function of100(share: number | null, locale: Locale): string {
  return share === null ? "" : formatNumber(100 * share, locale, share > 0 && share < 0.01 ? 1 : 0);
}

const wordsOf: Readonly<Record<Locale, Readonly<Record<"futures" | "seed" | "better" | "equal" | "note", string>>>> = {
  sv: {
    futures: "framtider",
    seed: "slumpfrö",
    better: "B bättre",
    equal: "lika (av 100)",
    note: "Samma framtider i A och B; ± är simuleringsosäkerheten (95 %) i skillnaden. ”B bättre” och ”lika”: i så många av 100 framtider.",
  },
  en: {
    futures: "futures",
    seed: "seed",
    better: "B better",
    equal: "equal (of 100)",
    note: "The same futures in A and B; ± is the simulation error (95%) of the difference. “B better” and “equal”: in so many of 100 futures.",
  },
};
