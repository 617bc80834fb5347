import { parse as readYaml } from "yaml";
import {
  buildScenario,
  checkReferences,
  completedData as completed,
  fileSchema,
  modelIssues,
  replaced,
  splitOverride,
} from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";

/**
 * The scenario of a file that is already plain data, with overrides: what `parse` gives, without reading the text again.
 * A slider asks for this many times a second.
 *
 * plain     the file, aliases expanded, as `parse` accepted it
 * returns   null where anything is out of the ordinary: then `parse` says what it is
 */
export function scenarioOf(plain: unknown, overrides: readonly string[]): Scenario | null {
  let file = plain;
  for (const override of overrides) {
    const parts = splitOverride(override);
    const value = parts === null ? undefined : parts.text === "null" ? null : yamlValue(parts.text);
    if (parts === null || value === undefined) return null;
    const changed = replaced(file, parts.steps, value);
    if (changed === undefined) return null;
    file = changed;
  }
  const inlined = completed(file, undefined);
  if (inlined.findings.length > 0 || checkReferences(file).errors.length > 0) return null;
  const read = fileSchema.safeParse(inlined.value);
  if (!read.success) return null;
  const scenario = buildScenario(read.data);
  return modelIssues(scenario).length > 0 ? null : scenario;
}

/** Numbers and words, and the contracts that the page writes as JSON; undefined for any other YAML. */
function yamlValue(text: string): unknown {
  const plainWord = /^[\p{L}\p{N} .,%+_()-]+$/u.test(text);
  if (!plainWord && !/^\{"preset":[\w":,.{}-]*\}$/.test(text)) return undefined;
  try {
    return readYaml(text) ?? undefined;
  } catch {
    return undefined;
  }
}
