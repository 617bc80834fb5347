import type { Plan } from "./plan.ts";

/** Whether somebody asks what was saved: then what is spared is drawn. */
export function drawsSavings({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("chain") || needs.includes("savings");
}

/** Whether somebody asks who saved what: then the accounts are kept by payer. */
export function keepsPayers({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("savings") || needs.includes("naive");
}

/** Whether somebody asks what was saved, or would be at full success: then the accounts are closed. */
export function closesAccounts(plan: Pick<Plan, "needs">): boolean {
  return drawsSavings(plan) || keepsPayers(plan);
}

/** Whether somebody asks what was promised, measured and owed, by year, debtor or rule. */
export function tellsClaims({ needs }: Pick<Plan, "needs">): boolean {
  return needs.includes("claims");
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
