import type { Tails } from "../model/tails.ts";
import type { Column } from "./column.ts";
import { cell, element } from "./reads.ts";

const of = { group: "intervention", needs: [] } as const;
const paidOf: Column["tail"] = (t, i) => t.interventions[i].paid;
const savingsOf: Column["tail"] = (t, i) => t.interventions[i].savings;
const measuredOf: Column["tail"] = (t, i) => t.interventions[i].measured;
const dueOf: Column["tail"] = (t, i) => t.interventions[i].due;
const counted = { ...of, unit: "count", kind: "measure" } as const;

/** Step `number` of the leakage chain (MODEL §8): where each krona saved goes. */
function step<const N extends number, const Needs extends Column["needs"]>(number: N, needs: Needs, tail: Column["tail"]) {
  return {
    name: `interventions.*.Q${number}`,
    unit: "kr",
    kind: "flow",
    meaning: `interventions.Q${number}`,
    group: "intervention",
    needs,
    tail,
    read: cell((s) => s.savings.chain, 9, number - 1),
  } as const;
}

const spared = ["chain"] as const;
const saved = ["savings"] as const;
const claimed = ["claims"] as const;

/** What becomes of an intervention, over all its rounds. */
export const interventionColumns = [
  {
    ...of,
    name: "interventions.*.started",
    unit: "flag",
    kind: "measure",
    meaning: "interventions.started",
    read: element((s) => s.totals.started),
  },
  {
    ...of,
    name: "interventions.*.stopped",
    unit: "flag",
    kind: "measure",
    meaning: "interventions.stopped",
    read: element((s) => s.fund.stopped),
  },
  {
    ...of,
    name: "interventions.*.withdrawn",
    unit: "flag",
    kind: "measure",
    meaning: "interventions.withdrawn",
    read: element((s) => s.fund.withdrawn),
  },
  {
    ...of,
    name: "interventions.*.startIndex",
    sometimes: true,
    unit: "year",
    kind: "measure",
    meaning: "interventions.startIndex",
    read: element((s) => s.totals.startIndex),
  },
  {
    ...of,
    name: "interventions.*.stopIndex",
    sometimes: true,
    unit: "year",
    kind: "measure",
    meaning: "interventions.stopIndex",
    read: element((s) => s.totals.stopIndex),
  },
  { ...counted, name: "interventions.*.rounds", meaning: "interventions.rounds", read: element((s) => s.fund.roundsStarted) },
  {
    ...of,
    name: "interventions.*.effect",
    unit: "share",
    kind: "assumption",
    meaning: "interventions.effect",
    read: element((s) => s.interventions.effect),
  },
  {
    ...of,
    name: "interventions.*.worksHere",
    unit: "flag",
    kind: "assumption",
    meaning: "interventions.worksHere",
    read: element((s) => s.interventions.works),
  },
  {
    ...of,
    name: "interventions.*.outlay",
    tail: paidOf,
    unit: "kr",
    kind: "flow",
    meaning: "interventions.outlay",
    read: element((s) => s.fund.totalOutlay),
  },
  step(1, spared, savingsOf),
  step(2, spared, savingsOf),
  step(3, spared, savingsOf),
  step(4, spared, savingsOf),
  step(5, saved, savingsOf),
  step(6, saved, savingsOf),
  step(7, claimed, measuredOf),
  step(8, claimed, dueOf),
  step(9, claimed, dueOf),
  {
    ...of,
    name: "interventions.*.promised",
    unit: "kr",
    kind: "flow",
    needs: claimed,
    meaning: "interventions.promised",
    read: element((s) => s.totals.interventionPromised),
  },
  // Sums over the rounds whose evaluation became ready (MODEL §8, evaluation).
  { ...counted, name: "interventions.*.ready", meaning: "interventions.ready", read: element((s) => s.totals.ready) },
  {
    ...of,
    name: "interventions.*.measured",
    tail: measuredOf,
    unit: "kr",
    kind: "measure",
    meaning: "interventions.measured",
    read: element((s) => s.totals.measured),
  },
  {
    ...of,
    name: "interventions.*.measuredSquares",
    tail: (t, i) => t.interventions[i].measured / 2,
    unit: "number",
    kind: "measure",
    meaning: "interventions.measuredSquares",
    read: element((s) => s.totals.measuredSquares),
  },
  { ...counted, name: "interventions.*.effective", meaning: "interventions.effective", read: element((s) => s.totals.effective) },
  { ...counted, name: "interventions.*.significant", meaning: "interventions.significant", read: element((s) => s.totals.significant) },
  { ...counted, name: "interventions.*.wrongSign", meaning: "interventions.wrongSign", read: element((s) => s.totals.wrongSign) },
  {
    ...of,
    name: "interventions.*.significantMeasured",
    tail: measuredOf,
    unit: "kr",
    kind: "measure",
    meaning: "interventions.significantMeasured",
    read: element((s) => s.totals.significantMeasured),
  },
  {
    ...of,
    name: "interventions.*.significantRealised",
    tail: savingsOf,
    unit: "kr",
    kind: "measure",
    needs: spared,
    meaning: "interventions.significantRealised",
    read: element((s) => s.totals.significantRealised),
  },
  {
    ...counted,
    name: "interventions.*.falseClaims",
    needs: spared,
    meaning: "interventions.falseClaims",
    read: element((s) => s.totals.falseClaims),
  },
  { ...counted, name: "interventions.*.ineffective", meaning: "interventions.ineffective", read: element((s) => s.totals.ineffective) },
  {
    ...counted,
    name: "interventions.*.paidIneffective",
    meaning: "interventions.paidIneffective",
    read: element((s) => s.totals.paidIneffective),
  },
  {
    ...counted,
    name: "interventions.*.rightDecisions",
    needs: spared,
    meaning: "interventions.rightDecisions",
    read: element((s) => s.totals.rightDecisions),
  },
  {
    ...of,
    name: "interventions.*.firstMeasured",
    tail: measuredOf,
    sometimes: true,
    unit: "kr",
    kind: "measure",
    meaning: "interventions.firstMeasured",
    read: element((s) => s.totals.firstMeasured),
  },
  {
    ...of,
    name: "interventions.*.firstRealised",
    tail: savingsOf,
    sometimes: true,
    unit: "kr",
    kind: "measure",
    needs: spared,
    meaning: "interventions.firstRealised",
    read: element((s) => s.totals.firstRealised),
  },
] as const satisfies readonly Column[];

const requested = { unit: "kr", onRequest: true } as const;

/** What an intervention costs the fund, brings it and is worth, apart from the others: for choosing among them. */
export const requestedColumns = [
  {
    ...requested,
    name: "interventions.*.npv",
    tail: (t, i) => Math.min(t.interventions[i].savings, t.interventions[i].qalys, t.interventions[i].paid),
    group: "intervention",
    kind: "measure",
    needs: ["savings", "byIntervention"],
    meaning: "interventions.npv",
    read: element((s) => s.savings.interventionValue),
  },
  {
    ...requested,
    name: "interventions.*.firstStandardError",
    tail: measuredOf,
    sometimes: true,
    group: "intervention",
    kind: "measure",
    needs: [],
    meaning: "interventions.firstStandardError",
    read: element((s) => s.totals.firstStandardError),
  },
  {
    ...requested,
    name: "interventions.*.firstCoversOutlay",
    sometimes: true,
    unit: "flag",
    group: "intervention",
    kind: "measure",
    needs: [],
    meaning: "interventions.firstCoversOutlay",
    read: element((s) => s.totals.firstCoversOutlay),
  },
  {
    ...requested,
    name: "interventions.*.outlay.*",
    tail: (t, at) => t.interventions[Math.floor(at / t.years)].paid,
    group: "interventionYear",
    kind: "flow",
    needs: ["byIntervention"],
    meaning: "interventions.yearOutlay",
    read: element((s) => s.fund.interventionOutlay),
  },
  {
    ...requested,
    name: "interventions.*.received.*",
    tail: (t, at) => t.interventions[Math.floor(at / t.years)].due,
    group: "interventionYear",
    kind: "flow",
    needs: ["byIntervention"],
    meaning: "interventions.yearReceived",
    read: element((s) => s.contracts.interventionReceived),
  },
] as const satisfies readonly Column[];

function portfolioStep<const N extends number, const Needs extends Column["needs"]>(number: N, needs: Needs) {
  return {
    name: `portfolio.Q${number}`,
    unit: "kr",
    kind: "flow",
    meaning: `portfolio.Q${number}`,
    group: "account",
    needs,
    tail: (t: Tails) => (number === 7 ? t.measured : t.savings),
    read: cell((s) => s.totals.portfolio, 0, number - 1),
  } as const;
}

/** The leakage chain of all interventions together; its last two steps, Q8 and Q9, are `fund.due` and `fund.received`. */
export const portfolioColumns = [
  portfolioStep(1, spared),
  portfolioStep(2, spared),
  portfolioStep(3, spared),
  portfolioStep(4, spared),
  portfolioStep(5, saved),
  portfolioStep(6, saved),
  portfolioStep(7, claimed),
] as const satisfies readonly Column[];
