import { inLocale, type Locale } from "../locale.ts";

const sv = {
  title: (file: string) => `Tabellen ${file}`,
  intro:
    "Fakturor blir en fördelning för kostnaden per händelse, studier blir en effekt. Filen stannar på den här datorn. Är det en tabell som ett scenario nämner: släpp det scenariot också.",
  sheet: "Blad",
  preview: "Tabellens första rader",
  hidden: "dolt",
  column: "Kolumn med kostnaden",
  choose: "Välj vilken kolumn kostnaderna står i.",
  case: "Kolumn som säger vilket ärende raden hör till",
  noCase: "ingen: varje rad är en händelse",
  line: (place: string, line: number) => `${place}, rad ${line}:`,
  found: (count: string, mean: string, median: string) => `${count} händelser, i genomsnitt ${mean}, median ${median}.`,
  more: (count: string) => `Och ${count} till.`,
  tooFew: (least: string) => `Det krävs minst ${least} händelser som inte alla är lika för att anpassa en fördelning.`,
  fit: "Anpassa en fördelning",
  fitting: "Anpassar …",
  fitted: (family: string) => `Bäst passar ${family}.`,
  target: "Sätt in som kostnad för",
  insert: "Sätt in",
  inserted: (target: string) => `Kostnaden är insatt i ${target}, med filen som källa.`,
  noTarget: "Fonden har ingen händelse att sätta in kostnaden i. Lägg till en i steg 3.",
  dismiss: "Lägg undan tabellen",
  note: (file: string, count: string) => `${file}: ${count} händelser`,
  families: {
    lognormal: "lognormalfördelningen",
    gamma: "gammafördelningen",
    weibull: "weibullfördelningen",
    pareto: "paretofördelningen",
    exponential: "exponentialfördelningen",
    spliced: "en lognormalfördelning med tung svans",
  } as Readonly<Record<string, string>>,
};

export type CostsWords = typeof sv;

const en: CostsWords = {
  title: (file) => `The table ${file}`,
  intro:
    "Invoices become a distribution of the cost of an event, studies become an effect. The file stays on this computer. Is it a table that a scenario names: drop that scenario too.",
  sheet: "Sheet",
  preview: "First rows of the table",
  hidden: "hidden",
  column: "Column with the cost",
  choose: "Choose the column that the costs stand in.",
  case: "Column that says which case a row is of",
  noCase: "none: every row is an event",
  line: (place, line) => `${place}, row ${line}:`,
  found: (count, mean, median) => `${count} events, ${mean} on average, median ${median}.`,
  more: (count) => `And ${count} more.`,
  tooFew: (least) => `At least ${least} events that are not all alike are needed to fit a distribution.`,
  fit: "Fit a distribution",
  fitting: "Fitting …",
  fitted: (family) => `Best fits ${family}.`,
  target: "Use as the cost of",
  insert: "Use",
  inserted: (target) => `The cost is that of ${target} now, with the file as its source.`,
  noTarget: "The fund has no event to use the cost for. Add one in step 3.",
  dismiss: "Put the table away",
  note: (file, count) => `${file}: ${count} events`,
  families: {
    lognormal: "the lognormal distribution",
    gamma: "the gamma distribution",
    weibull: "the Weibull distribution",
    pareto: "the Pareto distribution",
    exponential: "the exponential distribution",
    spliced: "a lognormal distribution with a heavy tail",
  },
};

/** Words for tables of costs that are handed to the builder. */
export function costsPanelWords(locale: Locale): CostsWords {
  return inLocale(locale, sv, en);
}
