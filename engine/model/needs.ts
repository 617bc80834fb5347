import type { Plan } from "./plan.ts";

/** Whether somebody asks who saved what: then the accounts are closed. */
export function closesAccounts({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("savings") || needs.includes("naive");
}

/** Whether somebody asks what a single intervention costs and brings, year by year. */
export function tellsInterventionsApart({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("byIntervention");
}

/** Whether somebody asks for what has a known mean. */
export function keepsControls({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("controls");
}

/** Whether a column of the plan tells why the fund runs short. */
export function tellsWhyShort({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("shortfall");
}
