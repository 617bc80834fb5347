import { log } from "../../numeric/log.ts";
import { log1p } from "../../numeric/log1p.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { logNormal } from "./densities.ts";

/**
 * Sets the result of a past year that is known, z_t = (m_t − μ)/σ. Later years go on from it. Where the year before was drawn, the
 * replication is weighed by N(z_t; φ z_{t−1}, 1 − φ²).
 */
export function setResult(plan: Plan, state: State, t: number): void {
  const { observed, economy } = plan;
  if (observed === null || t >= observed.past || Number.isNaN(observed.cycle[t])) return;
  const { lanes } = state.block;
  const { cycle, result, deficit } = state.municipality;
  const z = observed.cycle[t];
  const share = economy.mean + economy.sd * z;
  const now = t * lanes;
  if (observed.resultFactor >= 0 && t > 0 && Number.isNaN(observed.cycle[t - 1])) {
    const at = observed.resultFactor * lanes;
    for (let i = 0; i < lanes; i++) {
      state.observed.logFactor[at + i] += logNormal(z, economy.persistence * cycle[now - lanes + i], economy.innovation);
    }
  }
  cycle.fill(z, now, now + lanes);
  result.fill(share, now, now + lanes);
  deficit.fill(share < 0 ? 1 : 0, now, now + lanes);
}

/** Sets whether the majority changed in a past year, where it is known; between elections that weighs by its probability, where that is uncertain. */
export function setMajority(plan: Plan, state: State, t: number): void {
  const known = plan.observed?.majority ?? null;
  if (known === null || t >= known.length) return;
  const { lanes } = state.block;
  const { majorityChanged, majorityChanges } = state.municipality;
  setChange(majorityChanges, 0, t, known[t], lanes);
  majorityChanged.fill(known[t], t * lanes, (t + 1) * lanes);
  const factor = plan.observed?.majorityFactor ?? -1;
  const { midTermChange, election } = plan.economy;
  if (factor < 0 || midTermChange === null || election[t] === 1) return;
  for (let i = 0; i < lanes; i++) {
    const chance = state.values[midTermChange * lanes + i];
    state.observed.logFactor[factor * lanes + i] += known[t] === 1 ? log(chance) : log1p(-chance);
  }
}

/** Sets whether the head of department d left in a past year, where it is known. */
export function setHead(plan: Plan, state: State, d: number, t: number): void {
  const known = plan.observed?.heads[d] ?? null;
  if (known === null || t >= known.length) return;
  setChange(state.municipality.headChanges, d * plan.years, t, known[t], state.block.lanes);
}

/** Changes until year t: those until the year before, and one more or not. */
function setChange(changes: Int32Array, first: number, t: number, changed: number, lanes: number): void {
  const now = (first + t) * lanes;
  for (let i = 0; i < lanes; i++) changes[now + i] = (t === 0 ? 0 : changes[now - lanes + i]) + changed;
}
