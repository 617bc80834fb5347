/** A `path=value` text taken apart. */
export interface Override {
  readonly path: string;
  /** The path's keys, ids and positions; at least one, none empty. */
  readonly steps: readonly string[];
  /** The value as YAML. */
  readonly text: string;
}

/** The step of a path that stands for every item of a list. */
export const everyItem = "*";

/** The steps of a path that ends in `*`, as `PATH*=k` has it, without that mark; null where it is an ordinary path. */
export function scaledSteps(steps: readonly string[]): readonly string[] | null {
  const last = steps.at(-1) ?? "";
  return last.length > 1 && last.endsWith("*") ? [...steps.slice(0, -1), last.slice(0, -1)] : null;
}

/** Takes a `path=value` text apart at its first "="; null where it is not of that form. */
export function splitOverride(override: string): Override | null {
  const split = override.indexOf("=");
  const path = override.slice(0, Math.max(0, split)).trim();
  const steps = path.split(".");
  return split < 0 || steps.some((step) => step === "") ? null : { path, steps, text: override.slice(split + 1) };
}

/** Position of the element of a list that a step means: by its id, else by its position; -1 where there is none. */
export function positionIn(ids: readonly unknown[], step: string): number {
  const named = ids.indexOf(step);
  if (named >= 0) return named;
  return /^\d+$/.test(step) && Number(step) < ids.length ? Number(step) : -1;
}
