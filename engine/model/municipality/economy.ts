import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import { setResult } from "../observed/municipality.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/**
 * The business cycle and the municipality's result (MODEL §2):
 *
 *   z_0 ~ N(0, 1),  z_t = φ z_{t−1} + √(1 − φ²) ε_t,  m_t = μ + σ z_t,  deficit year: m_t < 0
 */
export function drawEconomy(plan: Plan, state: State): void {
  const { block } = state;
  const { lanes } = block;
  const { cycle, result, deficit, shock } = state.municipality;
  const { entity, mean, sd, persistence, innovation, recession } = plan.economy;
  for (let t = 0; t < plan.years; t++) {
    words(block, block.all, entity, purpose(Mechanism.economy), t);
    quantiles(plan.samplers, plan.normal, block, block.plane, lanes, shock);
    const now = t * lanes;
    const before = now - lanes;
    const given = recession !== null && t >= recession.from && t <= recession.to ? recession.cycle : null;
    for (let i = 0; i < lanes; i++) {
      const z = given !== null ? given : t === 0 ? shock[i] : persistence * cycle[before + i] + innovation * shock[i];
      const share = mean + sd * z;
      cycle[now + i] = z;
      result[now + i] = share;
      deficit[now + i] = share < 0 ? 1 : 0;
    }
    setResult(plan, state, t);
  }
}
