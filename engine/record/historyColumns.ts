import type { State } from "../model/state.ts";
import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

/** What an observer of a future sees of its chance, where nothing follows from a shortfall: it cannot pose as its own cause. */
const seen = { kind: "history", needs: [], unlimited: true } as const;
const ofIntervention = { ...seen, group: "intervention" } as const;
const ofFirst = { ...ofIntervention, sometimes: true } as const;

/** Sums or takes the last of the years of an entity. */
function overYears(pick: (state: State) => ArrayLike<number>, how: "sum" | "last"): Column["read"] {
  return (state, entity, out, at) => {
    const { lanes } = state.block;
    const years = state.municipality.deficit.length / lanes;
    const values = pick(state);
    for (let i = 0; i < lanes; i++) {
      let sum = 0;
      for (let t = 0; t < years; t++) {
        const value = values[(entity * years + t) * lanes + i];
        sum = how === "sum" ? sum + value : value;
      }
      out[at + i] = sum;
    }
  };
}

/** Of the municipality: what hit every intervention alike. */
export const historyColumns = [
  {
    ...seen,
    name: "history.deficitYears",
    group: "fund",
    unit: "count",
    meaning: "history.deficitYears",
    read: overYears((s) => s.municipality.deficit, "sum"),
  },
  {
    ...seen,
    name: "history.majorityChanges",
    group: "fund",
    unit: "count",
    meaning: "history.majorityChanges",
    read: overYears((s) => s.municipality.majorityChanges, "last"),
  },
  {
    ...seen,
    name: "history.headChanges.*",
    group: "department",
    unit: "count",
    meaning: "history.headChanges",
    read: overYears((s) => s.municipality.headChanges, "last"),
  },
  {
    ...ofIntervention,
    name: "history.leavers.*",
    unit: "count",
    meaning: "history.leavers",
    read: element((s) => s.interventions.totalLeavers),
  },
  {
    ...ofFirst,
    name: "history.firstMeasured.*",
    tail: (t, i) => t.interventions[i].measured,
    unit: "kr",
    meaning: "history.firstMeasured",
    read: element((s) => s.totals.firstMeasured),
  },
  {
    ...ofFirst,
    name: "history.firstStandardError.*",
    tail: (t, i) => t.interventions[i].measured,
    unit: "kr",
    meaning: "history.firstStandardError",
    read: element((s) => s.totals.firstStandardError),
  },
  {
    ...ofFirst,
    name: "history.firstReadyYear.*",
    unit: "year",
    meaning: "history.firstReadyYear",
    read: element((s) => s.totals.firstReadyYear),
  },
  {
    ...ofFirst,
    name: "history.firstSignificant.*",
    unit: "flag",
    meaning: "history.firstSignificant",
    read: element((s) => s.totals.firstSignificant),
  },
] as const satisfies readonly Column[];

/** What all effects have in common: the context of the copula. */
export const contextColumn = {
  name: "context",
  unit: "number",
  kind: "assumption",
  group: "fund",
  needs: [],
  meaning: "context",
  read: scalar((s) => s.interventions.context),
} as const satisfies Column;
