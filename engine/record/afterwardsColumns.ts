import type { Column } from "./column.ts";
import { element } from "./reads.ts";

const ofLasting = { group: "lasting", kind: "measure", needs: [] } as const;

/** What becomes of interventions that their hosts may make permanent (engine/MODEL.md §16). */
export const afterwardsColumns = [
  {
    ...ofLasting,
    unit: "flag",
    name: "interventions.*.permanent",
    meaning: "interventions.permanent",
    read: element((s) => s.afterwards.permanent),
  },
  {
    ...ofLasting,
    unit: "count",
    name: "interventions.*.permanentYears",
    meaning: "interventions.permanentYears",
    read: element((s) => s.afterwards.years),
  },
  {
    ...ofLasting,
    unit: "persons",
    name: "interventions.*.permanentPersons",
    meaning: "interventions.permanentPersons",
    read: element((s) => s.afterwards.persons),
  },
  {
    ...ofLasting,
    kind: "flow",
    unit: "kr",
    name: "interventions.*.permanentCost",
    tail: (t, i) => t.interventions[i].permanentCost,
    meaning: "interventions.permanentCost",
    read: element((s) => s.afterwards.cost),
  },
  {
    ...ofLasting,
    needs: ["savings"],
    unit: "kr",
    name: "interventions.*.permanentNet",
    tail: (t, i) => Math.min(t.interventions[i].savings, t.interventions[i].permanentCost),
    meaning: "interventions.permanentNet",
    read: element((s) => s.afterwards.net),
  },
] as const satisfies readonly Column[];
