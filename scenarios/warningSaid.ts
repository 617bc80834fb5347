import type { Warning } from "../engine/model/warnings.ts";
import { problem, type Said } from "./said.ts";

/** What a warning of the model says. */
export function warningSaid({ code, values }: Warning): Said {
  const number = (key: string) => numberText(Number(values[key]));
  switch (code) {
    case "clampedBelow":
      return problem("massBelow", { percent: percent(values.share), bound: number("limit") });
    case "clampedAbove":
      return problem("massAbove", { percent: percent(values.share), bound: number("limit") });
    case "infiniteMean":
      return problem("infiniteMean", { dist: String(values.dist) });
    case "infiniteVariance":
      return problem("infiniteVariance", { dist: String(values.dist) });
    case "unusedTail":
      return problem("unusedTail", { threshold: number("threshold") });
    case "magnitude":
      return problem("magnitude", { value: number("value"), other: number("other"), of: String(values.of) });
    case "unlikely":
      return problem("unlikely", { value: number("value"), most: number("most") });
  }
}

/** Whole percent; what is told of is at least 1. */
function percent(share: unknown): number {
  return Math.round(100 * Number(share));
}

/** Six digits are enough to know a number by. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(6)));
}
