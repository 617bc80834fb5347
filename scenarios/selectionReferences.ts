import { items, record, word } from "./loose.ts";
import { type FilePath, shown } from "./problem.ts";
import { type Context, notThere } from "./referenceContext.ts";
import { problem } from "./said.ts";

type Block = Readonly<Record<string, unknown>>;

/** Checks that enrolment by earlier events has a design, persons who differ, and an outcome that it can go by (MODEL §4). */
export function checkSelection(intervention: Block, path: FilePath, { errors }: Context): void {
  const evaluation = record(intervention.evaluation);
  if (evaluation.selection === undefined) return;
  const at = [...path, "evaluation", "selection"];
  if (evaluation.design !== "beforeAfter" || evaluation.basis === "agreed") errors.push({ path: at, ...problem("selectionNeedsDesign") });
  if (intervention.frailtyVariance === undefined || intervention.frailtyVariance === 0) {
    errors.push({ path: at, ...problem("selectionNeedsFrailty") });
  }
  if (evaluation.controls !== undefined) errors.push({ path: [...path, "evaluation", "controls"], ...problem("selectionHasNoControls") });
  const outcomes = items(intervention.outcomes).map(record);
  if (outcomes.some(({ count }) => count === "once")) errors.push({ path: at, ...problem("selectionCountsOnce") });
  const { on } = record(evaluation.selection);
  if (typeof on !== "string") return;
  const ids = outcomes.flatMap(({ id }) => word(id) ?? []);
  const outcome = outcomes.find(({ id }) => id === on);
  if (outcome === undefined) errors.push({ path: [...at, "on"], ...notThere(on, ids, "outcome") });
  else if (outcome.count === "one") errors.push({ path: [...at, "on"], ...problem("selectionOnPoisson", { found: shown(on) }) });
}
