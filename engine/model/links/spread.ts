import { unscaled } from "../../distributions/scaled.ts";
import { effectDistribution } from "../../evidence/effectDistribution.ts";
import { type EffectStep, stepOf } from "../../evidence/effectSteps.ts";
import { scaledTheta } from "../../evidence/theta.ts";
import type { Intervention, LineEffect } from "../scenario.ts";
import { lineBases, meanLinks } from "./stated.ts";

/** With `on: theta`: mean and 95 % interval of e(Π θ) at the mean of the links, before transfer (engine/EVIDENCE.md E10); null for other lines. */
export function thetaLinked({ effect }: Intervention, line: LineEffect): EffectStep | null {
  const { of: size } = unscaled(effect.size);
  if (line.on !== "theta" || typeof size === "number" || size.dist !== "evidence") return null;
  const product = meanLinks(line.via);
  if (product === 0) return { mean: 0, low: 0, high: 0 };
  return stepOf(effectDistribution(scaledTheta(size.theta, product), size.link, lineBases(size, line)));
}
