import type { Compilation } from "../compilation.ts";
import { statedEffect } from "../contract/promise.ts";
import type { BenefitPlan } from "../intervention/plan.ts";
import { compileOutcome } from "../people/compile.ts";
import { type Intervention, outsiders } from "../scenario.ts";
import type { LinePlan } from "./plan.ts";

/** The outcomes and benefits, and for each that is worth kronor a line of the savings accounts. */
export function compileLines(c: Compilation, iv: Intervention, path: string, firstOutcome: number) {
  const departments = c.scenario.departments.length;
  const lines: LinePlan[] = [];
  function line(payers: Readonly<Record<string, number>>): number {
    const used = c.payers.flatMap((p, i) => ((payers[p] ?? 0) === 0 ? [] : [i]));
    const shares = Float64Array.from(used, (i) => payers[c.payers[i]] ?? 0);
    const ownShare = used.reduce((sum, i, k) => sum + (i < departments ? shares[k] : 0), 0);
    lines.push({ payers: Int32Array.from(used), shares, ownShare });
    return lines.length - 1;
  }
  const outcomes = iv.outcomes.map((o, k) =>
    compileOutcome(c, o, `${path}.outcomes.${o.id}`, lines[line(o.payers)].ownShare, (firstOutcome + k) * c.scenario.horizonYears),
  );
  const stated = statedEffect(iv);
  const benefits = iv.benefits.map(
    (b): BenefitPlan => ({
      perPersonYear: c.slots.slot(b.perPersonYear, `${path}.benefits.${b.id}.perPersonYear`, "interventions.benefits.perPersonYear"),
      from: b.window[0],
      to: b.window[1],
      line: b.payer === null ? -1 : line({ [b.payer]: 1 }),
      toDepartment: b.payer !== null && c.payers.indexOf(b.payer) < departments,
      referenceEffect: b.referenceEffect ?? stated,
    }),
  );
  return { lines, outcomes, benefits, savers: saversOf(lines, departments, iv.outMigration !== 0) };
}

/** Payers of the lines, and other municipalities where somebody may move to them. */
function saversOf(lines: readonly LinePlan[], departments: number, migrates: boolean): Int32Array {
  const payers = new Set(lines.flatMap((line) => [...line.payers]));
  if (migrates && lines.some((line) => line.ownShare > 0)) payers.add(departments + outsiders.indexOf("otherMunicipalities"));
  return Int32Array.from(payers).sort();
}
