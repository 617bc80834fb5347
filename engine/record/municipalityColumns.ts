import type { Column } from "./column.ts";
import { element, scalar } from "./reads.ts";

const ofDepartment = { group: "department", unit: "kr", kind: "flow", needs: ["claims"] } as const;

/** What a department gains, owes and pays. */
export const departmentColumns = [
  {
    ...ofDepartment,
    name: "departments.*.net",
    tail: (t) => Math.min(t.savings, t.due),
    kind: "measure",
    needs: ["claims", "savings"],
    meaning: "departments.net",
    read: element((s) => s.totals.departmentNet),
  },
  {
    ...ofDepartment,
    name: "departments.*.paid",
    tail: (t) => t.due,
    meaning: "departments.paid",
    read: element((s) => s.contracts.debtorPaid),
  },
  {
    ...ofDepartment,
    name: "departments.*.due",
    tail: (t) => t.due,
    meaning: "departments.due",
    read: element((s) => s.contracts.debtorDue),
  },
  { ...ofDepartment, name: "departments.*.promised", meaning: "departments.promised", read: element((s) => s.contracts.debtorPromised) },
] as const satisfies readonly Column[];

/** The municipality as a whole. */
export const municipalityColumns = [
  {
    name: "municipality.net",
    tail: (t) => Math.min(t.savings, t.spent),
    unit: "kr",
    kind: "measure",
    group: "account",
    needs: ["savings"],
    meaning: "municipality.net",
    read: scalar((s) => s.totals.municipalityNet),
  },
] as const satisfies readonly Column[];

const ofRule = { group: "rule", unit: "kr", kind: "flow", needs: ["claims"] } as const;

/** Repayment by contract rule, over the interventions under it. */
export const ruleColumns = [
  { ...ofRule, name: "rules.*.received", tail: (t) => t.due, meaning: "rules.received", read: element((s) => s.totals.ruleReceived) },
  { ...ofRule, name: "rules.*.due", tail: (t) => t.due, meaning: "rules.due", read: element((s) => s.totals.ruleDue) },
  { ...ofRule, name: "rules.*.promised", meaning: "rules.promised", read: element((s) => s.totals.rulePromised) },
] as const satisfies readonly Column[];
