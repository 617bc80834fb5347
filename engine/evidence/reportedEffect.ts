import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { standardised } from "./meansEffect.ts";
import { reportedErrors } from "./reportedError.ts";
import type { EvidenceRow } from "./row.ts";
import type { RowEffect } from "./rowResult.ts";

const how = { se: "se^2", ci: "(width of the interval/2z)^2", p: "(|y|/z(1-p/2))^2" } as const;

/**
 * The effect of a row that reports an estimate: a ratio by its logarithm, a standardised or plain difference as it is.
 *
 * row      of kind `ratio`, `g` with an estimate, or `difference`; checked by `rowIssues`
 * source   Cochrane Handbook (2023) ch. 6.3
 */
export function estimateEffect(row: EvidenceRow): RowEffect {
  const isRatio = row.kind === "ratio";
  const estimate = row.numbers.estimate as number;
  const y = isRatio ? log(estimate) : estimate;
  const [error] = reportedErrors(row.numbers, y, isRatio ? "se_log" : "se", isRatio);
  return { y, v: error.se * error.se, formula: `${isRatio ? "ln estimate" : "estimate"}; ${how[error.from]}`, corrected: false };
}

/** g of a row that reports Student's t of two groups: d = t √(1/n₁ + 1/n₂), g = J d. */
export function studentEffect(row: EvidenceRow): RowEffect {
  const { t, n_t, n_c } = row.numbers as { readonly t: number; readonly n_t: number; readonly n_c: number };
  return standardised(t * Math.sqrt(1 / n_t + 1 / n_c), n_t, n_c, "J t sqrt(1/n1+1/n2); 1/n1+1/n2+g^2/(2(n1+n2))");
}

/**
 * The effect of a row that reports a change compared with the controls: −0.57 is 57 per cent less.
 *
 *   ln(1 + change),  v = se², or cv² (1/n₁ + 1/n₂): two means with the same coefficient of variation
 */
export function changeEffect(row: EvidenceRow): RowEffect {
  const { change, se_log: se, cv, n_t, n_c } = row.numbers;
  const y = log1p(change as number);
  if (se !== undefined) return { y, v: se * se, formula: "ln(1+change); se^2", corrected: false };
  const v = (cv as number) * (cv as number) * (1 / (n_t as number) + 1 / (n_c as number));
  return { y, v, formula: "ln(1+change); cv^2(1/n1+1/n2)", corrected: false };
}
