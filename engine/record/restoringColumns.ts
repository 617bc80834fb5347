import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

const ofAll = { group: "restoring", needs: [] } as const;

/** What the balance requirement does (engine/MODEL.md §15), where there is one. */
export const restoringColumns = [
  {
    ...ofAll,
    unit: "count",
    kind: "measure",
    name: "municipality.breaches",
    meaning: "municipality.breaches",
    read: scalar((s) => s.restoring.breaches),
  },
  {
    ...ofAll,
    ofCapital: true,
    unit: "kr",
    kind: "flow",
    name: "municipality.swept",
    meaning: "municipality.swept",
    read: scalar((s) => s.restoring.swept),
  },
  {
    ...ofAll,
    group: "restoringYear",
    unit: "kr",
    kind: "flow",
    name: "municipality.toRestore.*",
    meaning: "municipality.toRestore",
    read: element((s) => s.restoring.toRestore),
  },
] as const satisfies readonly Column[];
