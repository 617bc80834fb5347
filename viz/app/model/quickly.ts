import { parse as readYaml } from "yaml";
import { modelIssues, type Scenario } from "../../../engine/index.ts";
import { buildScenario } from "../../../scenarios/build.ts";
import { inlineObservations } from "../../../scenarios/observations.ts";
import { checkReferences } from "../../../scenarios/references.ts";
import { fileSchema } from "../../../scenarios/schema.ts";
import { type Block, isBlock } from "./plain.ts";

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
    const split = override.indexOf("=");
    const value = split < 0 ? undefined : yamlValue(override.slice(split + 1));
    if (value === undefined) return null;
    const changed = replaced(file, override.slice(0, split).trim().split("."), value);
    if (changed === undefined) return null;
    file = changed;
  }
  const inlined = inlineObservations(file, undefined);
  if (inlined.findings.length > 0 || checkReferences(file).errors.length > 0) return null;
  const read = fileSchema.safeParse(inlined.value);
  if (!read.success) return null;
  const scenario = buildScenario(read.data);
  return modelIssues(scenario).length > 0 ? null : scenario;
}

/** Numbers and words, and the contracts that the page writes as JSON; undefined for any other YAML. */
function yamlValue(text: string): unknown {
  const plainWord = /^[\p{L}\p{N} .,%+_-]+$/u.test(text);
  if (!plainWord && !/^\{"preset":[\w":,.{}-]*\}$/.test(text)) return undefined;
  try {
    return readYaml(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A copy with the value at the path replaced; undefined where the path leads nowhere. What is not on the path is shared. */
function replaced(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (step === "" || step === "__proto__" || step === "constructor" || step === "prototype") return undefined;
  if (Array.isArray(holder)) {
    const named = holder.findIndex((item) => isBlock(item) && item.id === step);
    const at = named >= 0 ? named : /^\d+$/.test(step) ? Number(step) : -1;
    if (at < 0 || at >= holder.length) return undefined;
    const inside = replaced(holder[at], rest, value);
    return inside === undefined ? undefined : holder.with(at, inside);
  }
  const block: Block | null = holder === undefined ? {} : isBlock(holder) ? holder : null;
  if (block === null) return undefined;
  const inside = replaced(Object.hasOwn(block, step) ? block[step] : undefined, rest, value);
  return inside === undefined ? undefined : { ...block, [step]: inside };
}
