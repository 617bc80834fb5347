/** Reading of a scenario file as plain data, by paths of ids: `interventions.skolfam2.staff`. */

export type Block = Readonly<Record<string, unknown>>;

export function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path; list elements by id or position; undefined where there is none. */
export function valueAt(plain: unknown, path: string): unknown {
  let value = plain;
  for (const step of path.split(".")) {
    if (Array.isArray(value)) value = value.find((item) => isBlock(item) && item.id === step) ?? (value as unknown[])[Number(step)];
    else if (isBlock(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/** The blocks of a list that have an id. */
export function listAt(plain: unknown, path: string): readonly (Block & { readonly id: string })[] {
  const list = valueAt(plain, path);
  return Array.isArray(list) ? list.filter((item): item is Block & { id: string } => isBlock(item) && typeof item.id === "string") : [];
}
