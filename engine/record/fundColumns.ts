import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

/** The closing balance of a year in which the fund is there: a closed one has none, which is not the same as an empty one. */
const openBalance: Column["read"] = ({ block: { lanes }, fund, totals }, year, out, at) => {
  for (let i = 0; i < lanes; i++) out[at + i] = totals.dissolutionIndex[i] <= year ? NaN : fund.closing[year * lanes + i];
};

const claims = ["claims"] as const;
const total = { group: "fund", needs: [] } as const;
const kronor = { ...total, unit: "kr", kind: "flow" } as const;
const ofCapital = { ofCapital: true } as const;
/** With unlimited capital every payment is made. */
const neededTail: Column["tail"] = (t) => Math.min(t.outlay, t.due);
const needed = { ...total, unit: "kr", kind: "measure", unlimited: true } as const;

/** The number of the replication and what becomes of the fund (MODEL §7). */
export const fundColumns = [
  {
    ...total,
    name: "replication",
    unit: "number",
    kind: "index",
    meaning: "replication",
    read: scalar((s) => s.totals.replication),
  },
  {
    ...total,
    group: "draw",
    name: "draw",
    unit: "number",
    kind: "index",
    meaning: "draw",
    read: scalar((s) => s.totals.draw),
  },
  {
    ...total,
    ...ofCapital,
    name: "fund.depletionIndex",
    sometimes: true,
    unit: "year",
    kind: "measure",
    meaning: "fund.depletionIndex",
    read: scalar((s) => s.totals.depletionIndex),
  },
  {
    ...total,
    ...ofCapital,
    name: "fund.missing",
    tail: (t) => t.outlay,
    sometimes: true,
    unit: "kr",
    kind: "measure",
    meaning: "fund.missing",
    read: scalar((s) => s.totals.missing),
  },
  {
    ...total,
    name: "fund.dissolutionIndex",
    sometimes: true,
    unit: "year",
    kind: "measure",
    meaning: "fund.dissolutionIndex",
    read: scalar((s) => s.totals.dissolutionIndex),
  },
  { ...total, name: "fund.dormant", unit: "flag", kind: "measure", meaning: "fund.dormant", read: scalar((s) => s.totals.dormant) },
  {
    ...total,
    ...ofCapital,
    name: "fund.delays",
    unit: "count",
    kind: "measure",
    meaning: "fund.delays",
    read: scalar((s) => s.fund.delays),
  },
  { ...kronor, name: "fund.outlay", tail: (t) => t.paid, meaning: "fund.outlay", read: scalar((s) => s.fund.outlay) },
  {
    ...kronor,
    ...ofCapital,
    name: "fund.bridging",
    tail: (t) => t.bridging,
    meaning: "fund.bridging",
    read: scalar((s) => s.fund.bridging),
  },
  { ...kronor, name: "fund.received", tail: (t) => t.due, meaning: "fund.received", read: scalar((s) => s.totals.received) },
  { ...kronor, name: "fund.due", needs: claims, tail: (t) => t.due, meaning: "fund.due", read: scalar((s) => s.totals.due) },
  { ...kronor, name: "fund.promised", needs: claims, meaning: "fund.promised", read: scalar((s) => s.totals.promised) },
  { ...kronor, ...ofCapital, name: "fund.interest", tail: (t) => t.due, meaning: "fund.interest", read: scalar((s) => s.fund.interest) },
  { ...kronor, name: "fund.topUps", meaning: "fund.topUps", read: scalar((s) => s.fund.topUps) },
  { ...kronor, ...ofCapital, name: "fund.returned", tail: (t) => t.due, meaning: "fund.returned", read: scalar((s) => s.fund.returned) },
  {
    ...total,
    ...ofCapital,
    name: "fund.loss",
    tail: (t) => t.due,
    unit: "kr",
    kind: "measure",
    meaning: "fund.loss",
    read: scalar((s) => s.totals.loss),
  },
  {
    ...total,
    ...ofCapital,
    name: "fund.lowestBalance",
    tail: (t) => t.due,
    unit: "kr",
    kind: "measure",
    meaning: "fund.lowestBalance",
    read: scalar((s) => s.totals.lowestBalance),
  },
  { ...needed, name: "fund.capitalNeeded", tail: neededTail, meaning: "fund.capitalNeeded", read: scalar((s) => s.totals.capitalNeeded) },
  { ...needed, name: "fund.topUpNeeded", tail: neededTail, meaning: "fund.topUpNeeded", read: scalar((s) => s.totals.topUpNeeded) },
] as const satisfies readonly Column[];

const byYear = { group: "year", unit: "kr", kind: "flow", needs: [] } as const;

/** The fund's balance, what it paid out, and what it was promised, owed and paid, year by year. */
export const yearColumns = [
  { ...byYear, ...ofCapital, name: "balance.*", tail: (t) => t.due, meaning: "balance", read: element((s) => s.fund.closing) },
  {
    ...byYear,
    ...ofCapital,
    name: "openBalance.*",
    tail: (t) => t.due,
    sometimes: true,
    kind: "measure",
    meaning: "openBalance",
    read: openBalance,
  },
  { ...byYear, name: "outlay.*", tail: (t) => t.paid, meaning: "outlay", read: element((s) => s.fund.yearPaid) },
  { ...byYear, name: "due.*", needs: claims, tail: (t) => t.due, meaning: "due", read: element((s) => s.contracts.yearDue) },
  { ...byYear, name: "received.*", tail: (t) => t.due, meaning: "received", read: element((s) => s.contracts.yearReceived) },
  { ...byYear, name: "topUps.*", onRequest: true, meaning: "topUps", read: element((s) => s.fund.yearTopUps) },
  { ...byYear, name: "promised.*", needs: claims, meaning: "promised", read: element((s) => s.contracts.yearPromised) },
  {
    ...byYear,
    name: "capitalNeeded.*",
    tail: neededTail,
    kind: "measure",
    unlimited: true,
    meaning: "capitalNeeded",
    read: element((s) => s.totals.neededByYear),
  },
] as const satisfies readonly Column[];
