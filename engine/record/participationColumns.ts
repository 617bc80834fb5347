import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

const ofApplicant = { group: "applicant", unit: "flag", kind: "measure", needs: [] } as const;
const ofAll = { group: "applicants", kind: "measure" } as const;

/** What applicants decide (engine/MODEL.md §14), where something says how they do. */
export const participationColumns = [
  {
    ...ofApplicant,
    name: "interventions.*.declined",
    meaning: "interventions.declined",
    read: element((s) => s.totals.participation.declined),
  },
  {
    ...ofApplicant,
    name: "interventions.*.additional",
    meaning: "interventions.additional",
    read: element((s) => s.totals.participation.additional),
  },
  { ...ofApplicant, name: "interventions.*.anyway", meaning: "interventions.anyway", read: element((s) => s.totals.participation.anyway) },
  {
    ...ofAll,
    unit: "count",
    needs: [],
    name: "participation.asked",
    meaning: "participation.asked",
    read: scalar((s) => s.totals.participation.asked),
  },
  {
    ...ofAll,
    unit: "count",
    needs: [],
    name: "participation.joined",
    meaning: "participation.joined",
    read: scalar((s) => s.totals.participation.joined),
  },
  {
    ...ofAll,
    kind: "flow",
    unit: "kr",
    needs: [],
    name: "participation.outlay",
    tail: (t) => t.spent,
    meaning: "participation.outlay",
    read: scalar((s) => s.totals.participation.outlay),
  },
  {
    ...ofAll,
    kind: "flow",
    unit: "kr",
    needs: [],
    name: "participation.additionalOutlay",
    tail: (t) => t.spent,
    meaning: "participation.additionalOutlay",
    read: scalar((s) => s.totals.participation.additionalOutlay),
  },
  {
    ...ofAll,
    unit: "kr",
    needs: ["savings", "byIntervention"],
    name: "participation.notCaused",
    tail: (t) => t.savings,
    meaning: "participation.notCaused",
    read: scalar((s) => s.totals.participation.notCaused),
  },
  {
    ...ofAll,
    unit: "kr",
    needs: ["savings", "byIntervention"],
    name: "participation.npvOfFund",
    tail: (t) => t.society,
    meaning: "participation.npvOfFund",
    read: scalar((s) => s.totals.participation.npvOfFund),
  },
] as const satisfies readonly Column[];
