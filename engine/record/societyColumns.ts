import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

const ofSociety = { group: "account", needs: ["savings"], unit: "kr", kind: "measure" } as const;
const ofNaive = { ...ofSociety, sometimes: true, needs: ["naive"] } as const;

/**
 * The discounted accounts of society and, beside them, the naive ones at full success (MODEL §8). Outlays are the same in both
 * and stand once.
 */
export const societyColumns = [
  { ...ofSociety, name: "society.npv", meaning: "society.npv", read: scalar((s) => s.totals.society.npv) },
  { ...ofSociety, kind: "flow", name: "society.savings", meaning: "society.savings", read: scalar((s) => s.totals.society.savings) },
  {
    ...ofSociety,
    kind: "flow",
    needs: [],
    name: "society.outlays",
    meaning: "society.outlays",
    read: scalar((s) => s.totals.discountedOutlays),
  },
  {
    ...ofSociety,
    unit: "qaly",
    kind: "flow",
    name: "society.qalys",
    meaning: "society.qalys",
    read: scalar((s) => s.totals.society.qalys),
  },
  {
    ...ofSociety,
    kind: "flow",
    name: "society.freedCapacity",
    meaning: "society.freedCapacity",
    read: scalar((s) => s.savings.societyFreed),
  },
  {
    ...ofSociety,
    name: "society.ownMunicipality",
    meaning: "society.ownMunicipality",
    read: scalar((s) => s.totals.society.ownMunicipality),
  },
  {
    ...ofSociety,
    group: "payer",
    kind: "flow",
    name: "society.payer.*",
    meaning: "society.payer",
    read: element((s) => s.savings.society),
  },
  { ...ofNaive, name: "naive.npv", meaning: "naive.npv", read: scalar((s) => s.totals.naive.npv) },
  { ...ofNaive, kind: "flow", name: "naive.savings", meaning: "naive.savings", read: scalar((s) => s.totals.naive.savings) },
  {
    ...ofSociety,
    needs: ["naive"],
    unit: "qaly",
    kind: "flow",
    name: "naive.qalys",
    meaning: "naive.qalys",
    read: scalar((s) => s.totals.naive.qalys),
  },
  {
    ...ofNaive,
    kind: "flow",
    name: "naive.freedCapacity",
    meaning: "naive.freedCapacity",
    read: scalar((s) => s.savings.naiveFreed),
  },
  {
    ...ofNaive,
    name: "naive.ownMunicipality",
    meaning: "naive.ownMunicipality",
    read: scalar((s) => s.totals.naive.ownMunicipality),
  },
  {
    ...ofNaive,
    group: "payer",
    kind: "flow",
    name: "naive.payer.*",
    meaning: "naive.payer",
    read: element((s) => s.savings.naive),
  },
] as const satisfies readonly Column[];
