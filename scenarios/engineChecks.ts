import type { Uncertain } from "../engine/distributions/spec.ts";
import type { Issue } from "../engine/model/issue.ts";
import type { Scenario } from "../engine/model/scenario.ts";

export function specIssues(_spec: Uncertain): readonly string[] {
  return [];
}
export function modelIssues(_scenario: Scenario): readonly Issue[] {
  return [];
}

export function distributionWarnings(_file: unknown): readonly { path: (string | number)[]; message: string }[] {
  return [];
}
