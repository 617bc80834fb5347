import { type Base, type Changed, readChange } from "./changed.ts";
import type { Checked } from "./checked.ts";
import { type FilePath, type Problem, shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";

/** A choice with the values that it sets. */
export type NamedChange = Pick<Changed, "set"> & { readonly name: string };

/** What is to be decided, and by what (`decisions:`): what `voi` takes where its options say nothing else. */
export interface Decisions {
  /** Beside the scenario as written. */
  readonly options: readonly NamedChange[];
  /** An amount, or a weighted sum of amounts. */
  readonly value: string;
  /** Id of the intervention whose evaluation the decision waits for; null: it waits for none. */
  readonly informedBy: string | null;
  readonly designs: readonly NamedChange[];
  readonly learners: number;
}

/** The block `decisions` of a scenario, or everything that is wrong with it. */
export function readDecisions(base: Base): Decisions | null | { readonly errors: readonly Problem[] } {
  const written = base.checked.file.decisions;
  if (written === undefined) return null;
  const errors: Problem[] = [];
  const at = (path: FilePath, said: Said) => void errors.push(base.where.problem({ path: ["decisions", ...path], ...said }));
  const read = (list: "options" | "designs"): readonly NamedChange[] =>
    written[list].flatMap(({ name }, index, all) => {
      const twice = all.findIndex((each) => each.name === name) < index || (list === "options" && name === "asWritten");
      if (twice) at([list, index, "name"], problem("nameTaken", { name: shown(name) }));
      const change = readChange(base, ["decisions", list, index, "set"]);
      if ("scenario" in change) {
        if (list === "designs" && !isEvaluated(change, written.informedBy)) at([list, index, "set"], notEvaluated(written.informedBy));
        return [{ name, set: change.set }];
      }
      errors.push(...change);
      return [];
    });
  const [options, designs] = [read("options"), read("designs")];
  const { informedBy = null } = written;
  if (options.length === 0 && errors.length === 0) at(["options"], problem("noOptions"));
  if (informedBy === null && designs.length > 0) at(["designs"], problem("designsWithoutStudy"));
  if (informedBy !== null && designs.length === 0 && !isEvaluated(base.checked, informedBy)) at(["informedBy"], notEvaluated(informedBy));
  return errors.length > 0 ? { errors } : { options, value: written.value, informedBy, designs, learners: written.learners };
}

function isEvaluated({ scenario }: Pick<Checked, "scenario">, informedBy: string | undefined): boolean {
  const evaluation = scenario.interventions.find(({ id }) => id === informedBy)?.evaluation;
  return informedBy === undefined || (evaluation != null && evaluation.basis !== "agreed");
}

function notEvaluated(informedBy = ""): Said {
  return problem("notEvaluated", { id: shown(informedBy) });
}
