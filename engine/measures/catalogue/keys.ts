/** A key of the catalogue in its steps: those before the placeholder, what it stands for, and those after it. */
export interface KeyParts {
  readonly before: readonly string[];
  /** Null where the measure is of the run as a whole: then `before` has all steps. */
  readonly placeholder: string | null;
  readonly after: readonly string[];
}

/** Takes a key apart: `balance.{year}.mean`. */
export function partsOfKey(key: string): KeyParts {
  const steps = key.split(".");
  const at = steps.findIndex((step) => step.startsWith("{"));
  if (at < 0) return { before: steps, placeholder: null, after: [] };
  return { before: steps.slice(0, at), placeholder: steps[at].slice(1, -1), after: steps.slice(at + 1) };
}

/** Neighbouring keys that are placed together: at every entity all of them, before the next entity. */
export interface KeyRun {
  readonly before: readonly string[];
  readonly placeholder: string | null;
  readonly keys: readonly string[];
}

/** The runs of a list of keys, in order. */
export function runsOf(keys: readonly string[]): readonly KeyRun[] {
  const runs: { before: readonly string[]; placeholder: string | null; keys: string[]; name: string | null }[] = [];
  for (const key of keys) {
    const { before, placeholder } = partsOfKey(key);
    const name = placeholder === null ? null : [...before, placeholder].join(".");
    const last = runs.at(-1);
    if (last !== undefined && name !== null && last.name === name) last.keys.push(key);
    else runs.push({ before, placeholder, keys: [key], name });
  }
  return runs;
}
