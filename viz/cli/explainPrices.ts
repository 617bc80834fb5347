import { isScalar } from "yaml";
import { type Parsed, realInterest } from "../../workers/host.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import { explainWords } from "../text/explain.ts";
import type { Locale } from "../text/locale.ts";
import { datedLine } from "../text/prices.ts";
import { percentText } from "./explainText.ts";

/** Whose prices the scenario is computed in, what is in kronor of its own year, and every amount of another year; "" where nothing is. */
export function explainPrices({ scenario, document, locator, amounts }: Parsed, locale: Locale): string {
  const words = explainWords(locale).prices;
  const { fund, startYear, horizonYears } = scenario;
  const base = amounts[0]?.base;
  const nominal = fund.interestNominal;
  const rates = nominal === undefined ? [] : [...realInterest(scenario)].slice(1);
  const claims = scenario.interventions.filter(({ contract }) => contract.claims === "nominal").map(({ name }) => name);
  const lines = [
    ...(base === undefined ? [] : [words.base(String(base))]),
    ...(nominal === undefined || horizonYears === 1
      ? []
      : [
          words.interest(
            percentText(nominal, locale),
            ...range(rates, locale),
            String(startYear + 1),
            String(startYear + horizonYears - 1),
          ),
        ]),
    ...(claims.length === 0 ? [] : [words.claims(claims.join(", "))]),
  ];
  if (lines.length === 0) return "";
  const written = (path: string) => {
    const node = document.getIn(locator.byPositions(path), true);
    return isScalar(node) ? (node.source ?? String(node.value)) : "";
  };
  const table = amounts.map((dated): GridLine => [dated.path, datedLine(written(dated.path), dated, locale)]);
  return `${words.title}\n${lines.map((line) => `  ${line}\n`).join("")}${table.length === 0 ? "" : gridText(table, ["left", "left"])}\n`;
}

function range(rates: readonly number[], locale: Locale): [string, string] {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  return [percentText(low, locale), percentText(high, locale)];
}
