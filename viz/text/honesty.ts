import type { Estimate, Summary } from "../../workers/index.ts";
import { listed } from "./listed.ts";
import { inLocale, type Locale } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** How many of a scenario's entries are assumptions, and how many say nothing of where they come from. */
interface Counted {
  readonly all: number;
  readonly assumed: number;
  readonly silent: number;
}

/** "Av 120 uppgifter i scenariot är 31 antaganden, och 40 saknar källa." */
export function sourcesSentence({ all, assumed, silent }: Counted, locale: Locale): string {
  const [of, some, none] = [all, assumed, silent].map((count) => formatNumber(count, locale));
  return inLocale(
    locale,
    `Av ${of} ${all === 1 ? "uppgift" : "uppgifter"} i scenariot är ${some} ${assumed === 1 ? "antagande" : "antaganden"}, och ${none} saknar källa.`,
    `Of ${of} ${all === 1 ? "entry" : "entries"} in the scenario ${some} ${assumed === 1 ? "is an assumption" : "are assumptions"}, and ${none} ${silent === 1 ? "has" : "have"} no source.`,
  );
}

/** What is the same in every future although the answer speaks of it; null where everything differs, or nothing is there. */
export function certainSentence({ fund, leakage, ownMunicipality, run }: Summary, locale: Locale): string | null {
  const parts: readonly (readonly [Estimate, string])[] = [
    [fund.outlay, inLocale(locale, "det som fonden betalar ut", "what the fund pays out")],
    [fund.received, inLocale(locale, "det som kommer tillbaka", "what comes back")],
    [leakage.Q2, inLocale(locale, "det som insatserna sparar", "what the interventions save")],
    [ownMunicipality.net, inLocale(locale, "kommunens netto", "the municipality's net result")],
  ];
  const same = parts.filter(([{ value, standardError }]) => standardError === 0 && value !== 0).map(([, name]) => name);
  if (same.length === 0 || run.replications < 2) return null;
  const names = listed(same, locale);
  return inLocale(locale, `Inte slumpmässigt alls: ${names}.`, `Not random at all: ${names}.`);
}
