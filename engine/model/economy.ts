import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform, wordAt } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * The business cycle and the municipality's result (MODEL §2):
 *
 *   z_0 ~ N(0, 1),  z_t = φ z_{t−1} + √(1 − φ²) ε_t,  m_t = μ + σ z_t,  deficit year: m_t < 0
 */
export function drawEconomy(plan: Plan, state: State): void {
  const { entity, mean, sd, persistence, innovation } = plan.economy;
  let z = 0;
  for (let t = 0; t < plan.years; t++) {
    read(state.stream, entity, purpose(Mechanism.economy), t);
    const shock = draw(plan.samplers, plan.normal, state.stream);
    z = t === 0 ? shock : persistence * z + innovation * shock;
    const result = mean + sd * z;
    state.cycle[t] = z;
    state.result[t] = result;
    state.deficit[t] = result < 0 ? 1 : 0;
  }
}

/** Changes of majority at elections, and of each department's head in any year (MODEL §2). */
export function drawChangesOfPower(plan: Plan, state: State): void {
  const T = plan.years;
  const { electionEntity, election, majorityChange } = plan.economy;
  for (let t = 0, changes = 0; t < T; t++) {
    const changed = election[t] === 1 && uniform(wordAt(state.stream, electionEntity, purpose(Mechanism.election), t)) < majorityChange;
    changes += changed ? 1 : 0;
    state.majorityChanged[t] = changed ? 1 : 0;
    state.majorityChanges[t] = changes;
  }
  for (let d = 0; d < plan.departments.length; d++) {
    const { entity, turnover } = plan.departments[d];
    for (let t = 0, changes = 0; t < T; t++) {
      if ((t & 3) === 0) read(state.stream, entity, purpose(Mechanism.head), t >>> 2);
      if (uniform(state.stream.words[t & 3]) < turnover[t]) changes++;
      state.headChanges[d * T + t] = changes;
    }
  }
}
