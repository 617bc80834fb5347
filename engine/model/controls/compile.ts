import { tailIndex } from "../../distributions/tailIndex.ts";
import { controlRows } from "../../record/controlRows.ts";
import { type LegalKey, legalMean } from "../legalRanges.ts";
import type { Plan } from "../plan.ts";
import type { Intervention, Scenario, Uncertain } from "../scenario.ts";
import { uncertainNumbers } from "../uncertainNumbers.ts";
import type { ControlPlan } from "./plan.ts";

/**
 * The control variates of a plan that adds them up, with their means (engine/MODEL.md §8, *Control variates*): what was drawn for uncertain
 * numbers, with the mean after clamping; the martingales of model/totals/controls.ts, with mean 0; and of each intervention
 *
 *   E(works · τ · s) = (1 − E noEffect) · E τ · ē
 *
 * What has no mean or no variance, or a mean that is not known, is no control.
 *
 * source  Lavenberg & Welch (1981), Management Science 27(3)
 */
export function compileControls(
  scenario: Scenario,
  { columns, summed, tails }: Pick<Plan, "columns" | "summed" | "tails">,
): ControlPlan | null {
  const rows = controlRows({ years: scenario.horizonYears, departments: scenario.departments, interventions: scenario.interventions });
  const added = new Set(columns.slice(0, summed));
  if (!rows.names.some((name) => added.has(`control.${name}`))) return null;
  const found: (readonly [column: string, mean: number])[] = [
    // The size of an effect is told by the effect, whose mean is known where that of the size is not.
    ...uncertainNumbers(scenario).flatMap(({ path, key, value }) =>
      typeof value === "number" || key === "interventions.effect.size" ? [] : [[path, knownMean(key, value)] as const],
    ),
    ...rows.names.map((name, c) => {
      const intervention = scenario.interventions[c - rows.effects];
      return [`control.${name}`, intervention === undefined ? 0 : effectMean(intervention)] as const;
    }),
  ];
  const known = found.filter(([column, mean]) => added.has(column) && (tails[column] ?? Infinity) > 2 && Number.isFinite(mean));
  return { columns: known.map(([column]) => column), means: Float64Array.from(known, ([, mean]) => mean) };
}

function effectMean({ effect }: Intervention): number {
  if (tailIndex(effect.transfer) <= 2) return NaN;
  const of = (name: "size" | "noEffect" | "transfer") => knownMean(`interventions.effect.${name}`, effect[name]);
  return (1 - of("noEffect")) * of("transfer") * of("size");
}

/** NaN where none is known: sums without a closed form whose bounds matter. */
function knownMean(key: LegalKey, value: Uncertain): number {
  try {
    return legalMean(key, value);
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
