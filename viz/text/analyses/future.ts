import { inLocale, type Locale } from "../locale.ts";

/** Why it ran short; the four after `planned` are the terms of the gap too. */
export type CauseKey = "planned" | "costMore" | "measuredLess" | "boardsUnpaid" | "lessMoney";

/** Words of `future`. Arguments are finished text. */
export interface FutureWords {
  readonly title: string;
  /** Heading of the part that tells why, what is counted in it, and among how many futures. */
  readonly why: string;
  readonly whyHelp: string;
  readonly counted: (futures: string) => string;
  readonly typical: string;
  readonly short: (number: string, year: string, missing: string) => string;
  readonly holds: (number: string, lowest: string, year: string, last: string) => string;
  readonly noSuch: (futures: string) => string;
  /** No future runs short for this cause. */
  readonly noneFor: (cause: string, futures: string) => string;
  /** What the cause is, a small letter first. */
  readonly cause: Readonly<Record<CauseKey, string>>;
  readonly because: (cause: string, amount: string) => string;
  readonly plannedSo: (planned: string) => string;
  readonly plan: (planned: string, balance: string) => string;
  readonly closed: (year: string) => string;
  readonly starts: (name: string, year: string, outlay: string) => string;
  readonly never: (name: string) => string;
  readonly stops: (year: string) => string;
  readonly nothingPromised: string;
  readonly paysBack: (received: string, promised: string) => string;
  readonly paysNothing: (promised: string) => string;
  readonly noEffect: string;
  readonly measures: (amount: string) => string;
  readonly measuresCost: (amount: string) => string;
  /** Among all futures; "" where nothing runs short. */
  readonly among: (of100: string) => string;
  readonly amongCause: (cause: string, of100: string) => string;
  /** Closed early without having run short. */
  readonly closedApart: (of100: string) => string;
  readonly heads: (unit: string) => readonly [string, string, string, string, string, string];
  readonly termsHead: (unit: string) => string;
  readonly terms: Readonly<Record<Exclude<CauseKey, "planned">, string>>;
  readonly gap: string;
  readonly causesHead: string;
  readonly of: Readonly<Record<string, string>>;
  readonly chart: string;
}

const sv: FutureWords = {
  title: "En framtid",
  why: "Varför medlen inte räcker",
  whyHelp:
    "I varje framtid där medlen inte räcker delas skillnaden mellan plan och utfall upp i kronor. Den största delen räknas som orsaken.",
  counted: (futures) => `Räknat bland de första ${futures} framtiderna.`,
  typical: "En typisk framtid där medlen inte räcker",
  short: (number, year, missing) => `I framtid ${number} räcker fondens medel inte ${year}: ${missing} saknas.`,
  holds: (number, lowest, year, last) =>
    `I framtid ${number} räcker fondens medel alla år: saldot är lägst ${year}, ${lowest}, och ${last} efter det sista året.`,
  noSuch: (futures) => `Så många framtider där medlen inte räcker finns inte bland de ${futures}.`,
  noneFor: (cause, futures) => `Ingen av de ${futures} framtiderna har som största orsak att ${cause}.`,
  cause: {
    planned: "redan planen saknade pengar",
    costMore: "insatserna kostade mer än planerat",
    measuredLess: "mindre förföll till betalning än utlovat",
    boardsUnpaid: "nämnderna betalade inte det som förföll",
    lessMoney: "mindre ränta och tillskott kom in än planerat",
  },
  because: (cause, amount) => `Den största orsaken är att ${cause}: ${amount}.`,
  plannedSo: (planned) => `Redan planen saknade pengar det året: saldot skulle ha varit ${planned}.`,
  plan: (planned, balance) =>
    `Enligt planen skulle saldot det året ha varit ${planned}; om alla utbetalningar hade gjorts hade det varit ${balance}.`,
  closed: (year) => `Fonden avvecklas i förtid ${year}.`,
  starts: (name, year, outlay) => `${name} startar ${year} och kostar ${outlay}`,
  never: (name) => `${name} startar aldrig`,
  stops: (year) => `avbryts ${year} när medlen inte räcker`,
  nothingPromised: "ingenting är utlovat tillbaka",
  paysBack: (received, promised) => `${received} betalas tillbaka av utlovade ${promised}`,
  paysNothing: (promised) => `ingenting betalas tillbaka av utlovade ${promised}`,
  noEffect: "metoden har ingen effekt här",
  measures: (amount) => `utvärderingen visar en besparing på ${amount} per deltagare och år`,
  measuresCost: (amount) => `utvärderingen visar en merkostnad på ${amount} per deltagare och år`,
  among: (of100) => `Fondens medel räcker inte i ${of100} framtider.`,
  amongCause: (cause, of100) => `I ${of100} av dem är den största orsaken att ${cause}.`,
  closedApart: (of100) => `I ${of100} framtider avvecklas fonden i förtid fast medlen har räckt; det räknas inte som en orsak.`,
  heads: (unit) => ["År", `Saldo (${unit})`, "Utbetalt", "Utlovat åter", "Förfallet", "Återbetalt"],
  termsHead: (unit) => `Skillnaden mot planen när medlen inte räcker (${unit})`,
  terms: {
    costMore: "Utbetalningar utöver planen",
    measuredLess: "Utlovat som inte förföll till betalning",
    boardsUnpaid: "Förfallet som nämnderna inte betalade",
    lessMoney: "Ränta och tillskott som inte kom",
  },
  gap: "Planens saldo minus det verkliga",
  causesHead: "Största orsaken, bland framtider där medlen inte räcker",
  of: { number: "den framtiden", causes: "varför medlen inte räcker" },
  chart: "Band: nio tiondelar av framtiderna där fonden finns. Linjen är den här framtiden.",
};

const en: FutureWords = {
  title: "One future",
  why: "Why the fund runs short",
  whyHelp:
    "In each future that runs short the difference between plan and outcome is split in kronor. The largest part is counted as the cause.",
  counted: (futures) => `Counted among the first ${futures} futures.`,
  typical: "A typical future that runs short",
  short: (number, year, missing) => `In future ${number} the fund runs short in ${year}: ${missing} is missing.`,
  holds: (number, lowest, year, last) =>
    `In future ${number} the fund never runs short: the balance is lowest in ${year}, ${lowest}, and ${last} after the last year.`,
  noSuch: (futures) => `There are not so many futures that run short among the ${futures}.`,
  noneFor: (cause, futures) => `In none of the ${futures} futures the largest cause is that ${cause}.`,
  cause: {
    planned: "the plan itself lacked the money",
    costMore: "the interventions cost more than planned",
    measuredLess: "less fell due than was promised",
    boardsUnpaid: "boards did not pay what was due",
    lessMoney: "less interest and top-ups came in than planned",
  },
  because: (cause, amount) => `The largest cause is that ${cause}: ${amount}.`,
  plannedSo: (planned) => `The plan itself lacked the money in that year: the balance was to be ${planned}.`,
  plan: (planned, balance) =>
    `By the plan the balance in that year was to be ${planned}; had every payment been made, it would have been ${balance}.`,
  closed: (year) => `The fund is closed early in ${year}.`,
  starts: (name, year, outlay) => `${name} starts in ${year} and costs ${outlay}`,
  never: (name) => `${name} never starts`,
  stops: (year) => `it is stopped in ${year} when the fund runs short`,
  nothingPromised: "nothing is promised back",
  paysBack: (received, promised) => `${received} is repaid of ${promised} promised`,
  paysNothing: (promised) => `nothing is repaid of ${promised} promised`,
  noEffect: "the method has no effect here",
  measures: (amount) => `the evaluation shows a saving of ${amount} per participant and year`,
  measuresCost: (amount) => `the evaluation shows an extra cost of ${amount} per participant and year`,
  among: (of100) => `The fund runs short in ${of100} futures.`,
  amongCause: (cause, of100) => `In ${of100} of those the largest cause is that ${cause}.`,
  closedApart: (of100) => `In ${of100} futures the fund is closed early without having run short; that is not counted as a cause.`,
  heads: (unit) => ["Year", `Balance (${unit})`, "Paid out", "Promised back", "Due", "Repaid"],
  termsHead: (unit) => `Difference from the plan when the fund runs short (${unit})`,
  terms: {
    costMore: "Payments beyond the plan",
    measuredLess: "Promised, but not due",
    boardsUnpaid: "Due, but not paid by boards",
    lessMoney: "Interest and top-ups that did not come",
  },
  gap: "Balance of the plan less the actual one",
  causesHead: "Largest cause, among futures that run short",
  of: { number: "that future", causes: "why the fund runs short" },
  chart: "Band: nine tenths of the futures in which the fund is there. The line is this future.",
};

/** The words in a language. */
export function futureWords(locale: Locale): FutureWords {
  return inLocale(locale, sv, en);
}
