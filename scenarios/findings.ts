import * as z from "zod";
import type { FilePath, Finding } from "./problem.ts";

/** Says that a value is wrong; `report` says so of something inside it. */
export type Fail = ((message: string) => never) & { readonly report: (finding: Finding) => void };

/** A `Fail` that hands its findings to `report`. */
export function failing(report: (finding: Finding) => void): Fail {
  const fail = (message: string): never => {
    report({ path: [], message });
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

/** zod's issues, one finding for each thing that is wrong. */
export function findingsOf(error: z.ZodError): Finding[] {
  const findings = error.issues.flatMap((issue): Finding[] => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys") {
      const messages = issue.message.split("\n");
      return issue.keys.map((key, index) => ({ path: [...path, key], message: messages[index] ?? issue.message, atKey: true }));
    }
    const last = path.at(-1);
    const message = issue.message.startsWith("missing,") && last !== undefined ? `the key '${last}' is ${issue.message}` : issue.message;
    return [{ path, message, atKey: issue.code === "custom" && issue.params?.atKey === true }];
  });
  return findings.filter((finding) => !isMisspelt(finding, findings));
}

/** Whether a missing key is there after all, misspelt: then that is the one thing to say. */
function isMisspelt({ path, message }: Finding, findings: readonly Finding[]): boolean {
  if (!message.startsWith(`the key '${path.at(-1)}' is missing`)) return false;
  const block = path.slice(0, -1).join("\n");
  return findings.some((other) => other.path.slice(0, -1).join("\n") === block && other.message.endsWith(`did you mean '${path.at(-1)}'?`));
}
