import type { MeasureKey } from "../../workers/index.ts";
import type { Locale } from "./locale.ts";

/** How a measure is called: standing alone and, where that differs, under the heading of its part. `{year}` stands for the year. */
export interface MeasureWords extends Readonly<Record<Locale, string>> {
  readonly under?: Readonly<Record<Locale, string>>;
}

const yearEnd = { sv: "vid slutet av {year}", en: "at the end of {year}" };
const openEnd = { sv: `${yearEnd.sv} om fonden finns kvar`, en: `${yearEnd.en} unless closed` };
const q = (level: number) => ({ sv: `${level} %-kvantil`, en: `${level}% quantile` });

/** Steps of the way from what is saved to what is paid. */
const chain = [
  ["besparing vid full programtrohet, alla betalare", "savings at full fidelity, all payers"],
  ["… med den programtrohet som blir", "… at the fidelity there is"],
  ["… varav den egna kommunens", "… of the own municipality"],
  ["… efter utflyttning", "… after moving"],
  ["… som går att ta ut ur budgeten", "… that is cashable"],
  ["… inom avtalens tid", "… within the contracts' time"],
  ["uppmätt", "measured"],
  ["förfaller till betalning", "due"],
  ["betalt", "paid"],
].map(([sv, en]) => ({ sv: sv!, en: en! })) as unknown as Nine;
type Nine = readonly [Words, Words, Words, Words, Words, Words, Words, Words, Words];
type Words = Readonly<Record<Locale, string>>;

const repayment = {
  receivedOverPromised: { sv: "betald andel av det utlovade", en: "share of the promised repayment paid" },
  receivedOverDue: { sv: "betald andel av det som förfallit", en: "share of what is due paid" },
  halfPaid: { sv: "minst hälften av det utlovade betalas", en: "at least half of the promised is paid" },
  fullyPaid: { sv: "allt utlovat betalas", en: "all that was promised is paid" },
};
const starts = { sv: "i {year}", en: "in {year}" };
const inYear = ({ sv, en }: Words): Words => ({ sv: `${sv} ${starts.sv}`, en: `${en} ${starts.en}` });

/** What the measures of the catalogue are called, by their keys. */
export const measureWords: Readonly<Record<MeasureKey, MeasureWords>> = {
  "depletion.probability": {
    sv: "fondens medel räcker inte (minst ett år)",
    en: "the fund runs short (at least one year)",
    under: { sv: "medlen räcker inte (minst ett år)", en: "runs short (at least one year)" },
  },
  "depletion.byYear.{year}.probability": {
    sv: "medlen räcker inte minst ett år till och med {year}",
    en: "has run short by the end of {year}",
  },
  "depletion.missing": { sv: "saknat belopp då, i genomsnitt", en: "shortfall then, on average" },
  "depletion.missing.q25": { sv: `saknat belopp då, ${q(25).sv}`, en: `shortfall then, ${q(25).en}` },
  "depletion.missing.q50": { sv: "saknat belopp då, median", en: "shortfall then, median" },
  "depletion.missing.q75": { sv: `saknat belopp då, ${q(75).sv}`, en: `shortfall then, ${q(75).en}` },
  "dissolution.probability": {
    sv: "fonden avvecklas i förtid",
    en: "the fund is closed early",
    under: { sv: "fonden avvecklas i förtid", en: "is closed early" },
  },
  "dissolution.byYear.{year}.probability": {
    sv: "fonden har avvecklats till och med {year}",
    en: "has been closed by the end of {year}",
  },
  "dissolution.withoutShortfall": {
    sv: "fonden avvecklas i förtid, medlen har räckt",
    en: "the fund is closed early without having run short",
  },
  "dissolution.neither": {
    sv: "fonden avvecklas inte i förtid, medlen räcker",
    en: "the fund is neither closed early nor runs short",
  },
  dormancy: {
    sv: "fonden står still tre år i rad",
    en: "the fund stands still three years in a row",
    under: { sv: "fonden står still tre år i rad", en: "stands still three years in a row" },
  },
  "balance.{year}.mean": { sv: `saldo ${openEnd.sv}, i genomsnitt`, en: `balance ${openEnd.en}, on average` },
  "balance.{year}.q05": { sv: `saldo ${openEnd.sv}, ${q(5).sv}`, en: `balance ${openEnd.en}, ${q(5).en}` },
  "balance.{year}.q25": { sv: `saldo ${openEnd.sv}, ${q(25).sv}`, en: `balance ${openEnd.en}, ${q(25).en}` },
  "balance.{year}.q50": { sv: `saldo ${openEnd.sv}, median`, en: `balance ${openEnd.en}, median` },
  "balance.{year}.q75": { sv: `saldo ${openEnd.sv}, ${q(75).sv}`, en: `balance ${openEnd.en}, ${q(75).en}` },
  "balance.{year}.q95": { sv: `saldo ${openEnd.sv}, ${q(95).sv}`, en: `balance ${openEnd.en}, ${q(95).en}` },
  "fund.outlay": { sv: "betalt av fonden", en: "paid out by the fund", under: { sv: "betalas ut", en: "paid out" } },
  "fund.received": { sv: "betalt till fonden", en: "paid to the fund" },
  "fund.due": { sv: "förfaller till betalning enligt avtalen", en: "due under the contracts" },
  "fund.promised": { sv: "utlovat till fonden", en: "promised to the fund" },
  "fund.bridging": {
    sv: "betalt av kommunen när medlen inte räckte",
    en: "paid by the municipality when the fund ran short",
  },
  "fund.loss.mean": {
    sv: "fondens nettokostnad, i genomsnitt",
    en: "the fund's net cost, on average",
    under: { sv: "nettokostnad, i genomsnitt", en: "net cost, on average" },
  },
  "fund.loss.valueAtRisk95": { sv: `fondens nettokostnad, ${q(95).sv}`, en: `the fund's net cost, ${q(95).en}` },
  "fund.loss.expectedShortfall95": {
    sv: "fondens nettokostnad, medelvärde av de värsta 5 %",
    en: "the fund's net cost, mean of the worst 5%",
    under: { sv: "nettokostnad, medelvärde av de värsta 5 %", en: "net cost, mean of the worst 5%" },
  },
  "fund.lowestBalance": { sv: "lägsta saldo, i genomsnitt", en: "lowest balance, on average" },
  "fund.revolvingRatio": { sv: "betalt till fonden av det som den betalade ut", en: "paid to the fund of what it paid out" },
  "fund.delayed": { sv: "minst en start skjuts upp", en: "at least one start is held back" },
  "credibility.receivedOverPromised": repayment.receivedOverPromised,
  "credibility.receivedOverDue": repayment.receivedOverDue,
  "credibility.halfPaid": repayment.halfPaid,
  "credibility.fullyPaid": repayment.fullyPaid,
  "credibility.byYear.{year}.promised": inYear({ sv: "utlovat", en: "promised" }),
  "credibility.byYear.{year}.due": inYear({ sv: "förfaller till betalning", en: "due" }),
  "credibility.byYear.{year}.received": inYear({ sv: "betalt", en: "paid" }),
  "credibility.byYear.{year}.receivedOverPromised": inYear(repayment.receivedOverPromised),
  "credibility.byYear.{year}.receivedOverDue": inYear(repayment.receivedOverDue),
  "credibility.byDebtor.{department}.receivedOverPromised": repayment.receivedOverPromised,
  "credibility.byDebtor.{department}.receivedOverDue": repayment.receivedOverDue,
  "credibility.byDebtor.{department}.halfPaid": repayment.halfPaid,
  "credibility.byDebtor.{department}.fullyPaid": repayment.fullyPaid,
  "credibility.byRule.{rule}.receivedOverPromised": repayment.receivedOverPromised,
  "credibility.byRule.{rule}.receivedOverDue": repayment.receivedOverDue,
  "credibility.byRule.{rule}.halfPaid": repayment.halfPaid,
  "credibility.byRule.{rule}.fullyPaid": repayment.fullyPaid,
  "leakage.Q1": chain[0],
  "leakage.Q2": chain[1],
  "leakage.Q3": chain[2],
  "leakage.Q4": chain[3],
  "leakage.Q5": chain[4],
  "leakage.Q6": chain[5],
  "leakage.Q7": chain[6],
  "leakage.Q8": chain[7],
  "leakage.Q9": chain[8],
  "interventions.{intervention}.started": { sv: "startar", en: "starts" },
  "interventions.{intervention}.stopped": { sv: "stoppas för att medlen inte räcker", en: "is stopped because the fund runs short" },
  "interventions.{intervention}.withdrawn": { sv: "avbryts", en: "is withdrawn" },
  "interventions.{intervention}.permanent.probability": { sv: "blir permanent", en: "becomes permanent" },
  "interventions.{intervention}.permanent.net": {
    sv: "netto av det permanenta: besparing som går att ta ut ur budgeten minus kostnad",
    en: "net result of what is permanent: cashable savings less what it costs",
  },
  "interventions.{intervention}.permanent.years": { sv: "permanenta år, i genomsnitt", en: "permanent years, on average" },
  "interventions.{intervention}.permanent.persons": { sv: "deltagare i dem, i genomsnitt", en: "participants in them, on average" },
  "municipality.breach": {
    sv: "kommunen återställer inte ett underskott i tid",
    en: "the municipality does not restore a deficit in time",
  },
  "municipality.swept": { sv: "fonden lämnar tillbaka för att återställa underskott", en: "the fund returns to restore deficits" },
  "municipality.toRestore.{year}.probability": {
    sv: "något att återställa vid slutet av {year}",
    en: "something to restore at the end of {year}",
  },
  "municipality.toRestore.{year}.mean": { sv: "att återställa vid slutet av {year}", en: "to restore at the end of {year}" },
  "interventions.{intervention}.participation.declined": { sv: "nämnden avstår", en: "the board declines" },
  "interventions.{intervention}.participation.additional": { sv: "blir av tack vare fonden", en: "happens because of the fund" },
  "interventions.{intervention}.participation.anyway": { sv: "hade blivit av ändå", en: "would have happened anyway" },
  "participation.takeUp": { sv: "andel av insatserna som en nämnd tar på sig", en: "share of the interventions that a board takes on" },
  "participation.additionality": {
    sv: "andel av utbetalningarna till det som inte hade blivit av ändå",
    en: "share of the payments for what would not have happened anyway",
  },
  "participation.notCaused": {
    sv: "besparingar som inte beror på fonden, nuvärde",
    en: "savings that the fund did not cause, present value",
  },
  "participation.npvOfFund": {
    sv: "fondens nettonuvärde för samhället, utan det som hade blivit av ändå",
    en: "the fund's net present value to society, without what would have happened anyway",
  },
  "interventions.{intervention}.leakage.Q1": chain[0],
  "interventions.{intervention}.leakage.Q2": chain[1],
  "interventions.{intervention}.leakage.Q3": chain[2],
  "interventions.{intervention}.leakage.Q4": chain[3],
  "interventions.{intervention}.leakage.Q5": chain[4],
  "interventions.{intervention}.leakage.Q6": chain[5],
  "interventions.{intervention}.leakage.Q7": chain[6],
  "interventions.{intervention}.leakage.Q8": chain[7],
  "interventions.{intervention}.leakage.Q9": chain[8],
  "interventions.{intervention}.receivedOverPromised": repayment.receivedOverPromised,
  "interventions.{intervention}.receivedOverDue": repayment.receivedOverDue,
  "interventions.{intervention}.halfPaid": repayment.halfPaid,
  "interventions.{intervention}.fullyPaid": repayment.fullyPaid,
  "interventions.{intervention}.measured.mean": {
    sv: "uppmätt besparing per deltagare och år, i genomsnitt",
    en: "measured saving per participant and year, on average",
  },
  "interventions.{intervention}.measured.sd": {
    sv: "uppmätt besparing per deltagare och år, standardavvikelse",
    en: "measured saving per participant and year, standard deviation",
  },
  "interventions.{intervention}.realised": {
    sv: "verklig besparing per deltagare och år bland dem som mäts",
    en: "actual saving per participant and year of those who are measured",
  },
  "interventions.{intervention}.power": {
    sv: "utvärderingen hittar en effekt som finns",
    en: "the evaluation finds an effect that exists",
  },
  "interventions.{intervention}.signError": {
    sv: "utvärderingen hittar en effekt åt fel håll",
    en: "the evaluation finds an effect of the wrong sign",
  },
  "interventions.{intervention}.exaggeration": {
    sv: "effekten överdrivs när den hittas, gånger",
    en: "an effect that is found is exaggerated, times",
  },
  "interventions.{intervention}.falseClaims": {
    sv: "utvärderingen hittar en effekt som inte finns",
    en: "the evaluation finds an effect that does not exist",
  },
  "interventions.{intervention}.paidWithoutEffect": { sv: "betalas fast effekten saknas", en: "is paid for without an effect" },
  "interventions.{intervention}.rightDecision": {
    sv: "utvärderingen leder till rätt beslut",
    en: "the evaluation leads to the right decision",
  },
  "departments.{department}.net": { sv: "netto, i genomsnitt", en: "net result, on average" },
  "departments.{department}.negative": { sv: "netto under noll", en: "net result below zero" },
  "departments.{department}.zero": { sv: "netto är exakt noll", en: "net result is exactly zero" },
  "departments.{department}.expectedShortfall95": { sv: "förlust, medelvärde av de värsta 5 %", en: "loss, mean of the worst 5%" },
  "departments.{department}.ofBudget": {
    sv: "förlust, medelvärde av de värsta 5 %, av ett års budget",
    en: "loss, mean of the worst 5%, of a year's budget",
  },
  "departments.{department}.ofRevenue": {
    sv: "förlust, medelvärde av de värsta 5 %, av kommunens intäkter",
    en: "loss, mean of the worst 5%, of the municipality's revenue",
  },
  "ownMunicipality.net": {
    sv: "kommunens netto, i genomsnitt",
    en: "the municipality's net result, on average",
    under: { sv: "kommunen: netto, i genomsnitt", en: "municipality: net result, on average" },
  },
  "ownMunicipality.negative": { sv: "kommunens netto är under noll", en: "the municipality's net result is below zero" },
  "ownMunicipality.zero": { sv: "kommunens netto är exakt noll", en: "the municipality's net result is exactly zero" },
  "society.npv": {
    sv: "nettonuvärde för samhället, i genomsnitt",
    en: "net present value to society, on average",
    under: { sv: "nettonuvärde, i genomsnitt", en: "net present value, on average" },
  },
  "society.npvSd": { sv: "nettonuvärde, standardavvikelse", en: "net present value, standard deviation" },
  "society.npvPositive": { sv: "nettonuvärdet är positivt", en: "net present value is positive" },
  "society.benefitCostRatio": { sv: "nyttokostnadskvot", en: "benefit–cost ratio" },
  "society.costPerQaly": {
    sv: "kostnad per vunnet kvalitetsjusterat levnadsår",
    en: "cost per quality-adjusted life year gained",
  },
  "society.byPayer.{payer}": { sv: "nettonuvärde för betalaren", en: "net present value for the payer" },
  "society.acceptability.{qalyPrice}.probability": {
    sv: "nettonuvärdet är positivt vid detta pris på ett kvalitetsjusterat levnadsår",
    en: "net present value is positive at this price of a quality-adjusted life year",
  },
  "naive.npv": { sv: "nettonuvärde om allt lyckas fullt ut", en: "net present value if everything succeeds" },
  "naive.npvSd": {
    sv: "nettonuvärde om allt lyckas fullt ut, standardavvikelse",
    en: "net present value if everything succeeds, standard deviation",
  },
  "naive.npvPositive": {
    sv: "nettonuvärdet är positivt om allt lyckas fullt ut",
    en: "net present value is positive if everything succeeds",
  },
  "naive.benefitCostRatio": { sv: "nyttokostnadskvot om allt lyckas fullt ut", en: "benefit–cost ratio if everything succeeds" },
  "naive.costPerQaly": {
    sv: "kostnad per vunnet kvalitetsjusterat levnadsår om allt lyckas fullt ut",
    en: "cost per quality-adjusted life year gained if everything succeeds",
  },
  "naive.byPayer.{payer}": {
    sv: "nettonuvärde för betalaren om allt lyckas fullt ut",
    en: "net present value for the payer if everything succeeds",
  },
  "naive.acceptability.{qalyPrice}.probability": {
    sv: "nettonuvärdet är positivt vid detta pris på ett kvalitetsjusterat levnadsår om allt lyckas fullt ut",
    en: "net present value is positive at this price of a quality-adjusted life year if everything succeeds",
  },
  "parameters.{parameter}.mean": { sv: "medelvärde av det som dras", en: "mean of what is drawn" },
  "parameters.{parameter}.sd": { sv: "standardavvikelse av det som dras", en: "standard deviation of what is drawn" },
};

/** Names by key, of a catalogue that may have more than the program's own. */
export type WordsOfMeasures = Readonly<Record<string, MeasureWords>>;

/** What a measure is called beside others; `under` a heading of its part, or alone. */
export function measureName(
  { key, entity, year }: { readonly key: string; readonly entity: string | null; readonly year: number | null },
  locale: Locale,
  options: { readonly under?: boolean; readonly nameOf?: (id: string) => string; readonly words?: WordsOfMeasures } = {},
): string {
  const { under = false, nameOf = (id: string) => id, words = measureWords as WordsOfMeasures } = options;
  const of = words[key]!;
  const text = (under ? (of.under ?? of) : of)[locale].replace("{year}", String(year));
  return entity === null ? text : `${nameOf(entity)}: ${text}`;
}

/** With a capital letter: the first of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
