import type { Locale } from "./locale.ts";

/** Words of a social account. */
export interface AccountWords {
  readonly head: (outcome: string, account: string) => string;
  /** The social account of an intervention, all its outcomes together. */
  readonly title: (intervention: string) => string;
  readonly spared: (starts: string) => string;
  readonly year: string;
  readonly section: string;
  readonly avoided: (starts: string, persons: string) => string;
  readonly heads: readonly [payer: string, item: string, onePerson: string, expected: string];
  readonly total: string;
  readonly notAttributable: (amount: string, items: string) => string;
  readonly perPerson: (amount: string, present: string) => string;
  readonly afterHorizon: (amount: string) => string;
  readonly toSave: (all: string, own: string) => string;
  readonly never: string;
  readonly byYear: string;
  readonly starts: (rate: string) => string;
  readonly municipality: string;
}

const sv: AccountWords = {
  head: (outcome, account) => `Socialt bokslut ${account} för ${outcome}, i genomsnitt`,
  title: (intervention) => `Socialt bokslut för ${intervention}, i genomsnitt`,
  spared: (starts) => `Väntat antal som undgår en början: ${starts}.`,
  year: "år",
  section: "Sociala bokslut",
  avoided: (starts, persons) => `${starts} av ${persons} deltagare väntas undgå en början.`,
  heads: ["betalare", "post", "en räddad", "väntat"],
  total: "summa",
  notAttributable: (amount, items) =>
    `Ytterligare ${amount} för en räddad (${items}) går inte att hänföra till någon betalare, och bokförs inte.`,
  perPerson: (amount, present) => `Väntat per deltagare ${amount}; i startårets värde för alla ${present}.`,
  afterHorizon: (amount) => `Efter det sista simulerade året faller ytterligare ${amount}, som inte ingår.`,
  toSave: (all, own) =>
    `För att utbetalningarna ska täckas måste ${all} personer verkligen räddas, räknat på alla betalare; räknat på den egna kommunen ${own}.`,
  never: "inget antal",
  byYear: "Väntat per år och betalare",
  starts: (rate) => `börjar med sannolikheten ${rate} om året, högst en gång per person`,
  municipality: "kommunen",
};

const en: AccountWords = {
  head: (outcome, account) => `Social account ${account} for ${outcome}, at means`,
  title: (intervention) => `Social account of ${intervention}, at means`,
  spared: (starts) => `Expected number who are spared a start: ${starts}.`,
  year: "year",
  section: "Social accounts",
  avoided: (starts, persons) => `${starts} of ${persons} participants are expected to be spared a start.`,
  heads: ["payer", "item", "one person saved", "expected"],
  total: "sum",
  notAttributable: (amount, items) => `A further ${amount} for one person saved (${items}) is not attributable to a payer, and not posted.`,
  perPerson: (amount, present) => `Expected per participant ${amount}; for all in the start year's value ${present}.`,
  afterHorizon: (amount) => `A further ${amount} falls after the last simulated year and is not counted.`,
  toSave: (all, own) =>
    `For the payments to be covered ${all} persons must really be saved, counting all payers; counting the own municipality ${own}.`,
  never: "no number of",
  byYear: "Expected by year and payer",
  starts: (rate) => `starts with probability ${rate} a year, at most once a person`,
  municipality: "the municipality",
};

export function accountWords(locale: Locale): AccountWords {
  return { sv, en }[locale];
}
