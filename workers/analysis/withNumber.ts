import type { Uncertain } from "../../engine/distributions/spec.ts";
import { everyItem, positionIn, scaledSteps } from "../../scenarios/overridePath.ts";
import type { Scenario } from "../engine.ts";
import { type InvalidRequest, invalidRequest } from "../invalidRequest.ts";

/**
 * The scenario with the number at a path fixed to x or, where the path ends in `*`, times x: what `--set` does, on plain data.
 *
 * path    by ids, `*` for every item of a list; what is written there is a number or a distribution
 * throws  RangeError where it leads to no number
 */
export function withNumber(scenario: Scenario, path: string, x: number): Scenario {
  const steps = path.split(".");
  const scaled = scaledSteps(steps);
  return changed(scenario, scaled ?? steps, path, (old) => (scaled === null ? x : times(x, old))) as Scenario;
}

/** What stands at a path: a number or a distribution; of several the first. Throws as `withNumber`. */
export function numberAt(scenario: Scenario, path: string): Uncertain {
  const steps = path.split(".");
  let found: Uncertain | null = null;
  changed(scenario, scaledSteps(steps) ?? steps, path, (old) => {
    found ??= old;
    return old;
  });
  if (found === null) throw noNumber(path);
  return found;
}

function changed(holder: unknown, [step, ...rest]: readonly string[], path: string, change: (old: Uncertain) => Uncertain): unknown {
  if (step === undefined) {
    if (Array.isArray(holder)) return holder.map((item) => changed(item, [], path, change));
    const isNumber = typeof holder === "number" || (typeof holder === "object" && holder !== null && "dist" in holder);
    if (!isNumber) throw noNumber(path);
    return change(holder as Uncertain);
  }
  if (Array.isArray(holder) && step === everyItem) return holder.map((item) => changed(item, rest, path, change));
  if (Array.isArray(holder)) {
    const at = positionIn(
      holder.map((item: unknown) => (typeof item === "object" && item !== null && "id" in item ? item.id : null)),
      step,
    );
    if (at < 0) throw noNumber(path);
    return holder.with(at, changed(holder[at], rest, path, change));
  }
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, step)) throw noNumber(path);
  return { ...holder, [step]: changed((holder as Record<string, unknown>)[step], rest, path, change) };
}

function times(by: number, u: Uncertain): Uncertain {
  return typeof u === "number" ? by * u : { dist: "scaled", by, of: u };
}

function noNumber(path: string): InvalidRequest {
  return invalidRequest("noNumberAt", { path });
}
