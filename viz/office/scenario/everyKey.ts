import { type Described, describe, fileSchema } from "../../../workers/host.ts";

export interface Key {
  /** `interventions.*.cost`. */
  readonly key: string;
  readonly told: Described;
}

/** Every key of a scenario that holds a value, in the order of the schema; `*` for any item or name. */
export function everyKey(): readonly Key[] {
  return keys;
}

function below(key: string, told: Described): readonly Key[] {
  const { content } = told;
  const at = (step: string) => (key === "" ? step : `${key}.${step}`);
  if (content.kind === "block") return [...content.keys].flatMap(([step, inside]) => below(at(step), inside));
  if (content.kind !== "leaf") return below(at("*"), content.element);
  return key.startsWith("$") ? [] : [{ key, told }];
}

const keys = below("", describe(fileSchema));
