import { contractPresets, memoryPresets } from "../../../workers/host.ts";
import { type Block, isBlock, listAt, valueAt } from "../../levels/plain.ts";
import type { ChoiceControl } from "./controls.ts";

const terms = new Set(["preset", "share", "floor", "cap", "horizonYears"]);

/** What those who get money owe: one rule for every contract in use. */
export function ruleControl(plain: unknown, noteAt: (path: string) => string): ChoiceControl {
  const named = valueAt(plain, "contracts");
  const contracts = isBlock(named) ? named : {};
  const interventions = listAt(plain, "interventions");
  const used = new Set(interventions.map((each) => each.contract).filter((name): name is string => typeof name === "string"));
  const places: readonly (readonly [path: string, now: unknown])[] = [
    ...Object.keys(contracts)
      .filter((name) => used.has(name))
      .map((name) => [`contracts.${name}`, contracts[name]] as const),
    ...interventions
      .filter((each) => typeof each.contract !== "string" || !Object.hasOwn(contracts, each.contract))
      .map((each) => [`interventions.${each.id}.contract`, each.contract] as const),
  ];
  const presets = Object.keys(contractPresets);
  const rules = new Set(places.map(([, now]) => (isBlock(now) ? now.preset : (now ?? "grant"))));
  const [only] = rules.size === 1 ? [...rules] : [""];
  return {
    kind: "choice",
    id: "rule",
    options: choices(presets, (preset) => places.map(([path, now]) => [path, isBlock(now) ? contractText(preset, now) : preset])),
    standard: typeof only === "string" && presets.includes(only) ? only : "",
    note: noteAt(places[0]?.[0] ?? ""),
  };
}

/** A contract with other terms; when claims begin, who owes and what evidence is asked for stays. */
function contractText(preset: string, now: Block): string {
  const kept = Object.entries(now).filter(([key]) => !terms.has(key));
  return JSON.stringify({ preset, ...Object.fromEntries(kept) });
}

/** Where promises are written down. */
export function memoryControl(plain: unknown, noteAt: (path: string) => string): ChoiceControl {
  const stated = valueAt(plain, "credibility.anchoring") !== undefined;
  const now = valueAt(plain, "credibility.memory");
  return {
    kind: "choice",
    id: "memory",
    options: choices(Object.keys(memoryPresets), (memory) =>
      stated ? [["credibility.anchoring", String(memoryPresets[memory as keyof typeof memoryPresets])]] : [["credibility.memory", memory]],
    ),
    standard: !stated && typeof now === "string" ? now : "",
    note: noteAt("credibility"),
  };
}

/** How the interventions are evaluated; null where none is. */
export function designControl(plain: unknown, noteAt: (path: string) => string): ChoiceControl | null {
  const evaluated = listAt(plain, "interventions").filter((each) => isBlock(each.evaluation));
  if (evaluated.length === 0) return null;
  const designs = new Set(evaluated.map((each) => (each.evaluation as Block).design ?? "matched"));
  const [only] = designs.size === 1 ? [...designs] : [""];
  return {
    kind: "choice",
    id: "design",
    options: choices(["beforeAfter", "matched", "randomised"], (design) =>
      evaluated.flatMap((each): [string, string][] => [
        [`interventions.${each.id}.evaluation.design`, design],
        // What the file says of how wrong its own comparison is, is not about another.
        ...((each.evaluation as Block).bias === undefined
          ? []
          : [[`interventions.${each.id}.evaluation.bias`, "null"] as [string, string]]),
      ]),
    ),
    standard: typeof only === "string" ? only : "",
    note: noteAt(`interventions.${evaluated[0]!.id}.evaluation`),
  };
}

function choices(
  values: readonly string[],
  overrides: (value: string) => readonly (readonly [string, string])[],
): ChoiceControl["options"] {
  return [{ value: "", overrides: [] }, ...values.map((value) => ({ value, overrides: overrides(value) }))];
}
