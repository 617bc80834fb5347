import type { Locale } from "./locale.ts";

type Both = Readonly<Record<Locale, string>>;

/** A word of the interface: what it means for everybody, and what it is called in files for who reads those. */
export interface GlossaryTerm {
  /** Name of its place: letters and hyphens. */
  readonly id: string;
  readonly term: Both;
  readonly meaning: Both;
  /** Keys of scenario files, of summary.json or columns, where there are some. */
  readonly keys: readonly string[];
}

const term = (
  id: string,
  sv: string,
  en: string,
  meaning: readonly [sv: string, en: string],
  ...keys: readonly string[]
): GlossaryTerm => ({
  id,
  term: { sv, en },
  meaning: { sv: meaning[0], en: meaning[1] },
  keys,
});

/** Every word that the interface uses in a meaning of its own, in the order in which they build on one another. */
export const glossary: readonly GlossaryTerm[] = [
  term(
    "fund",
    "social investeringsfond",
    "social investment fund",
    [
      "Kommunens pengar för insatser som väntas minska framtida kostnader.",
      "The municipality's money for interventions that are expected to lower future costs.",
    ],
    "fund",
  ),
  term(
    "future",
    "framtid",
    "future",
    [
      "Ett tänkbart förlopp, år för år, som modellen slumpar fram.",
      "A possible course of events, year by year, that the model draws at random.",
    ],
    "replication",
  ),
  term(
    "runs-short",
    "medlen räcker inte",
    "runs short",
    ["Minst ett år räcker saldot inte till en planerad utbetalning.", "In at least one year the balance does not cover a planned payment."],
    "depletion.probability",
    "fund.depletionIndex",
  ),
  term(
    "shortfall",
    "saknat belopp",
    "shortfall",
    ["Den del av utbetalningen som saldot inte täcker.", "The part of the payment that the balance does not cover."],
    "depletion.missing",
    "fund.missing",
  ),
  term("balance", "saldo", "balance", ["Pengar i fonden vid årets slut.", "Money in the fund at the end of the year."], "balance.{year}"),
  term(
    "closed-early",
    "avvecklas i förtid",
    "closed early",
    ["Kommunen beslutar att fonden ska upphöra.", "The municipality decides that the fund shall end."],
    "fund.dissolution",
    "dissolution.probability",
  ),
  term(
    "top-up",
    "tillskott",
    "top-up",
    ["Nya pengar från kommunen till fonden.", "New money from the municipality to the fund."],
    "fund.yearlyTopUp",
  ),
  term(
    "payment",
    "utbetalning",
    "payment",
    ["Pengar från fonden till en insats.", "Money from the fund to an intervention."],
    "fund.outlay",
  ),
  term(
    "repayment",
    "återbetalning",
    "repayment",
    [
      "Pengar från en nämnd till fonden, oftast genom lägre budgetram. I riktlinjer ofta: återföring.",
      "Money from a board to the fund, mostly by a lower budget.",
    ],
    "fund.received",
  ),
  term(
    "promised",
    "utlovad återbetalning",
    "promised repayment",
    ["Det belopp som ansökan anger.", "The amount that the application states."],
    "fund.promised",
  ),
  term(
    "commitment",
    "åtagande",
    "commitment",
    ["Nämndens skyldighet att betala tillbaka.", "The board's obligation to pay back."],
    "credibility",
  ),
  term(
    "due",
    "förfaller till betalning",
    "due",
    ["Det som nämnden ska betala enligt avtalet.", "What the board is to pay by the contract."],
    "fund.due",
  ),
  term("grant", "bidrag", "grant", ["Inget betalas tillbaka.", "Nothing is paid back."], "grant"),
  term(
    "unconditional",
    "ovillkorlig återbetalning",
    "unconditional repayment",
    ["Allt betalas tillbaka, även om inget sparas.", "Everything is paid back, even if nothing is saved."],
    "preset: loan",
  ),
  term(
    "conditional",
    "villkorad återbetalning",
    "conditional repayment",
    ["Bara uppmätta besparingar betalas tillbaka.", "Only measured savings are paid back."],
    "preset: conditional",
  ),
  term("outcomes-contract", "socialt utfallskontrakt", "social outcomes contract", [
    "Betalning efter avtalat pris per uppnått utfall.",
    "Payment at an agreed price for each outcome that is reached.",
  ]),
  term(
    "waiver",
    "undantag",
    "waiver",
    ["Kommunen avstår från en återbetalning.", "The municipality gives up a repayment."],
    "waiverWhenMeasuredBelow",
  ),
  term(
    "board",
    "nämnd",
    "board",
    ["Den som har budgeten och åtar sig att betala.", "Who has the budget and commits to pay."],
    "departments",
  ),
  term(
    "head",
    "förvaltningschef",
    "head of administration",
    ["Den tjänsteman som leder nämndens förvaltning.", "The official who leads the board's administration."],
    "headTurnover",
  ),
  term(
    "majority",
    "majoritetsskifte",
    "change of majority",
    ["Andra partier styr efter valet.", "Other parties govern after the election."],
    "majorityChange",
  ),
  term("intervention", "insats", "intervention", ["Det arbete fonden betalar.", "The work that the fund pays for."], "interventions"),
  term("participants", "deltagare", "participants", ["De som får insatsen.", "Those who get the intervention."], "intake"),
  term(
    "placement",
    "placering",
    "placement",
    ["Vård utanför hemmet: HVB, familjehem, SiS.", "Care outside the home: an institution or a foster home."],
    "outcomes",
  ),
  term(
    "effect",
    "effekt",
    "effect",
    ["Skillnaden mot om insatsen inte funnits.", "The difference from what would be without the intervention."],
    "effect.size",
  ),
  term(
    "fidelity",
    "programtrohet",
    "fidelity",
    ["Hur väl metoden används som det var tänkt.", "How well the method is used as it was meant."],
    "staff",
  ),
  term(
    "evaluation",
    "effektutvärdering",
    "evaluation",
    [
      "En mätning av insatsens effekt, helst mot en jämförelsegrupp.",
      "A measurement of the intervention's effect, at best against a comparison group.",
    ],
    "evaluation",
  ),
  term(
    "comparison-group",
    "lottad eller matchad jämförelsegrupp; före–efter",
    "randomised or matched comparison group; before–after",
    ["Vilka deltagarna jämförs med.", "Whom the participants are compared with."],
    "evaluation.design",
  ),
  term(
    "measured-saving",
    "uppmätt besparing",
    "measured saving",
    ["Vad utvärderingen visar; kan skilja sig från den verkliga.", "What the evaluation shows; it may differ from the actual one."],
    "firstMeasured",
  ),
  term(
    "actual-saving",
    "verklig besparing",
    "actual saving",
    ["Vad insatsen i modellen sparar.", "What the intervention saves in the model."],
    "leakage",
  ),
  term(
    "cashable",
    "besparing som går att ta ut ur budgeten (hemtagning)",
    "cashable saving",
    ["Den del som faktiskt frigör pengar.", "The part that really frees money."],
    "cashable",
  ),
  term(
    "others",
    "besparing hos andra",
    "savings to others",
    ["Tillfaller region, stat, andra kommuner eller hushåll.", "They fall to the region, the state, other municipalities or households."],
    "payer",
  ),
  term("displacement", "undanträngning", "displacement", [
    "Annat arbete som får stå tillbaka; räknas inte med.",
    "Other work that has to give way; it is not counted.",
  ]),
  term(
    "net-cost",
    "nettokostnad (fondens)",
    "net cost (of the fund)",
    ["Insatta pengar som inte finns kvar.", "Money put in that is not there any more."],
    "fund.loss",
  ),
  term(
    "net",
    "netto (nämndens, kommunens)",
    "net result (of a board, of the municipality)",
    ["Frigjorda pengar minus det som betalas.", "Money that is freed less what is paid."],
    "departments.{id}.net",
    "municipality.net",
  ),
  term(
    "npv",
    "nettonuvärde för samhället",
    "net present value to society",
    ["Alla nyttor minus alla kostnader, i startårets värde.", "All benefits less all costs, at the value of the first year."],
    "society.npv",
  ),
  term(
    "bcr",
    "nyttokostnadskvot",
    "benefit–cost ratio",
    ["Nytta per satsad krona.", "Benefit for each krona put in."],
    "society.benefitCostRatio",
  ),
  term(
    "qaly",
    "kvalitetsjusterat levnadsår (QALY)",
    "QALY",
    ["Ett levnadsår med full hälsa.", "A year of life in full health."],
    "society.qalyPrice",
  ),
  term(
    "account",
    "socialt bokslut",
    "social account",
    ["Vad ett socialt problem kostar, per betalare och år.", "What a social problem costs, by payer and year."],
    "accounts",
  ),
  term("balanced-budget", "balanskrav", "balanced-budget rule", [
    "Lagens krav att intäkterna överstiger kostnaderna.",
    "The law's demand that income exceeds costs.",
  ]),
  term("virtual-fund", "virtuell fond; satellitkonto", "virtual fund; satellite account", [
    "Fond utan egen balanspost; fristående redovisning bredvid bokföringen.",
    "A fund without a place in the balance sheet; an account of its own beside the books.",
  ]),
  term(
    "simulation-error",
    "simuleringsosäkerhet (±, 95 %)",
    "simulation error (±, 95%)",
    [
      "Hur mycket talet kan ändras av fler framtider; inget om antagandena.",
      "How much the number may change with more futures; nothing about the assumptions.",
    ],
    "standardError",
  ),
  term("mean", "i genomsnitt, medelvärde", "on average, mean", ["Summan delad med antalet.", "The sum divided by the number."], "mean"),
  term(
    "seed",
    "slumpfrö",
    "seed",
    ["Tal som gör att samma slump kan upprepas.", "A number by which the same chance can be repeated."],
    "seed",
  ),
  term(
    "fingerprint",
    "kontrollsumma",
    "fingerprint",
    ["Kort kod som ändras om indata eller resultat ändras.", "A short code that changes if input or results change."],
    "resultHash",
  ),
  term(
    "cause",
    "orsak",
    "cause",
    [
      "Den största delen av skillnaden mellan planens saldo och det verkliga, det år medlen inte räcker.",
      "The largest part of the difference between the planned balance and the actual one, in the year the fund runs short.",
    ],
    "history.cause",
  ),
  term(
    "percentile",
    "percentil",
    "percentile",
    ["Det värde som så många av 100 framtider ligger under.", "The value that so many of 100 futures lie below."],
    "q05",
    "q95",
  ),
  term(
    "variant",
    "variant",
    "variant",
    ["Regler som fått ett namn för att jämföras.", "Rules that were given a name to be compared."],
    "variants",
  ),
  term(
    "sensitivity",
    "känslighet",
    "sensitivity",
    ["Hur mycket ett resultat beror på ett antagande.", "How much a result depends on an assumption."],
    "indices",
  ),
  term("stress", "påfrestning", "stress", ["Vad som ändras om något dåligt inträffar.", "What changes if something bad happens."], "tests"),
  term(
    "pooled-effect",
    "sammanvägd effekt",
    "pooled effect",
    [
      "Genomsnittet av flera studiers effekter, vägt efter hur säkra de är.",
      "The mean of the effects of several studies, weighted by how sure they are.",
    ],
    "dist: evidence",
  ),
  term(
    "forecast",
    "prognos",
    "forecast",
    ["Åren efter idag, med det som har hänt känt.", "The years after today, with what has happened known."],
    "observed",
  ),
];

/** Terms that a search finds, in their order: in the word, its meaning or its keys. "" finds all. */
export function termsFound(wanted: string, locale: Locale): readonly GlossaryTerm[] {
  const lower = wanted.trim().toLocaleLowerCase(locale);
  return glossary.filter(({ term, meaning, keys }) =>
    [term[locale], meaning[locale], ...keys].some((text) => text.toLocaleLowerCase(locale).includes(lower)),
  );
}

/** The glossary as a page of the command line. */
export function glossaryText(locale: Locale): string {
  const title = { sv: "Ord", en: "Words" }[locale];
  const inFiles = { sv: "i filer", en: "in files" }[locale];
  const lines = glossary.map(({ term, meaning, keys }) => {
    const files = keys.length === 0 ? "" : `\n      ${inFiles}: ${keys.join(", ")}`;
    return `  ${term[locale]}\n      ${meaning[locale]}${files}\n`;
  });
  return `${title}\n\n${lines.join("")}`;
}
