import * as z from "zod";
import type { FilePath, Finding } from "./problem.ts";
import { problem, type Said } from "./said.ts";

/** Says that a value is wrong; `report` says so of something inside it. */
export type Fail = ((said: Said) => never) & { readonly report: (finding: Finding) => void };

/** A `Fail` that hands its findings to `report`. */
export function failing(report: (finding: Finding) => void): Fail {
  const fail = (said: Said): never => {
    report({ path: [], ...said });
    return z.NEVER;
  };
  return Object.assign(fail, { report });
}

/** A `Fail` for something inside the value that `fail` is about. */
export function inside(fail: Fail, ...steps: FilePath): Fail {
  return failing((finding) => fail.report({ ...finding, path: [...steps, ...finding.path] }));
}

/** Hands a value to a schema and its findings to `fail`. */
export function delegate<S extends z.ZodType>(schema: S, value: unknown, fail: Fail): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const finding of findingsOf(result.error)) fail.report(finding);
  return z.NEVER;
}

/** zod's issues, which carry what is said as data, one finding for each thing that is wrong. */
export function findingsOf(error: z.ZodError): Finding[] {
  const findings = error.issues.flatMap((issue): Finding[] => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys") {
      const each = JSON.parse(issue.message) as readonly Said[];
      return issue.keys.map((key, index) => ({ path: [...path, key], ...each[index]!, atKey: true }));
    }
    const last = path.at(-1);
    const custom = issue.code === "custom" ? issue.params : undefined;
    const said = (custom?.said ?? JSON.parse(issue.message)) as Said;
    const whole =
      said.code === "missing" && last !== undefined ? problem("missingKey", { key: `'${last}'`, rule: said.values.rule! }) : said;
    return [{ path, ...whole, atKey: custom?.atKey === true }];
  });
  return findings.filter((finding) => !isMisspelt(finding, findings));
}

/** Whether a missing key is there after all, misspelt: then that is the one thing to say. */
function isMisspelt({ path, code }: Finding, findings: readonly Finding[]): boolean {
  if (code !== "missingKey") return false;
  const block = path.slice(0, -1).join("\n");
  return findings.some((other) => other.path.slice(0, -1).join("\n") === block && other.values.guess === path.at(-1));
}
