import type { Estimate } from "../../engine/measures/estimate.ts";
import { comparedMeasures } from "../../workers/paired.ts";
import { type Cells, moneyCells, numberCells } from "../tables/cells.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import type { Comparison } from "./compare.ts";

type Kind = "money" | "per100" | "percent";

/** How each scenario differs from the first, in the same futures. */
export function comparisonTable(comparison: Comparison, locale: Locale): string {
  const words = wordsOf[locale];
  const [base, ...others] = comparison.scenarios;
  const { run } = comparison;
  const head = `${formatNumber(run.replications, locale)} ${words.futures} · ${words.seed} ${run.seed} · fondrisk ${run.version}\nA: ${base?.label} (${base?.name})\n`;
  const blocks = comparison.against.map(({ measures }, i) => {
    const other = others[i];
    const lines: GridLine[] = comparedMeasures.flatMap(({ key, measure }) => {
      const found = measures[key];
      if (found === undefined) return [];
      const kind = measure.kind === "probability" ? "per100" : measure.kind === "ratio" ? "percent" : "money";
      const [a, , unit] = cells(found.a, kind, locale, false);
      const [b] = cells(found.b, kind, locale, false);
      const [difference, error] = cells(found.difference, kind, locale, true);
      return [[words.measures[key] ?? key, a, b, difference, error, unit, of100(found.better, locale), of100(found.equal, locale)]];
    });
    const columns = ["", "A", "B", "B − A", "", "", words.better, words.equal];
    return `\nB: ${other?.label} (${other?.name})\n\n${gridText([columns, ...lines], ["left", "right", "right", "right", "right", "left", "right", "right"])}`;
  });
  return `${head}${blocks.join("")}\n${words.note}\n`;
}

function cells(estimate: Estimate | null, kind: Kind, locale: Locale, signed: boolean): Cells {
  if (kind === "money" || estimate === null) return moneyCells(estimate, locale, signed);
  const unit = kind === "percent" ? "%" : locale === "sv" ? "av 100" : "of 100";
  return numberCells(100 * estimate.value, 196 * (estimate.standardError ?? Number.NaN), unit, locale, signed);
}

function of100(share: number | null, locale: Locale): string {
  return share === null ? "" : formatNumber(100 * share, locale, share > 0 && share < 0.01 ? 1 : 0);
}

const wordsOf: Readonly<
  Record<Locale, { futures: string; seed: string; better: string; equal: string; note: string; measures: Readonly<Record<string, string>> }>
> = {
  sv: {
    futures: "framtider",
    seed: "frö",
    better: "B bättre",
    equal: "lika (av 100)",
    note: "Samma framtider i A och B; ± är räknefelet (95 %) i skillnaden. ”B bättre” och ”lika”: i så många av 100 framtider.",
    measures: {
      depletion: "medlen räcker inte (minst ett år)",
      dissolution: "fonden avvecklas i förtid",
      loss: "fondens förlust",
      lowestBalance: "lägsta saldo",
      received: "återbetalt",
      receivedOverPromised: "betalt av det utlovade",
      ownMunicipality: "kommunens netto",
      societyNpv: "samhällets nuvärde",
    },
  },
  en: {
    futures: "futures",
    seed: "seed",
    better: "B better",
    equal: "equal (of 100)",
    note: "The same futures in A and B; ± is the simulation error (95%) of the difference. “B better” and “equal”: in so many of 100 futures.",
    measures: {
      depletion: "runs short (at least one year)",
      dissolution: "is closed early",
      loss: "the fund's loss",
      lowestBalance: "lowest balance",
      received: "repaid",
      receivedOverPromised: "paid of what was promised",
      ownMunicipality: "municipality's net",
      societyNpv: "society's present value",
    },
  },
};
