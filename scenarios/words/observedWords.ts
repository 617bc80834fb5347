import type { Worded } from "./worded.ts";

/** What is said to have happened: what is wrong, by code. */
export const observedWords = {
  amountOfYear: { en: "found an amount of {year}, expected {known}", sv: "hittade ett belopp för {year}, väntade {known}" },
  aListOfYears: { en: "a list of years", sv: "en lista med år" },
  yesOrNoByYear: { en: "yes or no by year", sv: "ja eller nej per år" },
  yesOrNo: { en: "yes or no", sv: "ja eller nej" },
  withFrailty: { en: "it with frailtyVariance", sv: "den tillsammans med frailtyVariance" },
  throughOutside: {
    en: "found {found}, expected a year of the horizon, {first} to {last}",
    sv: "hittade {found}, väntade ett år i horisonten, {first} till {last}",
  },
  yearNotPast: {
    en: "found the year {year}, expected one from startYear, {first}, to observed.through, {last}",
    sv: "hittade året {year}, väntade ett från startYear, {first}, till observed.through, {last}",
  },
  resultCannotVary: {
    en: "found results, but municipality.result.sd is 0: a result that cannot vary says nothing, give it a standard deviation",
    sv: "hittade resultat, men municipality.result.sd är 0: ett resultat som inte kan variera säger ingenting, ange en standardavvikelse",
  },
  roundsWithoutRenewal: {
    en: "found {rounds} rounds, expected one: the intervention has no renewal",
    sv: "hittade {rounds} omgångar, väntade en: insatsen förnyas inte",
  },
  withdrawnBesideFacts: {
    en: "found it beside other facts, expected it alone: what was withdrawn never started",
    sv: "hittade den bredvid annat som har hänt, väntade den ensam: det som drogs tillbaka började aldrig",
  },
  roundOrder: {
    en: "found {year}, expected a year after the round before, {before}: rounds stand in the order they began",
    sv: "hittade {year}, väntade ett år efter den förra omgången, {before}: omgångar står i den ordning de började",
  },
  stoppedBeforeStart: {
    en: "found {year}, expected no year before the start, {start}",
    sv: "hittade {year}, väntade inget år före starten, {start}",
  },
  paidMoreThanDue: {
    en: "found {paid} kronor paid of {due} due, expected no more than what was due",
    sv: "hittade {paid} kronor betalda av {due} förfallna, väntade högst det som hade förfallit",
  },
  afterDissolution: {
    en: "found {year}, expected no year after the fund was dissolved, {dissolved}",
    sv: "hittade {year}, väntade inget år efter att fonden avvecklades, {dissolved}",
  },
  notAfterStart: {
    en: "found {year}, expected a year after the start, {start}",
    sv: "hittade {year}, väntade ett år efter starten, {start}",
  },
  neverActive: { en: "none: it was not active", sv: "inget: den pågick inte" },
  activeYears: { en: "{first} to {last}", sv: "{first} till {last}" },
  outsideActiveYears: {
    en: "found {found} in {year}, expected only the years in which the round was active, {active}",
    sv: "hittade {found} för {year}, väntade bara de år då omgången pågick, {active}",
  },
  leaversWithoutStaff: {
    en: "found leavers, but the intervention has no staff: give it positions and turnover",
    sv: "hittade personer som slutat, men insatsen har ingen personal: ange positions och turnover",
  },
  tooManyLeavers: {
    en: "found {found} in {year}, expected at most the {positions} positions",
    sv: "hittade {found} för {year}, väntade högst de {positions} tjänsterna",
  },
  costWithoutDensity: {
    en: "found informs: true, but costFactor has no density: give it a continuous distribution without a cap, or leave informs out",
    sv: "hittade informs: true, men costFactor har ingen täthet: ange en kontinuerlig fördelning utan tak, eller utelämna informs",
  },
  noMeasuredError: {
    en: "found no standard error above 0, expected se, or sd_t, n_t, sd_c and n_c: √(sd_t²/n_t + sd_c²/n_c), or informs: false",
    sv: "hittade inget medelfel över 0, väntade se, eller sd_t, n_t, sd_c och n_c: √(sd_t²/n_t + sd_c²/n_c), eller informs: false",
  },
  cappedEvaluation: {
    en: "found an evaluation, but its design has capPerPerson: what a cap does to the mean is not known, leave one of them out",
    sv: "hittade en utvärdering, men dess upplägg har capPerPerson: vad ett tak gör med medelvärdet är inte känt, utelämna ett av dem",
  },
  pooledEvaluation: {
    en: "found an evaluation, but its design has pool: cohorts, whose later figures need the persons behind this one; leave one of them out",
    sv: "hittade en utvärdering, men dess upplägg har pool: cohorts, vars senare siffror behöver personerna bakom denna; utelämna ett av dem",
  },
  selectedMeasured: {
    en: "found what was measured of persons enrolled by earlier events (evaluation.selection), which cannot be weighed yet; give informs: false, or leave one out",
    sv: "hittade något uppmätt om personer som antagits efter tidigare händelser (evaluation.selection), vilket ännu inte kan vägas; ange informs: false, eller utelämna ett av dem",
  },
  renewedWithoutRenewal: {
    en: "found a round that was renewed, but the intervention has no renewal: give renewal, or take it out",
    sv: "hittade en omgång som förlängdes, men insatsen har ingen renewal: ange renewal, eller ta bort den",
  },
  honouredButUnpaid: {
    en: "found {paid} kronor paid of {due} due and honoured, expected all of it, or decision: broken or waived; less only where maxRepaymentShare limits it",
    sv: "hittade {paid} kronor betalda av {due} som hölls, väntade hela beloppet, eller decision: broken eller waived; mindre bara där maxRepaymentShare begränsar",
  },
  brokenButPaid: {
    en: "found all {paid} kronor paid of a commitment that was broken, expected less paid, or decision: honoured",
    sv: "hittade alla {paid} kronor betalda av ett åtagande som bröts, väntade mindre betalt, eller decision: honoured",
  },
  eventsAndEvaluation: {
    en: "found events and an evaluation of the same persons: they are the same information, say use: events or use: evaluation",
    sv: "hittade händelser och en utvärdering av samma personer: det är samma information, ange use: events eller use: evaluation",
  },
  eventsOfOne: {
    en: "found events of an outcome of which there is exactly one a year: there is nothing to learn from them",
    sv: "hittade händelser av ett utfall som inträffar exakt en gång om året: det finns inget att lära av dem",
  },
} as const satisfies Worded;
