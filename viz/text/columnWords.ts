import type { ColumnMeaning } from "../../workers/host.ts";
import type { Locale } from "./locale.ts";

/** What the numbers of each column of the catalogue are, in both languages. */
export const columnWords: Readonly<Record<ColumnMeaning, Readonly<Record<Locale, string>>>> = {
  "account.interest": { sv: "ränta", en: "interest" },
  "account.topUps": { sv: "tillskott", en: "top-ups" },
  "account.bridged": { sv: "utbetalt centralt i fondens ställe", en: "paid centrally in the fund's place" },
  "account.returned": { sv: "återfört till kommunen", en: "returned to the municipality" },
  "account.unexplained": {
    sv: "oförklarat: det kända saldot skiljer sig från bokföringen",
    en: "unexplained: the known balance differs from the ledger",
  },
  "account.lapsed": { sv: "obetalt efter brutna åtaganden", en: "unpaid after broken commitments" },
  "account.started": { sv: "omgångar som började", en: "rounds that began" },
  "account.stopped": { sv: "omgångar som avbröts", en: "rounds that were stopped" },
  "account.entering": { sv: "personer som kom in", en: "persons who entered" },
  "account.measured": { sv: "uppmätt besparing", en: "measured saving" },
  "account.saved": { sv: "verklig besparing i kommunen", en: "real saving of the municipality" },
  "account.rounds.invested": { sv: "investerat hittills", en: "invested to date" },
  "account.rounds.due": { sv: "att betala hittills", en: "due to date" },
  "account.rounds.received": { sv: "betalt hittills", en: "received to date" },
  "account.rounds.claim": { sv: "kvarstående fordran", en: "remaining claim" },
  "account.rounds.recovered": { sv: "betalt senare", en: "received later" },
  weight: {
    sv: "framtidens vikt: hur väl den stämmer med det som hänt",
    en: "weight of the future: how well it agrees with what has happened",
  },
  control: {
    sv: "kontrollvariat: något slumpat vars väntevärde är känt",
    en: "control variate: something random whose mean is known",
  },
  weightWithout: { sv: "vikten utan en av iakttagelserna", en: "the weight without one of the observations" },
  replication: {
    sv: "framtidens nummer, från 0; samma nummer är samma slump i alla scenarier med samma slumpfrö",
    en: "number of the future, from 0; the same number meets the same chance in every scenario with the same seed",
  },
  draw: {
    sv: "numret på det antagna, från 0: framtider med samma nummer har samma dragning av allt som antas",
    en: "number of what is assumed, from 0: futures with the same number share one draw of every assumption",
  },
  "fund.depletionIndex": {
    sv: "första år som medlen inte räcker, 0 är startåret",
    en: "first year in which the fund runs short, 0 is the start year",
  },
  "fund.missing": {
    sv: "saknat belopp det året: alla utbetalningar som medlen inte räckte till, minus det saldo som fick användas",
    en: "shortfall in that year: all payments that failed for want of money, less the balance that could be used",
  },
  "fund.dissolutionIndex": {
    sv: "år då fonden avvecklas i förtid, 0 är startåret",
    en: "year in which the fund is closed early, 0 is the start year",
  },
  "fund.dormant": {
    sv: "1 om tre år i rad går utan utbetalning, annars 0",
    en: "1 if three years in a row pass without a payment, else 0",
  },
  "fund.delays": {
    sv: "starter som åtaganderegeln höll tillbaka, räknade per år",
    en: "starts held back by the commitment rule, counted per year",
  },
  "fund.outlay": { sv: "utbetalt av fonden", en: "paid out by the fund" },
  "fund.bridging": { sv: "utbetalt av kommunen när fondens medel inte räckte", en: "paid out by the municipality when the fund ran short" },
  "fund.received": { sv: "återbetalat till fonden", en: "repaid to the fund" },
  "fund.due": { sv: "förfallet till betalning till fonden", en: "due to the fund" },
  "fund.promised": { sv: "utlovad återbetalning till fonden", en: "promised repayment to the fund" },
  "fund.interest": { sv: "ränta på saldot", en: "interest on the balance" },
  "fund.topUps": { sv: "tillskott till fonden", en: "top-ups of the fund" },
  "fund.returned": {
    sv: "lämnat tillbaka till kommunen när fonden avvecklades",
    en: "returned to the municipality when the fund was closed",
  },
  "fund.loss": {
    sv: "fondens nettokostnad: startkapital och tillskott minus slutsaldo och det som lämnats tillbaka",
    en: "net cost of the fund: capital and top-ups less the last balance and what was returned",
  },
  "fund.lowestBalance": { sv: "lägsta saldo vid ett års slut", en: "lowest balance at the end of a year" },
  "fund.capitalNeeded": {
    sv: "startkapital som hade behövts för att medlen alltid skulle räcka",
    en: "capital that would have been needed for the fund never to run short",
  },
  "fund.topUpNeeded": {
    sv: "årligt tillskott som hade behövts, med startkapitalet som det är, för att medlen alltid skulle räcka",
    en: "yearly top-up that would have been needed, with the capital as it is, for the fund never to run short",
  },
  capitalNeeded: {
    sv: "startkapital som hade behövts för att medlen skulle räcka till och med året, 0 är startåret",
    en: "capital that would have been needed for the fund not to run short up to and including the year, 0 is the start year",
  },
  balance: { sv: "saldo vid årets slut, 0 är startåret", en: "balance at the end of the year, 0 is the start year" },
  openBalance: {
    sv: "saldo vid årets slut om fonden inte är avvecklad, 0 är startåret",
    en: "balance at the end of the year unless the fund is closed, 0 is the start year",
  },
  outlay: { sv: "utbetalt av fonden under året, 0 är startåret", en: "paid out by the fund in the year, 0 is the start year" },
  due: { sv: "förfallet till betalning under året, 0 är startåret", en: "due in the year, 0 is the start year" },
  received: { sv: "återbetalat under året, 0 är startåret", en: "repaid in the year, 0 is the start year" },
  promised: { sv: "utlovad återbetalning under året, 0 är startåret", en: "promised repayment in the year, 0 is the start year" },
  context: {
    sv: "det som alla insatsers effekter har gemensamt, på normalskala",
    en: "what the effects of all interventions have in common, on the normal scale",
  },
  "interventions.worksHere": {
    sv: "1 om metoden har en effekt här, annars 0",
    en: "1 if the method has an effect here, else 0",
  },
  "history.deficitYears": { sv: "år då kommunen går med underskott", en: "years in which the municipality runs a deficit" },
  "history.majorityChanges": { sv: "majoritetsskiften", en: "changes of majority" },
  "history.headChanges": { sv: "byten av förvaltningschef", en: "changes of the head of administration" },
  "history.cause": {
    sv: "varför medlen inte räcker: 0 redan planen saknade pengar, 1 det kostade mer, 2 mindre att betala tillbaka än utlovat, 3 nämnderna betalade inte, 4 mindre pengar kom in",
    en: "why the fund runs short: 0 the plan itself lacked the money, 1 it cost more, 2 less was due than promised, 3 boards did not pay, 4 less money came in",
  },
  "history.costMore": {
    sv: "utbetalningar utöver planen, till och med det år då medlen inte räcker",
    en: "payments beyond the plan, up to the year in which the fund runs short",
  },
  "history.measuredLess": {
    sv: "utlovade återbetalningar minus dem som förföll till betalning, till och med det året",
    en: "promised repayments less those that fell due, up to that year",
  },
  "history.boardsUnpaid": {
    sv: "förfallna återbetalningar som nämnderna inte betalade, till och med det året",
    en: "repayments due that boards did not pay, up to that year",
  },
  "history.lessMoney": {
    sv: "planerad ränta och planerade tillskott minus dem som kom, till och med det året",
    en: "planned interest and top-ups less those that came, up to that year",
  },
  "history.plannedMargin": {
    sv: "planens saldo det året minus lägsta tillåtna saldo",
    en: "balance of the plan in that year less the minimum balance",
  },
  "history.leavers": {
    sv: "medarbetare som slutar under insatsens betalda år, med obegränsade medel",
    en: "staff who leave in the paid years of the intervention, with unlimited capital",
  },
  "history.firstMeasured": {
    sv: "besparing per deltagare och år som den första färdiga utvärderingen mäter, med obegränsade medel",
    en: "yearly saving per participant measured by the first evaluation that is ready, with unlimited capital",
  },
  "history.firstStandardError": {
    sv: "medelfelet i den mätningen, med obegränsade medel",
    en: "standard error of that measurement, with unlimited capital",
  },
  "history.firstReadyYear": {
    sv: "år då den utvärderingen är färdig, 0 är startåret, med obegränsade medel",
    en: "year in which that evaluation is ready, 0 is the start year, with unlimited capital",
  },
  "history.firstSignificant": {
    sv: "1 om den mätningen visar en säkerställd besparing, annars 0, med obegränsade medel",
    en: "1 if that measurement shows a significant saving, else 0, with unlimited capital",
  },
  "interventions.started": { sv: "1 om insatsen startade, annars 0", en: "1 if the intervention started, else 0" },
  "interventions.stopped": {
    sv: "1 om insatsen stoppades för att medlen inte räckte, annars 0",
    en: "1 if it was stopped because the fund ran short, else 0",
  },
  "interventions.startIndex": {
    sv: "år då den första omgången startade, 0 är startåret",
    en: "year of the first round's start, 0 is the start year",
  },
  "interventions.stopIndex": {
    sv: "år då insatsen stoppades för att medlen inte räckte, 0 är startåret",
    en: "year in which it was stopped because the fund ran short, 0 is the start year",
  },
  "interventions.withdrawn": { sv: "1 om ansökan drogs tillbaka, annars 0", en: "1 if the application was withdrawn, else 0" },
  "interventions.permanent": { sv: "1 om nämnden gör insatsen permanent, annars 0", en: "1 if the board makes it permanent, else 0" },
  "interventions.permanentYears": { sv: "år som den är permanent", en: "years in which it is permanent" },
  "interventions.permanentPersons": { sv: "deltagare som börjar i dem", en: "participants who enter in them" },
  "interventions.permanentCost": { sv: "vad de åren kostar nämnden", en: "what those years cost the board" },
  "interventions.permanentNet": {
    sv: "besparing som går att ta ut ur budgeten, av deltagarna i dem, minus vad åren kostar",
    en: "cashable savings of those participants less what the years cost",
  },
  "municipality.breaches": { sv: "underskott som inte återställdes i tid", en: "deficits that were not restored in time" },
  "municipality.swept": { sv: "lämnat tillbaka av fonden för att återställa underskott", en: "returned by the fund to restore deficits" },
  "municipality.toRestore": { sv: "att återställa vid årets slut", en: "to restore at the end of the year" },
  "interventions.declined": { sv: "1 om nämnden avstår, annars 0", en: "1 if the board declines, else 0" },
  "interventions.additional": { sv: "1 om insatsen blir av tack vare fonden, annars 0", en: "1 if it happens because of the fund, else 0" },
  "interventions.anyway": { sv: "1 om insatsen hade blivit av ändå, annars 0", en: "1 if it would have happened anyway, else 0" },
  "participation.asked": { sv: "insatser vars nämnd tillfrågas", en: "interventions whose board is asked" },
  "participation.joined": { sv: "de av dem som nämnden tar på sig", en: "those of them that the board takes on" },
  "participation.outlay": { sv: "utbetalt till dem som en nämnd tog på sig", en: "paid for those that a board took on" },
  "participation.additionalOutlay": {
    sv: "utbetalt till dem som inte hade blivit av ändå",
    en: "paid for those that would not have happened anyway",
  },
  "participation.notCaused": {
    sv: "nuvärdet av vad de sparar alla som hade blivit av ändå",
    en: "present value of what those save that would have happened anyway",
  },
  "participation.npvOfFund": {
    sv: "nettonuvärde för samhället minus de besparingarna",
    en: "net present value to society less those savings",
  },
  "interventions.rounds": { sv: "omgångar som startade", en: "rounds that started" },
  "interventions.effect": { sv: "den verkliga effekten e i den här framtiden", en: "the actual effect e in this future" },
  "interventions.outlay": {
    sv: "utbetalt till insatsen, även av kommunen när fondens medel inte räckte",
    en: "paid for the intervention, bridging included",
  },
  topUps: { sv: "tillskott till fonden under året", en: "top-ups of the fund in the year" },
  "interventions.npv": {
    sv: "insatsens eget nettonuvärde för samhället",
    en: "net present value to society of this intervention alone",
  },
  "interventions.firstStandardError": {
    sv: "medelfelet i den första omgångens mätning",
    en: "standard error of the first round's measurement",
  },
  "interventions.firstCoversOutlay": {
    sv: "1 om den första omgångens uppmätta besparing täcker det som betalats ut",
    en: "1 if the first round's measured saving covers what was paid",
  },
  "interventions.yearOutlay": {
    sv: "utbetalt till insatsen under året, även av kommunen när fondens medel inte räckte",
    en: "paid for the intervention in the year, bridging included",
  },
  "interventions.yearReceived": { sv: "återbetalt från insatsen under året", en: "repaid from the intervention in the year" },
  "interventions.Q1": { sv: "Q1: besparing om metoden följs fullt ut", en: "Q1: saving at full fidelity" },
  "interventions.Q2": { sv: "Q2: besparing med verklig programtrohet", en: "Q2: saving at actual fidelity" },
  "interventions.Q3": { sv: "Q3: varav hos den egna kommunen", en: "Q3: of it, to the own municipality" },
  "interventions.Q4": { sv: "Q4: varav för dem som bor kvar", en: "Q4: of it, for those who have not moved away" },
  "interventions.Q5": { sv: "Q5: varav går att ta ut ur budgeten", en: "Q5: of it, cashable" },
  "interventions.Q6": { sv: "Q6: varav inom avtalstiden", en: "Q6: of it, within the years of the contract" },
  "interventions.Q7": { sv: "Q7: uppmätt besparing som avtalet räknar med", en: "Q7: measured saving that the contract counts" },
  "interventions.Q8": { sv: "Q8: förfallet till betalning", en: "Q8: due" },
  "interventions.Q9": { sv: "Q9: återbetalat", en: "Q9: repaid" },
  "interventions.promised": { sv: "utlovad återbetalning", en: "promised repayment" },
  "interventions.ready": {
    sv: "omgångar vars utvärdering blev klar; de följande räknas över dem",
    en: "rounds whose evaluation became ready; the next columns are sums over those",
  },
  "interventions.measured": {
    sv: "summan av uppmätt besparing per deltagare och år, Â",
    en: "sum of the measured saving per participant and year, Â",
  },
  "interventions.measuredSquares": { sv: "summan av Â²", en: "sum of Â²" },
  "interventions.effective": { sv: "antal där den verkliga effekten är positiv", en: "number in which the actual effect is positive" },
  "interventions.significant": {
    sv: "antal där effekten är positiv och Â är större än 1,96 medelfel",
    en: "number in which the effect is positive and Â exceeds 1.96 standard errors",
  },
  "interventions.wrongSign": {
    sv: "antal där effekten är positiv men Â negativ",
    en: "number in which the effect is positive but Â negative",
  },
  "interventions.significantMeasured": { sv: "summan av |Â| över de signifikanta", en: "sum of |Â| over the significant ones" },
  "interventions.significantRealised": {
    sv: "summan av verklig besparing per behandlad och år över de signifikanta",
    en: "sum of the actual saving per treated person and year over the significant ones",
  },
  "interventions.falseClaims": {
    sv: "antal där något förföll till betalning utan att kommunen sparat",
    en: "number in which something was due though the municipality saved nothing",
  },
  "interventions.ineffective": { sv: "antal där den verkliga effekten är noll", en: "number in which the actual effect is zero" },
  "interventions.paidIneffective": {
    sv: "antal där effekten är noll men något återbetalades",
    en: "number in which the effect is zero but something was repaid",
  },
  "interventions.rightDecisions": {
    sv: "antal där utvärderingen leder till rätt beslut om att fortsätta",
    en: "number in which the evaluation leads to the right decision on going on",
  },
  "interventions.firstMeasured": {
    sv: "Â i den första omgång vars utvärdering blev klar",
    en: "Â of the first round whose evaluation became ready",
  },
  "interventions.firstRealised": {
    sv: "vad de som följdes i den omgången verkligen sparade åt kommunen, per person och år",
    en: "what those followed in that round really saved their municipality, per person and year",
  },
  "portfolio.Q1": { sv: "alla insatser, Q1: besparing om metoden följs fullt ut", en: "all interventions, Q1: saving at full fidelity" },
  "portfolio.Q2": { sv: "alla insatser, Q2: besparing med verklig programtrohet", en: "all interventions, Q2: saving at actual fidelity" },
  "portfolio.Q3": { sv: "alla insatser, Q3: varav hos den egna kommunen", en: "all interventions, Q3: of it, to the own municipality" },
  "portfolio.Q4": {
    sv: "alla insatser, Q4: varav för dem som bor kvar",
    en: "all interventions, Q4: of it, for those who have not moved away",
  },
  "portfolio.Q5": { sv: "alla insatser, Q5: varav går att ta ut ur budgeten", en: "all interventions, Q5: of it, cashable" },
  "portfolio.Q6": { sv: "alla insatser, Q6: varav inom avtalstiden", en: "all interventions, Q6: of it, within the years of the contract" },
  "portfolio.Q7": {
    sv: "alla insatser, Q7: uppmätt besparing som avtalen räknar med",
    en: "all interventions, Q7: measured saving that the contracts count",
  },
  "departments.net": {
    sv: "nämndens netto: besparing som går att ta ut ur budgeten minus återbetalning",
    en: "net result of the board: cashable saving less repayment",
  },
  "departments.paid": { sv: "återbetalat av nämnden", en: "repaid by the board" },
  "departments.due": { sv: "förfallet till betalning för nämnden", en: "due from the board" },
  "departments.promised": { sv: "utlovad återbetalning från nämnden", en: "promised repayment of the board" },
  "municipality.net": {
    sv: "kommunens netto: nämndernas besparing som går att ta ut ur budgeten minus alla utbetalningar",
    en: "net result of the municipality: cashable savings of its boards less all payments",
  },
  "rules.received": { sv: "återbetalat under avtalsregeln", en: "repaid under the contract rule" },
  "rules.due": { sv: "förfallet till betalning under avtalsregeln", en: "due under the contract rule" },
  "rules.promised": { sv: "utlovad återbetalning under avtalsregeln", en: "promised repayment under the contract rule" },
  "society.npv": { sv: "nettonuvärde för samhället", en: "net present value to society" },
  "society.savings": { sv: "besparingar hos alla betalare, i startårets värde", en: "savings of all payers, discounted" },
  "society.outlays": { sv: "alla utbetalningar, i startårets värde", en: "all payments, discounted" },
  "society.qalys": { sv: "kvalitetsjusterade levnadsår, i startårets värde", en: "QALYs, discounted" },
  "society.freedCapacity": {
    sv: "nämndernas besparing som inte går att ta ut ur budgeten, i startårets värde",
    en: "savings of boards that are not cashable, discounted",
  },
  "society.ownMunicipality": {
    sv: "nämndernas besparing som går att ta ut ur budgeten minus utbetalningar, i startårets värde",
    en: "cashable savings of boards less payments, discounted",
  },
  "society.payer": {
    sv: "betalarens besparing, i startårets värde; nämnders: det som går att ta ut ur budgeten",
    en: "savings of the payer, discounted; of boards, what is cashable",
  },
  "naive.npv": {
    sv: "nettonuvärde om allt lyckas (effekt, programtrohet och varaktighet 1)",
    en: "net present value at full success (effect, fidelity and persistence 1)",
  },
  "naive.savings": { sv: "besparingar om allt lyckas, i startårets värde", en: "savings at full success, discounted" },
  "naive.qalys": { sv: "kvalitetsjusterade levnadsår om allt lyckas, i startårets värde", en: "QALYs at full success, discounted" },
  "naive.freedCapacity": {
    sv: "besparing om allt lyckas som inte går att ta ut ur budgeten, i startårets värde",
    en: "savings of boards at full success that are not cashable, discounted",
  },
  "naive.ownMunicipality": {
    sv: "det som går att ta ut ur budgeten om allt lyckas, minus utbetalningar, i startårets värde",
    en: "cashable savings at full success less payments, discounted",
  },
  "naive.payer": { sv: "betalarens besparing om allt lyckas, i startårets värde", en: "savings of the payer at full success, discounted" },
  parameter: {
    sv: "talet på den platsen i scenariot, som dragits för den här framtiden",
    en: "the number at this path of the scenario, as drawn for this future",
  },
};
