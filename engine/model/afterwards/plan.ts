import { wholeKronor } from "../../numeric/kronor.ts";
import type { Compilation } from "../compilation.ts";
import type { Round, Slot } from "../ids.ts";
import type { Intervention } from "../scenario.ts";

/** What becomes of an intervention that its host makes permanent (engine/MODEL.md §16). */
export interface AfterwardsPlan {
  readonly onlyPositive: boolean;
  /** Slots. */
  readonly probability: Slot;
  readonly survival: Slot;
  readonly effectFactor: Slot;
  readonly costFactor: Slot;
  /** Years at most. */
  readonly years: number;
  /** Persons who enter in a year. */
  readonly persons: number;
  /** Mean outlay of the last active year, without the evaluation; kronor, not rounded. */
  readonly meanCost: number;
  /** Its number among all rounds, after those that the fund pays. */
  readonly round: Round;
}

/** meanCost  of the last active year; round  of those that are permanent, after all others */
export function compileAfterwards(
  c: Compilation,
  { id, intake, afterwards }: Intervention,
  meanCost: number,
  round: Round,
): AfterwardsPlan | null {
  if (afterwards === undefined) return null;
  const slot = (key: "probability" | "survival" | "effectFactor" | "costFactor") =>
    c.slots.slot(afterwards[key], `interventions.${id}.afterwards.${key}`, `interventions.afterwards.${key}`);
  return {
    onlyPositive: afterwards.when === "evaluatedPositive",
    probability: slot("probability"),
    survival: slot("survival"),
    effectFactor: slot("effectFactor"),
    costFactor: slot("costFactor"),
    years: afterwards.years,
    persons: wholeKronor(intake[intake.length - 1] * afterwards.intakeFactor),
    meanCost,
    round,
  };
}
