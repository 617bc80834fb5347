import type { Intervention, Stress } from "../scenario.ts";
import type { SlotBuilder } from "../slots.ts";
import type { StaffPlan } from "./plan.ts";

/** Who leaves a team at least, under stress. */
const KEY_PERSONS = 2;

/** The team of an intervention, if it has one. */
export function compileStaff(slots: SlotBuilder, iv: Intervention, path: string, stress: Stress | undefined): StaffPlan | null {
  if (iv.staff === null) return null;
  const { positions, turnover, vacancyMonths, newcomerProductivity, replacementCost } = iv.staff;
  return {
    positions,
    turnover: slots.slot(turnover, `${path}.staff.turnover`, "interventions.staff.turnover"),
    replacementCost: slots.slot(replacementCost, `${path}.staff.replacementCost`, "interventions.staff.replacementCost"),
    certainLeavers: stress?.keyPersonsLeave === true ? Math.min(KEY_PERSONS, positions) : 0,
    lostShare: 1 - (1 - vacancyMonths / 12) * newcomerProductivity,
  };
}
