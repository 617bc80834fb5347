import { type Described, describe, fileSchema } from "../../../workers/host.ts";
import type { Steps } from "./keyPath.ts";

/** What the schema says of the value at some steps: the key itself, or the nearest one around it that the schema knows. */
export interface Known {
  readonly told: Described;
  /** As the catalogue of words names it: `interventions.*.cost`. */
  readonly key: string;
  /** Steps below it: the parameters of a distribution, the years of a list. */
  readonly rest: Steps;
}

const root = describe(fileSchema);

export function knownAt(steps: Steps): Known {
  let told = root;
  const key: string[] = [];
  for (const [at, step] of steps.entries()) {
    const { content } = told;
    const inside = content.kind === "leaf" ? undefined : content.kind === "block" ? content.keys.get(String(step)) : content.element;
    if (inside === undefined) return { told, key: key.join("."), rest: steps.slice(at) };
    key.push(content.kind === "block" ? String(step) : "*");
    told = inside;
  }
  return { told, key: key.join("."), rest: [] };
}

/** Whether what stands there is a list whose items have ids: a step into it is an id, not a position. */
export function isListOfIds(steps: Steps): boolean {
  const { told, rest } = knownAt(steps);
  return rest.length === 0 && told.content.kind === "list" && told.content.element.content.kind === "block" && hasId(told.content.element);
}

function hasId({ content }: Described): boolean {
  return content.kind === "block" && content.keys.has("id");
}
