import { expect, test } from "vitest";
import type { Finding } from "../../scenarios/problem.ts";
import type { Context } from "../../scenarios/referenceContext.ts";
import { checkSelection } from "../../scenarios/selectionReferences.ts";

const codes = (outcomes: readonly object[], on = "placement") => {
  const errors: Finding[] = [];
  const evaluation = { design: "beforeAfter", selection: { on } };
  checkSelection({ frailtyVariance: 1, evaluation, outcomes }, ["interventions", 0], { errors } as unknown as Context);
  return errors.map(({ path, code }) => `${path.join(".")}: ${code}`);
};

test("persons are enrolled by an outcome that can have happened before, and that is counted more than once", () => {
  expect(codes([{ id: "placement", count: "poisson" }])).toEqual([]);
  expect(codes([{ id: "placement", count: "one" }])).toEqual(["interventions.0.evaluation.selection.on: selectionOnPoisson"]);
  expect(codes([{ id: "placement" }, { id: "exam", count: "once" }])).toEqual([
    "interventions.0.evaluation.selection: selectionCountsOnce",
  ]);
});
