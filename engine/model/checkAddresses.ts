import { entityHash } from "../random/address.ts";
import { type Issue, told } from "./issue.ts";
import type { Scenario } from "./scenario.ts";

/** What draws under a name that no scenario chooses. */
const fixed = ["municipality.result", "municipality.elections", "context", "fund"];

/** Appends an issue for every path whose random numbers would be those of another: two texts with the same 32-bit address. */
export function checkAddresses(scenario: Scenario, issues: Issue[]): void {
  const seen = new Map<number, string>();
  for (const path of addressedPaths(scenario)) {
    const address = entityHash(path);
    const other = seen.get(address);
    if (other !== undefined) issues.push({ path, ...told("sharedAddress", { other }) });
    seen.set(address, path);
  }
}

/** Every path that `compile` gives an address: entities, pairs of an intervention and a debtor, uncertain numbers. */
export function addressedPaths(scenario: Scenario): readonly string[] {
  const paths = [...fixed, ...scenario.departments.map((d) => `departments.${d.id}`)];
  for (const iv of scenario.interventions) {
    const path = `interventions.${iv.id}`;
    paths.push(path, `${path}.effect`, `${path}.evaluation`, ...iv.outcomes.map((o) => `${path}.outcomes.${o.id}`));
    paths.push(...scenario.departments.map((d) => `${path}.debtors.${d.id}`));
  }
  const numbers = new Set(scenario.interactions.map(({ of: pair }) => `interactions.${[...pair].sort().join("+")}`));
  addUncertain(scenario, "", numbers);
  return [...paths, ...numbers];
}

/** Adds the paths of all distributions below a part of a scenario; items of a list go by their id, if they have one. */
function addUncertain(part: unknown, path: string, paths: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  if ("dist" in part) {
    paths.add(path);
    return;
  }
  for (const [key, inner] of Object.entries(part)) {
    const step = Array.isArray(part) && typeof inner === "object" && inner !== null && "id" in inner ? String(inner.id) : key;
    addUncertain(inner, path === "" ? step : `${path}.${step}`, paths);
  }
}
