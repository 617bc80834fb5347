import type { Column } from "./column.ts";
import { scalar } from "./reads.ts";

/** Of a future that runs short, against the plan: there on request, for what tells why. */
const ofShortfall = {
  group: "fund",
  unit: "kr",
  kind: "measure",
  needs: ["claims", "shortfall"],
  ofCapital: true,
  sometimes: true,
  onRequest: true,
} as const;

/** Why it ran short: the cause by number (model/totals/shortfall.ts), the terms that the gap is split into, and what the plan had left. */
export const shortfallColumns = [
  { ...ofShortfall, name: "history.cause", unit: "number", meaning: "history.cause", read: scalar((s) => s.totals.cause) },
  { ...ofShortfall, name: "history.costMore", tail: (t) => t.outlay, meaning: "history.costMore", read: scalar((s) => s.totals.costMore) },
  {
    ...ofShortfall,
    name: "history.measuredLess",
    tail: (t) => t.due,
    meaning: "history.measuredLess",
    read: scalar((s) => s.totals.measuredLess),
  },
  {
    ...ofShortfall,
    name: "history.boardsUnpaid",
    tail: (t) => t.due,
    meaning: "history.boardsUnpaid",
    read: scalar((s) => s.totals.boardsUnpaid),
  },
  { ...ofShortfall, name: "history.lessMoney", tail: (t) => t.due, meaning: "history.lessMoney", read: scalar((s) => s.totals.lessMoney) },
  { ...ofShortfall, name: "history.plannedMargin", meaning: "history.plannedMargin", read: scalar((s) => s.totals.plannedMargin) },
] as const satisfies readonly Column[];
