import { unscaled } from "../distributions/scaled.ts";
import { effectDistribution } from "../evidence/effectDistribution.ts";
import { type EffectStep, stepOf } from "../evidence/effectSteps.ts";
import { scaledTheta } from "../evidence/theta.ts";
import { lineBases, meanLinks } from "../model/links/stated.ts";
import type { Intervention, LineEffect } from "../model/scenario.ts";

/**
 * The effect on a line in each future before fidelity and fading, clamp(e · Π(ratio · causal)) (engine/EVIDENCE.md E10).
 *
 * path    of the line in the scenario's columns
 * effects e of each future
 * column  a column by name; null for a link that is not uncertain
 */
export function lineEffects(
  { via = [] }: LineEffect,
  path: string,
  effects: Float64Array,
  column: (name: string) => Float64Array | null,
): Float64Array {
  const factors = via.flatMap((link, n) =>
    (["ratio", "causal"] as const).map((key) => {
      const { [key]: stated } = link;
      return column(`${path}.via.${n}.${key}`) ?? (typeof stated === "number" ? stated : 1);
    }),
  );
  return effects.map((effect, n) => {
    const product = factors.reduce<number>((x, factor) => x * (typeof factor === "number" ? factor : factor[n]!), effect);
    return Math.min(1, Math.max(-1, product));
  });
}

/** With `on: theta`: mean and 95 % interval of e(Π θ) at the mean of the links, before transfer (engine/EVIDENCE.md E10); null for other lines. */
export function thetaLinked({ effect }: Pick<Intervention, "effect">, line: LineEffect): EffectStep | null {
  const { of: size } = unscaled(effect.size);
  if (line.on !== "theta" || typeof size === "number" || size.dist !== "evidence") return null;
  const product = meanLinks(line.via);
  if (product === 0) return { mean: 0, low: 0, high: 0 };
  return stepOf(effectDistribution(scaledTheta(size.theta, product), size.link, lineBases(size, line)));
}
