import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

const ofSociety = { group: "account", needs: ["savings"], unit: "kr", kind: "measure" } as const;
const ofNaive = { ...ofSociety, sometimes: true, needs: ["naive"] } as const;

/**
 * The discounted accounts of society and, beside them, the naive ones at full success (MODEL §8). Outlays are the same in both
 * and stand once.
 */
export const societyColumns = [
  { ...ofSociety, name: "society.npv", tail: (t) => t.society, meaning: "society.npv", read: scalar((s) => s.totals.society.npv) },
  {
    ...ofSociety,
    kind: "flow",
    name: "society.savings",
    tail: (t) => t.savings,
    meaning: "society.savings",
    read: scalar((s) => s.totals.society.savings),
  },
  {
    ...ofSociety,
    kind: "flow",
    needs: [],
    name: "society.outlays",
    tail: (t) => t.spent,
    meaning: "society.outlays",
    read: scalar((s) => s.totals.discountedOutlays),
  },
  {
    ...ofSociety,
    unit: "qaly",
    kind: "flow",
    name: "society.qalys",
    tail: (t) => t.qalys,
    meaning: "society.qalys",
    read: scalar((s) => s.totals.society.qalys),
  },
  {
    ...ofSociety,
    kind: "flow",
    name: "society.freedCapacity",
    tail: (t) => t.savings,
    meaning: "society.freedCapacity",
    read: scalar((s) => s.savings.societyFreed),
  },
  {
    ...ofSociety,
    name: "society.ownMunicipality",
    tail: (t) => Math.min(t.savings, t.spent),
    meaning: "society.ownMunicipality",
    read: scalar((s) => s.totals.society.ownMunicipality),
  },
  {
    ...ofSociety,
    group: "payer",
    kind: "flow",
    name: "society.payer.*",
    tail: (t) => t.savings,
    meaning: "society.payer",
    read: element((s) => s.savings.society),
  },
  { ...ofNaive, name: "naive.npv", tail: (t) => t.society, meaning: "naive.npv", read: scalar((s) => s.totals.naive.npv) },
  {
    ...ofNaive,
    kind: "flow",
    name: "naive.savings",
    tail: (t) => t.savings,
    meaning: "naive.savings",
    read: scalar((s) => s.totals.naive.savings),
  },
  {
    ...ofSociety,
    needs: ["naive"],
    unit: "qaly",
    kind: "flow",
    name: "naive.qalys",
    tail: (t) => t.qalys,
    meaning: "naive.qalys",
    read: scalar((s) => s.totals.naive.qalys),
  },
  {
    ...ofNaive,
    kind: "flow",
    name: "naive.freedCapacity",
    tail: (t) => t.savings,
    meaning: "naive.freedCapacity",
    read: scalar((s) => s.savings.naiveFreed),
  },
  {
    ...ofNaive,
    name: "naive.ownMunicipality",
    tail: (t) => Math.min(t.savings, t.spent),
    meaning: "naive.ownMunicipality",
    read: scalar((s) => s.totals.naive.ownMunicipality),
  },
  {
    ...ofNaive,
    group: "payer",
    kind: "flow",
    name: "naive.payer.*",
    tail: (t) => t.savings,
    meaning: "naive.payer",
    read: element((s) => s.savings.naive),
  },
] as const satisfies readonly Column[];
