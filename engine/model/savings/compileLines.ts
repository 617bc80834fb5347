import { compileAccount } from "../accounts/compile.ts";
import type { Compilation } from "../compilation.ts";
import type { InterventionNumber } from "../ids.ts";
import type { BenefitPlan, EffectPlan } from "../intervention/plan.ts";
import { compileLineEffect } from "../links/compile.ts";
import type { EffectRow, LineEffectPlan } from "../links/plan.ts";
import { statedEffect } from "../links/stated.ts";
import { compileOutcome } from "../people/compile.ts";
import type { OutcomePlan } from "../people/plan.ts";
import { type Intervention, type LineEffect, outsiders } from "../scenario.ts";
import type { LinePlan } from "./plan.ts";

/** The outcomes and benefits with their effects, and for each that is worth kronor a line of the savings accounts. */
export function compileLines(
  c: Compilation,
  iv: Intervention,
  path: string,
  index: InterventionNumber,
  effect: EffectPlan,
  firstOutcome: number,
) {
  const departments = c.scenario.departments.length;
  const lines: LinePlan[] = [];
  function line(payers: Readonly<Record<string, number>>): number {
    const used = c.payers.flatMap((p, i) => ((payers[p] ?? 0) === 0 ? [] : [i]));
    const shares = Float64Array.from(used, (i) => payers[c.payers[i]] ?? 0);
    const ownShare = used.reduce((sum, i, k) => sum + (i < departments ? shares[k] : 0), 0);
    lines.push({ payers: Int32Array.from(used), shares, ownShare, counted: countedShare(payers) });
    return lines.length - 1;
  }
  const lineEffects: LineEffectPlan[] = [];
  function row(own: LineEffect, at: string, keys: "interventions.outcomes" | "interventions.benefits"): EffectRow {
    const compiled = compileLineEffect(c, iv, own, at, keys, { row: index, effect });
    if (compiled.plan !== null) lineEffects.push(compiled.plan);
    return compiled.row;
  }
  const outcomes = iv.outcomes.map((o, k) => {
    const at = `${path}.outcomes.${o.id}`;
    const { ownShare } = lines[line(o.payers)];
    return compileOutcome(c, o, at, row(o, at, "interventions.outcomes"), ownShare, (firstOutcome + k) * c.scenario.horizonYears);
  });
  const starting = outcomes.map((plan, k): OutcomePlan => {
    const { account } = iv.outcomes[k];
    if (account === undefined) return plan;
    const own = (payers: Readonly<Record<string, number>>) => {
      const at = line(payers);
      return { at, counted: lines[at].counted, ownShare: lines[at].ownShare };
    };
    return { ...plan, account: compileAccount(c, iv.outcomes[k], account, iv.frailtyVariance, `${path}.outcomes.${plan.id}`, own) };
  });
  const stated = statedEffect(iv);
  const benefits = iv.benefits.map(
    (b): BenefitPlan => ({
      row: row(b, `${path}.benefits.${b.id}`, "interventions.benefits"),
      perPersonYear: c.slots.slot(b.perPersonYear, `${path}.benefits.${b.id}.perPersonYear`, "interventions.benefits.perPersonYear"),
      from: b.window[0],
      to: b.window[1],
      line: b.payer === null ? -1 : line({ [b.payer]: 1 }),
      toDepartment: b.payer !== null && c.payers.indexOf(b.payer) < departments,
      referenceEffect: b.referenceEffect ?? stated,
    }),
  );
  return { lines, outcomes: starting, benefits, lineEffects, savers: saversOf(lines, departments, iv.outMigration !== 0) };
}

/** What of a line counts; shares that sum to 1 but for rounding are all of it. */
export function countedShare(payers: Readonly<Record<string, number>>): number {
  const sum = Object.values(payers).reduce((total, share) => total + share, 0);
  return Math.abs(sum - 1) < 1e-9 ? 1 : sum;
}

/** Payers of the lines, and other municipalities where somebody may move to them. */
function saversOf(lines: readonly LinePlan[], departments: number, migrates: boolean): Int32Array {
  const payers = new Set(lines.flatMap((line) => [...line.payers]));
  if (migrates && lines.some((line) => line.ownShare > 0)) payers.add(departments + outsiders.indexOf("otherMunicipalities"));
  return Int32Array.from(payers).sort();
}
