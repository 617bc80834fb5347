import type { Result } from "./result.ts";
import type { CredibilitySummary } from "./summary.ts";

/** How much of what was promised and of what was due is really paid: in all, by year, by debtor and by rule (MODEL §8). */
export function credibility(result: Result): CredibilitySummary {
  const { plan } = result;
  return {
    ...result.repayment("fund", "received", "due"),
    byYear: Array.from({ length: plan.years }, (_, t) => ({
      year: plan.startYear + t,
      promised: result.mean(`promised.${t}`),
      due: result.mean(`due.${t}`),
      received: result.mean(`received.${t}`),
      receivedOverPromised: result.ratio(`received.${t}`, `promised.${t}`),
      receivedOverDue: result.ratio(`received.${t}`, `due.${t}`),
    })),
    byDebtor: Object.fromEntries(plan.departments.map((d) => [d.id, result.repayment(`departments.${d.id}`, "paid", "due")])),
    byRule: Object.fromEntries(plan.rules.map((rule) => [rule, result.repayment(`rules.${rule}`, "received", "due")])),
  };
}
