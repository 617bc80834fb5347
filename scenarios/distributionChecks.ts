import { specIssues } from "../engine/distributions/fromSpec.ts";
import type { DistributionSpec } from "../engine/distributions/spec.ts";
import { issueSaid, ruleSaid } from "./engineSentences.ts";
import type { FilePath, Finding } from "./problem.ts";
import { problem } from "./said.ts";

const comparisons: Readonly<Record<string, string>> = { ">=": "at least", ">": "above", "<=": "at most", "<": "below" };

/** What is wrong with a distribution's parameters, at the parameter where there is one: `sd must be >= 0, got -1`. */
export function distributionFindings(spec: DistributionSpec): Finding[] {
  return specIssues(spec).map((issue) => {
    const [, name = "", condition, found] = /^(.+?) must be (.+), got (.+)$/s.exec(issue) ?? [];
    const rule = condition?.replace(/^([<>]=?)/, (sign) => comparisons[sign] ?? sign);
    if (rule === undefined || found === undefined)
      return { path: [], ...problem("distributionIssue", { dist: spec.dist, issue: issueSaid(issue) }) };
    const path = stepsTo(name, spec);
    return path === null
      ? { path: [], ...problem("parameterExpected", { found, parameter: name, rule: ruleSaid(rule) }) }
      : { path, ...problem("expected", { found, rule: ruleSaid(rule) }) };
  });
}

/** `weights[1]` → weights, 1, if the distribution has such a parameter. */
function stepsTo(name: string, spec: DistributionSpec): FilePath | null {
  const [, key = "", index] = /^(\w+)(?:\[(\d+)\])?$/.exec(name) ?? [];
  if (!Object.hasOwn(spec, key)) return null;
  return index === undefined ? [key] : [key, Number(index)];
}
