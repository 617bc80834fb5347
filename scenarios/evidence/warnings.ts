import { unscaled } from "../../engine/distributions/scaled.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { problem, type Said } from "../said.ts";

/** What an effect from studies makes doubtful, by path of ids: the same doubt counted twice, and much that is clamped. */
export function evidenceWarnings(scenario: Scenario): readonly ({ readonly path: string } & Said)[] {
  return scenario.interventions.flatMap(({ id, effect }) => {
    const { transfer, noEffect } = effect;
    const { of: size } = unscaled(effect.size);
    if (typeof size === "number" || size.dist !== "evidence") return [];
    const path = `interventions.${id}.effect`;
    const warn = (key: string, said: Said) => ({ path: `${path}.${key}`, ...said });
    return [
      ...(size.discounted && (typeof transfer !== "number" || transfer < 1) ? [warn("transfer", problem("doubtedTwice"))] : []),
      ...(size.use === "predictive" && noEffect !== 0 ? [warn("noEffect", problem("doubtedTwicePlaces"))] : []),
    ];
  });
}
