import type { Intervention } from "../scenario.ts";
import type { SlotBuilder } from "../slots.ts";
import type { StaffPlan } from "./plan.ts";

/** The team of an intervention, if it has one. */
export function compileStaff(slots: SlotBuilder, iv: Intervention, path: string): StaffPlan | null {
  if (iv.staff === null) return null;
  const { positions, turnover, vacancyMonths, newcomerProductivity, replacementCost } = iv.staff;
  return {
    positions,
    turnover: slots.slot(turnover, `${path}.staff.turnover`, "interventions.staff.turnover"),
    replacementCost: slots.slot(replacementCost, `${path}.staff.replacementCost`, "interventions.staff.replacementCost"),
    lostShare: 1 - (1 - vacancyMonths / 12) * newcomerProductivity,
  };
}
