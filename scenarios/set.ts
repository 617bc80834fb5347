import { type Node, Scalar } from "yaml";
import { changeAt } from "./change.ts";
import { expandAliases } from "./expandAliases.ts";
import { type ReadParent, resolveSource } from "./extend.ts";
import { locator } from "./locate.ts";
import { splitOverride } from "./overridePath.ts";
import { toPlain } from "./plainData.ts";
import { type Problem, shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { isRemoval } from "./setAt.ts";
import { readSource, type Source } from "./source.ts";
import { worded } from "./tell.ts";

/**
 * The text with some values replaced, comments elsewhere kept: `interventions.skolfam2.effect.noEffect=0.4`. Of a text that
 * extends another, the whole scenario. Whether the result is a scenario is for `parse` to say; this reports only paths and
 * values that cannot be set, and parents that cannot be read.
 *
 * overrides  `path=value`: elements by id or position, `*` for all of a list, the value as YAML, null to take a key away;
 *            the source comment of a replaced value goes with it
 */
export function applyOverrides(
  text: string,
  overrides: readonly string[],
  fileName: string,
  readParent?: ReadParent,
): { readonly text: string } | { readonly errors: readonly Problem[] } {
  const written = readSource(text, fileName);
  const source = "errors" in written ? written : resolveSource(written, readParent);
  if ("errors" in source) return source;
  const { value, findings } = toPlain(source);
  if (findings.length > 0) return { errors: findings.map(locator(source, value).problem) };
  const errors = setValues(source, overrides);
  return errors.length > 0 ? { errors } : { text: source.document.toString({ lineWidth: 0 }) };
}

/** Sets values in the tree; each new node remembers which text it came from. */
export function setValues(source: Source, overrides: readonly string[]): Problem[] {
  if (overrides.length > 0) expandAliases(source.document);
  return overrides.flatMap((override) => {
    const said = setValue(source, override);
    return said === null
      ? []
      : [
          {
            file: originOf(override),
            line: 1,
            column: 1,
            path: override
              .split("=")[0]!
              .trim()
              .replace(/(?<=[^.])\*$/, ""),
            ...worded(said),
          },
        ];
  });
}

/** How problems name the place of a value that was set. */
function originOf(override: string): string {
  return `--set ${override}`;
}

function setValue(source: Source, override: string): Said | null {
  const parts = splitOverride(override);
  if (parts === null) return problem("expected", { found: shown(override), rule: problem("pathValue") });
  const value = readValue(parts.text);
  if ("said" in value) return value.said;
  const origin = { file: originOf(override), lines: null };
  return changeAt(source, { steps: parts.steps, value: isRemoval(value.node) ? null : value.node, origin, range: null });
}

function readValue(text: string): { readonly node: Node } | { readonly said: Said } {
  const value = readSource(text, "");
  if ("errors" in value) {
    const { code, values } = value.errors[0]!;
    return { said: problem("valueNotYaml", { found: shown(text), fault: { code, values } }) };
  }
  return { node: (value.document.contents as Node | null) ?? new Scalar(null) };
}
