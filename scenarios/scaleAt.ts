import { isMap, isScalar, isSeq, type Node, Scalar } from "yaml";
import { knownAt } from "./knownKeys.ts";
import { shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { scaledNode } from "./scaled.ts";
import { leadsOf, put, type Setting } from "./setAt.ts";
import type { Source } from "./source.ts";
import { readQuantity } from "./units.ts";

/**
 * Multiplies what stands at a path, or the default of what is left out (MODEL §9, `PATH*=k`). Aliases must be expanded.
 *
 * setting  its value is the factor
 * returns  null, or what is wrong
 */
export function scaleAt(source: Source, { value, ...setting }: Setting): Said | null {
  const by = factorOf(value);
  if (by === null) return problem("expected", { found: shown(isScalar(value) ? value.value : undefined), rule: problem("aFactor") });
  const known = knownAt(setting.steps);
  if ("unknown" in known) return known.unknown;
  const { told } = known;
  if (told.content.kind !== "leaf" || told.quantity === undefined)
    return problem("expected", { found: `'${setting.steps.join(".")}'`, rule: problem("pathOfNumber") });
  const leads = leadsOf(source, { ...setting, value });
  if ("code" in leads) return leads;
  for (const lead of leads) {
    const { holder, at, below } = lead;
    const written =
      below.length > 0 ? undefined : isSeq(holder) ? holder.items[at as number] : isMap(holder) ? holder.get(at, true) : undefined;
    if (written === undefined && typeof told.fallback !== "number") {
      return problem("nothingToMultiply", { path: setting.steps.join(".") });
    }
    const scaled = scaledNode(written ?? new Scalar(told.fallback), by, told);
    if ("said" in scaled) return scaled.said;
    put(source, { ...setting, value: scaled.node }, lead, false);
  }
  return null;
}

/** A finite number of at least 0. */
function factorOf(node: Node | null): number | null {
  if (!isScalar(node)) return null;
  const reading = typeof node.value === "string" ? readQuantity(node.value, "ratio") : { value: node.value };
  return "value" in reading && typeof reading.value === "number" && reading.value >= 0 && Number.isFinite(reading.value)
    ? reading.value
    : null;
}
