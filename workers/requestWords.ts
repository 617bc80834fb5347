import type { Worded } from "../scenarios/words/worded.ts";

/** What is asked of a scenario and cannot be answered: why, by code. */
export const requestWords = {
  nothingToScore: {
    en: "'{name}': no past year's balance, payments or repayments are known; give observed.fund.balance, or outlays or repayments of every round that has begun",
    sv: "'{name}': varken saldo, utbetalningar eller återbetalningar är kända för något år; ange observed.fund.balance, eller outlays eller repayments för varje omgång som har börjat",
  },
  scoredTwice: {
    en: "'{name}' is given twice: a fund counts once",
    sv: "'{name}' är angiven två gånger: en fond räknas en gång",
  },
  observedNotCounted: {
    en: "found observed, which is not counted with here yet: take the block out, or use fondrisk run",
    sv: "hittade observed, som inte räknas med här ännu: ta bort blocket, eller använd fondrisk run",
  },
  reducedObserved: {
    en: "found observed: where something is known of the past no control variate has a known mean; take the block out, or leave variance reduction out",
    sv: "hittade observed: där något är känt om det förflutna har ingen kontrollvariat ett känt väntevärde; ta bort blocket, eller avstå från variansreduktion",
  },
  sharedObserved: {
    en: "found observed: what has happened is not counted with where futures share a draw; take the block out, or leave futures per draw at 1",
    sv: "hittade observed: det som hänt räknas inte med där framtider delar en dragning; ta bort blocket, eller låt varje framtid ha sin egen dragning",
  },
  sharedReduced: {
    en: "control variates have known means only where each future has a draw of its own: leave variance reduction out, or futures per draw at 1",
    sv: "kontrollvariater har kända väntevärden bara där varje framtid har sin egen dragning: avstå från variansreduktion, eller låt varje framtid ha sin egen dragning",
  },
  drawsFew: {
    en: "{replications} futures are {draws} draws of what is assumed, too few to tell an error from: at least {least} are needed, {futures} futures",
    sv: "{replications} framtider är {draws} dragningar av det som antas, för få att säga någon osäkerhet av: det krävs minst {least}, alltså {futures} framtider",
  },
  noMeasure: { en: "there is no measure '{id}'", sv: "måttet '{id}' finns inte" },
  noMeasureOrColumn: { en: "there is no measure or column '{id}'", sv: "det finns inget mått och ingen kolumn som heter '{id}'" },
  kindOfNoFuture: {
    en: "'{id}' is of kind {kind}, which no single future has: name a column, or a measure that is a mean or a probability",
    sv: "'{id}' är av slaget {kind}, som ingen enskild framtid har: ange en kolumn, eller ett mått som är ett medelvärde eller en sannolikhet",
  },
  kindNotPaired: {
    en: "'{id}' is of kind {kind}, whose difference has no error in pairs: name a mean, a probability or a ratio",
    sv: "'{id}' är av slaget {kind}, vars skillnad saknar osäkerhet i par: ange ett medelvärde, en sannolikhet eller en kvot",
  },
  amountWithoutLimit: {
    en: "'{text}' is an amount: say when it fails, like '{text}<0'",
    sv: "'{text}' är ett belopp: ange när det räknas som misslyckat, som '{text}<0'",
  },
  limitNotNumber: {
    en: "'{found}' is not a number, expected one with a decimal point",
    sv: "'{found}' är inget tal, väntade ett med decimalpunkt",
  },
  noSum: {
    en: "'{text}' is no sum of amounts: expected one like 'society.npv - 0.02*fund.capital'",
    sv: "'{text}' är ingen summa av belopp: väntade en som 'society.npv - 0.02*fund.capital'",
  },
  noAmount: {
    en: "'{id}' is no amount in kronor, so nothing can be decided by it",
    sv: "'{id}' är inget belopp i kronor, så inget kan avgöras av det",
  },
  noValueNamed: {
    en: "what the options are judged by is empty: name an amount, like society.npv",
    sv: "det som alternativen bedöms efter är tomt: ange ett belopp, som society.npv",
  },
  notInEveryFuture: {
    en: "'{text}' does not exist in every future of option {name}, so options cannot be judged by it",
    sv: "'{text}' finns inte i varje framtid för alternativet {name}, så alternativ kan inte bedömas efter det",
  },
  changesEvaluation: {
    en: "option {option} changes what the evaluation shows ({column} in future {future}, design {design}): what is decided after an evaluation must leave the evaluated round as it is, like a renewal or a later rule",
    sv: "alternativet {option} ändrar vad utvärderingen visar ({column} i framtid {future}, utvärdering {design}): det som avgörs efter en utvärdering ska lämna den utvärderade omgången som den är, som en förnyelse eller en senare regel",
  },
  nothingObserved: {
    en: "account: the scenario must say what has happened, under observed",
    sv: "account: scenariot ska säga vad som har hänt, under observed",
  },
  noFuture: { en: "there is no future {number}: they are numbered from 0", sv: "framtid {number} finns inte: de är numrerade från 0" },
  unlimitedFund: {
    en: "fund.capital is unlimited: no future runs short of it",
    sv: "fund.capital är obegränsat: medlen räcker i varje framtid",
  },
  noNumberAt: { en: "there is no number at {path} in this scenario", sv: "det finns inget tal på {path} i det här scenariot" },
  tooManyPoints: {
    en: "{points} points of {replications} futures are more than run here ({mostPoints} points, {mostFutures} futures in all): fondrisk plan cuts the same sweep into shards for many machines",
    sv: "{points} punkter med {replications} framtider är fler än som körs här ({mostPoints} punkter, {mostFutures} framtider sammanlagt): fondrisk plan delar samma svep i delar för många maskiner",
  },
} as const satisfies Worded;
