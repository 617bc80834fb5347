import { scaledSteps } from "./overridePath.ts";
import type { Said } from "./said.ts";
import { scaleAt } from "./scaleAt.ts";
import { type Setting, setAt } from "./setAt.ts";
import type { Source } from "./source.ts";

/** Sets what a path leads to or, where it ends in `*`, multiplies it; null, or what is wrong. Aliases must be expanded. */
export function changeAt(source: Source, setting: Setting): Said | null {
  const steps = scaledSteps(setting.steps);
  return steps === null ? setAt(source, setting) : scaleAt(source, { ...setting, steps });
}
