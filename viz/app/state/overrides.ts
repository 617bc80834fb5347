import { splitOverride } from "../../../workers/host.ts";

/** Overrides as `path=value` texts, in the order in which they are applied. */

/** By path; of several for one path the last counts. */
export function overrideMap(overrides: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    overrides.flatMap((override) => {
      const parts = splitOverride(override);
      return parts === null ? [] : [[parts.path, parts.text] as const];
    }),
  );
}

/** The overrides with some set: each in the place it had, new ones at the end. A value of null takes it away. */
export function withOverrides(
  overrides: readonly string[],
  set: readonly (readonly [path: string, value: string | null])[],
): readonly string[] {
  const map = new Map<string, string | null>(overrideMap(overrides));
  for (const [path, value] of set) map.set(path, value);
  return [...map].flatMap(([path, value]) => (value === null ? [] : [`${path}=${value}`]));
}
