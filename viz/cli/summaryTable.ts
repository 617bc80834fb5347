import type { Summary } from "../../engine/measures/summary.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { type Cells, moneyCells, plainCells, probabilityCells, shareCells } from "./cells.ts";
import { type GridLine, gridText } from "./grid.ts";

/** What a run found, as a table for the terminal: every number with its simulation error (95 %). */
export function summaryTable(summary: Summary, locale: Locale): string {
  const words = wordsOf[locale];
  const { run, scenario } = summary;
  const head = `${scenario.name}\n${formatNumber(run.replications, locale)} ${words.futures} · ${words.seed} ${run.seed} · fondrisk ${run.version} · ${run.resultHash.slice(0, 16)}\n`;
  return `${head}${gridText(summaryLines(summary, locale), ["left", "right", "right", "left"])}\n${words.note}\n`;
}

/** The lines of that table: label, value, error, unit. nameOf  how an intervention or department is called by its id */
export function summaryLines(summary: Summary, locale: Locale, nameOf: (id: string) => string = (id) => id): readonly GridLine[] {
  const words = wordsOf[locale];
  const line = (label: string, cells: Cells): GridLine => [label, ...cells];
  const { fund, credibility, depletion, society, naive } = summary;
  return [
    { heading: words.fund },
    line(words.depleted, probabilityCells(depletion.probability, locale)),
    line(words.missing, moneyCells(depletion.missing, locale)),
    line(words.dissolved, probabilityCells(summary.dissolution.probability, locale)),
    line(words.dormant, probabilityCells(summary.dormancy, locale)),
    line(words.delayed, probabilityCells(fund.delayed, locale)),
    line(words.outlay, moneyCells(fund.outlay, locale)),
    line(words.loss, moneyCells(fund.loss.mean, locale)),
    line(words.shortfall, moneyCells(fund.loss.expectedShortfall95, locale)),
    line(words.lowest, moneyCells(fund.lowestBalance, locale)),
    { heading: words.repayment },
    line(words.promised, moneyCells(fund.promised, locale)),
    line(words.due, moneyCells(fund.due, locale)),
    line(words.received, moneyCells(fund.received, locale)),
    line(words.ofPromised, shareCells(credibility.receivedOverPromised, locale)),
    line(words.ofDue, shareCells(credibility.receivedOverDue, locale)),
    line(words.half, probabilityCells(credibility.halfPaid, locale)),
    line(words.full, probabilityCells(credibility.fullyPaid, locale)),
    { heading: words.leakage },
    ...leaks.map((key, i) => line(words.leaks[i] ?? key, moneyCells(summary.leakage[key], locale))),
    { heading: words.interventions },
    ...Object.entries(summary.interventions).flatMap(([id, found]) => [
      line(`${nameOf(id)}: ${words.started}`, probabilityCells(found.started, locale)),
      line(`${nameOf(id)}: ${words.ofPromised}`, shareCells(found.receivedOverPromised, locale)),
      ...(found.power === null ? [] : [line(`${nameOf(id)}: ${words.power}`, probabilityCells(found.power, locale))]),
    ]),
    { heading: words.departments },
    ...Object.entries(summary.departments).flatMap(([id, found]) => [
      line(`${nameOf(id)}: ${words.net}`, moneyCells(found.net, locale, true)),
      line(`${nameOf(id)}: ${words.loses}`, probabilityCells(found.negative, locale)),
    ]),
    line(words.municipality, moneyCells(summary.ownMunicipality.net, locale, true)),
    { heading: words.society },
    line(words.npv, moneyCells(society.npv, locale, true)),
    line(words.npvPositive, probabilityCells(society.npvPositive, locale)),
    line(words.ratio, plainCells(society.benefitCostRatio, "", locale)),
    line(words.qaly, moneyCells(society.costPerQaly, locale)),
    line(words.naive, moneyCells(naive.npv, locale, true)),
  ];
}

const leaks = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"] as const;

const wordsOf = {
  sv: {
    futures: "framtider",
    seed: "frö",
    fund: "Fonden",
    depleted: "pengarna räcker inte något år",
    missing: "så mycket fattas då, i medeltal",
    dissolved: "fonden läggs ned",
    dormant: "fonden står still tre år i rad",
    delayed: "minst en start skjuts upp",
    outlay: "betalas ut",
    loss: "förlust, i medeltal",
    shortfall: "förlust, medel av de värsta 5 %",
    lowest: "lägsta saldo, i medeltal",
    repayment: "Återbetalning",
    promised: "utlovat",
    due: "att betala enligt avtalen",
    received: "betalt",
    ofPromised: "betalt av det utlovade",
    ofDue: "betalt av det som ska betalas",
    half: "minst hälften av det utlovade betalas",
    full: "allt utlovat betalas",
    leakage: "Så hittar en sparad krona tillbaka",
    leaks: [
      "besparing vid full metodtrohet, alla betalare",
      "… med den metodtrohet som blir",
      "… varav den egna kommunens",
      "… efter utflyttning",
      "… som går att hämta hem i budget",
      "… inom avtalens tid",
      "uppmätt",
      "att betala",
      "betalt",
    ],
    interventions: "Insatserna",
    started: "startar",
    power: "utvärderingen hittar en effekt som finns",
    departments: "Förvaltningarna och kommunen",
    net: "netto, i medeltal",
    loses: "går med förlust",
    municipality: "kommunen: netto, i medeltal",
    society: "Samhället",
    npv: "nuvärde, i medeltal",
    npvPositive: "nuvärdet är positivt",
    ratio: "nytta per kostnad",
    qaly: "kostnad per vunnet kvalitetsjusterat levnadsår",
    naive: "nuvärde om allt lyckas fullt ut",
    note: "± är räknefelet (95 %): det blir mindre med fler framtider. Det säger inget om hur rätt antagandena är.",
  },
  en: {
    futures: "futures",
    seed: "seed",
    fund: "The fund",
    depleted: "runs dry in some year",
    missing: "missing then, on average",
    dissolved: "is dissolved",
    dormant: "stands still three years in a row",
    delayed: "at least one start is held back",
    outlay: "paid out",
    loss: "loss, on average",
    shortfall: "loss, mean of the worst 5%",
    lowest: "lowest balance, on average",
    repayment: "Repayment",
    promised: "promised",
    due: "due under the contracts",
    received: "paid",
    ofPromised: "paid of what was promised",
    ofDue: "paid of what is due",
    half: "at least half of the promised is paid",
    full: "all that was promised is paid",
    leakage: "How a saved krona finds its way back",
    leaks: [
      "savings at full fidelity, all payers",
      "… at the fidelity there is",
      "… of the own municipality",
      "… after moving",
      "… that can be cashed in a budget",
      "… within the contracts' time",
      "measured",
      "due",
      "paid",
    ],
    interventions: "Interventions",
    started: "starts",
    power: "the evaluation finds an effect that exists",
    departments: "Departments and municipality",
    net: "net, on average",
    loses: "loses money",
    municipality: "municipality: net, on average",
    society: "Society",
    npv: "present value, on average",
    npvPositive: "present value is positive",
    ratio: "benefit per cost",
    qaly: "cost per quality-adjusted life year gained",
    naive: "present value if everything succeeds",
    note: "± is the simulation error (95%): it shrinks with more futures. It says nothing about how right the assumptions are.",
  },
} as const;
