import { unscaled } from "../../engine/distributions/scaled.ts";
import type { Scenario } from "../../engine/model/scenario.ts";

/** What an effect from studies makes doubtful, by path of ids: the same doubt counted twice, and much that is clamped. */
export function evidenceWarnings(scenario: Scenario): readonly { readonly path: string; readonly message: string }[] {
  return scenario.interventions.flatMap(({ id, effect }) => {
    const { transfer, noEffect } = effect;
    const { of: size } = unscaled(effect.size);
    if (typeof size === "number" || size.dist !== "evidence") return [];
    const path = `interventions.${id}.effect`;
    const warn = (key: string, message: string) => ({ path: `${path}.${key}`, message });
    return [
      ...(size.discounted && (typeof transfer !== "number" || transfer < 1)
        ? [warn("transfer", "found quality and transfer below 1, two discounts of the studies: is it the same doubt twice?")]
        : []),
      ...(size.use === "predictive" && noEffect !== 0
        ? [
            warn(
              "noEffect",
              "found noEffect with studies of a new place, which have places without effect in them: is it the same doubt twice?",
            ),
          ]
        : []),
    ];
  });
}
