import { inLocale, type Locale } from "../locale.ts";

/** Words of `account`. Arguments are finished text. */
export interface AccountWords {
  readonly title: string;
  /** How the fund stands at the end of the last known year. */
  readonly stands: (year: string, balance: string) => string;
  /** Where it may stand at the end. */
  readonly ends: (year: string, mean: string, low: string, high: string) => string;
  readonly claims: (amount: string, recovery: string) => string;
  readonly open: string;
  readonly unexplained: (amount: string) => string;
  readonly asset: string;
  readonly left: (effective: string) => string;
  readonly outcome: string;
  readonly forecast: string;
  readonly columns: {
    readonly opening: string;
    readonly topUps: string;
    readonly received: string;
    readonly outlay: string;
    readonly unexplained: string;
    readonly closing: string;
    readonly deviation: string;
    readonly saved: string;
  };
  readonly satellite: string;
  readonly rounds: {
    readonly invested: string;
    readonly received: string;
    readonly writtenOff: string;
    readonly claim: string;
    readonly recovery: string;
  };
  readonly undefinedClaim: string;
  readonly today: string;
}

const sv: AccountWords = {
  title: "Fondens årsredovisning",
  stands: (year, balance) => `Vid slutet av ${year} hade fonden ${balance}.`,
  ends: (year, mean, low, high) => `Vid slutet av ${year} har den ${mean} i genomsnitt, i 90 av 100 framtider mellan ${low} och ${high}.`,
  claims: (amount, recovery) => `Kvarstående fordringar på nämnderna är ${amount}; ${recovery} väntas bli betalt.`,
  open: "En del fordringar har inget tak och är därför inte ett bestämt belopp.",
  unexplained: (amount) =>
    `${amount} av saldot går inte att förklara med de poster som är kända; det är en egen post och fördelas inte på andra.`,
  asset: "Satellitkontot är ett minne av vad som utlovats, inte en tillgång i kommunens böcker.",
  left: (effective) => `Det som hänt lämnar i praktiken ${effective} framtider.`,
  outcome: "utfall",
  forecast: "prognos",
  columns: {
    opening: "ingående",
    topUps: "tillskott",
    received: "betalt till fonden",
    outlay: "utbetalt",
    unexplained: "oförklarat",
    closing: "utgående",
    deviation: "utbetalt mot budget",
    saved: "verklig besparing",
  },
  satellite: "Satellitkonto vid sista kända året",
  rounds: { invested: "investerat", received: "betalt", writtenOff: "avskrivet", claim: "fordran", recovery: "väntas betalt" },
  undefinedClaim: "öppen",
  today: "i dag",
};

const en: AccountWords = {
  title: "The yearly account",
  stands: (year, balance) => `At the end of ${year} the fund held ${balance}.`,
  ends: (year, mean, low, high) => `At the end of ${year} it holds ${mean} on average, in 90 of 100 futures between ${low} and ${high}.`,
  claims: (amount, recovery) => `Remaining claims on the boards are ${amount}; ${recovery} is expected to be paid.`,
  open: "Some claims have no cap, and so are no definite amount.",
  unexplained: (amount) =>
    `${amount} of the balance cannot be explained by what is known; it is a line of its own and not spread over others.`,
  asset: "The satellite account is a memory of what was promised, not an asset in the municipality's books.",
  left: (effective) => `What has happened leaves ${effective} futures in effect.`,
  outcome: "outcome",
  forecast: "forecast",
  columns: {
    opening: "opening",
    topUps: "top-ups",
    received: "received",
    outlay: "paid out",
    unexplained: "unexplained",
    closing: "closing",
    deviation: "paid out against budget",
    saved: "real saving",
  },
  satellite: "Satellite account at the last known year",
  rounds: { invested: "invested", received: "received", writtenOff: "written off", claim: "claim", recovery: "expected" },
  undefinedClaim: "open",
  today: "today",
};

export function accountWords(locale: Locale): AccountWords {
  return inLocale(locale, sv, en);
}
