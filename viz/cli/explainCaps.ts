import { writtenCaps } from "../../workers/host.ts";
import type { Scenario } from "../../workers/index.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import { capWords } from "../text/caps.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, formatPercent } from "../text/numbers.ts";
import { amountText } from "./explainText.ts";

/** Kronor are written in a unit from here; numbers of days and shares are less. */
const leastAmount = 5000;
const leastShown = 0.0005;

/** What share of the draws each written cap stops; "" where there is none. */
export function explainCaps(scenario: Scenario, locale: Locale): string {
  const words = capWords[locale];
  const lines = writtenCaps(scenario).map(({ path, cap, share }): GridLine => {
    const above = share < leastShown ? `<${formatPercent(0.001, locale, 1)}` : formatPercent(share, locale, 1);
    return [path, words.line(above, cap >= leastAmount ? amountText(cap, locale) : formatNumber(cap, locale, 2))];
  });
  return lines.length === 0 ? "" : `${words.title}\n${gridText(lines, ["left", "left"])}\n`;
}
