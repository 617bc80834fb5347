import { betaFamily } from "./beta.ts";
import { compoundFamily } from "./compound.ts";
import { discreteFamily } from "./discrete.ts";
import { empiricalFamily } from "./empirical.ts";
import { evidenceFamily } from "./evidence.ts";
import { exponentialFamily } from "./exponential.ts";
import type { Family } from "./family.ts";
import { gammaFamily } from "./gamma.ts";
import { gpdFamily } from "./gpd.ts";
import { lognormalFamily } from "./lognormal.ts";
import { mixtureFamily } from "./mixture.ts";
import { normalFamily } from "./normal.ts";
import { paretoFamily } from "./pareto.ts";
import { pertFamily } from "./pert.ts";
import { scaledFamily } from "./scaled.ts";
import type { DistributionSpec } from "./spec.ts";
import { splicedFamily } from "./spliced.ts";
import { stretchedFamily } from "./stretched.ts";
import { triangularFamily } from "./triangular.ts";
import { uniformFamily } from "./uniform.ts";
import { weibullFamily } from "./weibull.ts";

/** The families of MODEL §1. To add one: a file beside this one, an import, a line here. */
export const families = [
  normalFamily,
  lognormalFamily,
  betaFamily,
  gammaFamily,
  weibullFamily,
  exponentialFamily,
  uniformFamily,
  triangularFamily,
  pertFamily,
  paretoFamily,
  gpdFamily,
  splicedFamily,
  mixtureFamily,
  discreteFamily,
  empiricalFamily,
  compoundFamily,
  scaledFamily,
  stretchedFamily,
  evidenceFamily,
] as const;

/** What every family has. */
export type AnyFamily = Omit<Family<DistributionSpec>, "legal" | "build" | "parts" | "largest" | "tail">;

const byName: ReadonlyMap<string, unknown> = new Map(families.map((family) => [family.name, family]));

/**
 * The record of a distribution's family.
 *
 * throws  RangeError if there is none of that name
 */
export function familyOf<S extends DistributionSpec>(spec: S): Family<S> {
  const family = byName.get(spec.dist);
  if (family === undefined) throw new RangeError(`familyOf: there is no family ${spec.dist}`);
  return family as Family<S>;
}
