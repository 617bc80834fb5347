import { specIssues } from "../engine/distributions/fromSpec.ts";
import type { DistributionSpec } from "../engine/distributions/spec.ts";
import type { FilePath, Finding } from "./problem.ts";
import { problem } from "./said.ts";

/** What is wrong with a distribution's parameters, at the parameter where there is one: a standard deviation below 0 at `sd`. */
export function distributionFindings(spec: DistributionSpec): Finding[] {
  return specIssues(spec).map(({ code, values, at }) => {
    const rule = { code, values };
    if (at === undefined) return { path: [], ...problem("distributionIssue", { dist: spec.dist, issue: rule }) };
    return { path: stepsTo(at.parameter), ...problem("expected", { found: String(at.found), rule }) };
  });
}

/** `of[1].weight` → of, 1, weight. */
function stepsTo(parameter: string): FilePath {
  return parameter
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
