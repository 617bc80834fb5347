import { baseOf } from "../../distributions/evidence.ts";
import { unscaled } from "../../distributions/scaled.ts";
import { entityHash } from "../../random/address.ts";
import type { Compilation } from "../compilation.ts";
import type { Intervention, Uncertain } from "../scenario.ts";
import { withoutTable } from "../withoutTable.ts";
import type { EffectPlan } from "./plan.ts";

/** How well an intervention works; its size is drawn with the context, not as a parameter. */
export function compileEffect(c: Compilation, iv: Intervention, path: string): EffectPlan {
  const { noEffect, transfer, halfLifeYears, persistentShare } = iv.effect;
  const size = c.slots.drawnFrom(iv.effect.size, `${path}.effect.size`);
  const { of: inner, factor, ceiling } = unscaled(size);
  return {
    entity: entityHash(`${path}.effect`),
    sampler: c.samplers.add(inner),
    factor,
    ceiling,
    exact: withoutTable(inner),
    evidence: compileEvidence(c, inner, `${path}.effect.size`),
    size: c.slots.filled(size, `${path}.effect.size`),
    noEffect: c.slots.slot(noEffect, `${path}.effect.noEffect`, "interventions.effect.noEffect"),
    transfer: c.slots.slot(transfer, `${path}.effect.transfer`, "interventions.effect.transfer"),
    halfLife:
      halfLifeYears === null ? null : c.slots.slot(halfLifeYears, `${path}.effect.halfLifeYears`, "interventions.effect.halfLifeYears"),
    persistentShare: c.slots.slot(persistentShare, `${path}.effect.persistentShare`, "interventions.effect.persistentShare"),
    fadeAfter: iv.effect.fadeAfterYears ?? 0,
  };
}

/** The base of an effect from studies is a number of its own, under the key of the distribution that needs it. */
function compileEvidence({ slots }: Compilation, size: Uncertain, path: string): EffectPlan["evidence"] {
  if (typeof size === "number" || size.dist !== "evidence") return null;
  const base = baseOf(size);
  const { link } = size;
  return { link, base: base === null ? null : slots.slot(base.value, `${path}.${base.key}`, `interventions.effect.size.${base.key}`) };
}
