import { exp } from "../../../numeric/exp.ts";
import type { Intervention, Scenario } from "../../scenario.ts";
import { activeYears } from "./turnover.ts";

/**
 * Mean of h_t (1 − x) over the years that a group was followed, where it is the same in every future; null where it is not.
 *
 * treated  else x = 0
 */
export function exposureOf(scenario: Scenario, iv: Intervention, k: number, number: number, treated: boolean): number | null {
  const outcome = iv.outcomes[k];
  const effects = treated && outcome.acts === "events" ? knownEffects(scenario, iv, number) : [];
  const { observed, startYear } = scenario;
  if (effects === null || observed === undefined) return null;
  const intake = observed.interventions[iv.id]?.[number]?.intake;
  let weight = 0;
  let sum = 0;
  for (const [n, year] of activeYears(scenario, iv, number).entries()) {
    const persons = intake === undefined ? iv.intake[n] : (intake[year] ?? 0);
    for (let s = outcome.window[0]; s <= outcome.window[1] && year + s <= observed.through; s++) {
      const h = knownCycle(scenario, outcome.cyclicality, year + s - startYear);
      if (h === null) return null;
      const x = effects.length === 0 ? 0 : Math.max(-1, Math.min(1, effects[n] * knownFade(iv, s)));
      if (x < 0) return null;
      weight += persons;
      sum += persons * h * (1 - x);
    }
  }
  return weight === 0 ? 1 : sum / weight;
}

/** h_t, where the result of year t is known or does not matter. */
export function knownCycle(scenario: Scenario, cyclicality: number, t: number): number | null {
  if (cyclicality === 0) return 1;
  const { result } = scenario.municipality;
  const share = scenario.observed?.municipality.result?.[scenario.startYear + t];
  if (share === undefined || !(result.sd > 0)) return null;
  return exp((-cyclicality * (share - result.mean)) / result.sd - 0.5 * cyclicality * cyclicality);
}

/** e f φ by active year, where it is known. */
function knownEffects(scenario: Scenario, iv: Intervention, number: number): readonly number[] | null {
  const { size, noEffect, transfer } = iv.effect;
  if (typeof size !== "number" || noEffect !== 0 || typeof transfer !== "number" || !hasKnownFade(iv)) return null;
  const fidelity = knownFidelity(scenario, iv, number);
  return fidelity === null ? null : fidelity.map((f) => f * Math.max(-1, Math.min(1, transfer * size)));
}

/** f φ by active year, where no turnover and no other intervention makes it differ between futures. */
export function knownFidelity(scenario: Scenario, iv: Intervention, number: number): readonly number[] | null {
  if (scenario.interactions.some(({ of }) => of.includes(iv.id))) return null;
  const years = activeYears(scenario, iv, number);
  if (iv.staff === null) return years.map(() => 1);
  const { positions, turnover, vacancyMonths, newcomerProductivity } = iv.staff;
  const leavers = scenario.observed?.interventions[iv.id]?.[number]?.leavers;
  if (leavers === undefined && turnover !== 0) return null;
  const lost = 1 - (1 - vacancyMonths / 12) * newcomerProductivity;
  return years.map((year) => 1 - ((leavers?.[year] ?? 0) / positions) * lost);
}

/** Whether e gets to every line at once, and g(s) is the same in every future. */
export function hasKnownFade({ effect: { halfLifeYears, persistentShare, fadeAfterYears }, outcomes, benefits }: Intervention): boolean {
  if (fadeAfterYears !== undefined || [...outcomes, ...benefits].some(({ via, fade }) => via !== undefined || fade !== undefined))
    return false;
  return halfLifeYears === null || (typeof halfLifeYears === "number" && typeof persistentShare === "number");
}

/** g(s) at numbers that are known. */
export function knownFade({ effect: { halfLifeYears, persistentShare } }: Intervention, s: number): number {
  if (typeof halfLifeYears !== "number" || typeof persistentShare !== "number") return 1;
  return persistentShare + (1 - persistentShare) * exp((-Math.LN2 * s) / halfLifeYears);
}
