import { needsBaseRisk } from "../../evidence/effectLink.ts";
import type { Compilation } from "../compilation.ts";
import type { EffectPlan } from "../intervention/plan.ts";
import type { Intervention, LineEffect } from "../scenario.ts";
import type { EffectRow, LineEffectPlan } from "./plan.ts";

/** Whether a line acts otherwise than its intervention. */
export function hasOwnEffect({ via, fade }: LineEffect): boolean {
  return via !== undefined || fade !== undefined;
}

/**
 * The effect of an outcome or a benefit: its row, and what fills it if it is not the intervention's.
 *
 * own     row of the intervention, and its effect
 * at      keys of the legal ranges
 */
export function compileLineEffect(
  c: Compilation,
  { effect: stated }: Intervention,
  line: LineEffect,
  path: string,
  at: "interventions.outcomes" | "interventions.benefits",
  own: { readonly row: EffectRow; readonly effect: EffectPlan },
): { readonly row: EffectRow; readonly plan: LineEffectPlan | null } {
  if (!hasOwnEffect(line)) return { row: own.row, plan: null };
  const { slots } = c;
  const { via = [], fade } = line;
  const row = c.effectRows.next();
  return {
    row,
    plan: {
      row,
      factors: Int32Array.from(
        via.flatMap(({ ratio, causal }, n) => [
          slots.slot(ratio, `${path}.via.${n}.ratio`, `${at}.via.ratio`),
          slots.slot(causal, `${path}.via.${n}.causal`, `${at}.via.causal`),
        ]),
      ),
      theta: line.on === "theta" ? compileTheta(c, line, path, at, own.effect) : null,
      halfLife:
        fade === undefined ? own.effect.halfLife : slots.slot(fade.halfLifeYears, `${path}.fade.halfLifeYears`, `${at}.fade.halfLifeYears`),
      persistentShare:
        fade === undefined
          ? own.effect.persistentShare
          : slots.slot(fade.persistentShare, `${path}.fade.persistentShare`, `${at}.fade.persistentShare`),
      fadeAfter: fade === undefined ? (stated.fadeAfterYears ?? 0) : 0,
    },
  };
}

function compileTheta(
  { slots }: Compilation,
  { baseRisk }: LineEffect,
  path: string,
  at: "interventions.outcomes" | "interventions.benefits",
  { evidence }: EffectPlan,
): LineEffectPlan["theta"] {
  if (evidence === null) throw new RangeError(`compile: ${path} has on: theta, but the effect is not that of studies`);
  const { link, base } = evidence;
  return { link, base: needsBaseRisk(link) && baseRisk !== undefined ? slots.slot(baseRisk, `${path}.baseRisk`, `${at}.baseRisk`) : base };
}
