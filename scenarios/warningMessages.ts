import type { Warning } from "../engine/model/warnings.ts";

/** What a warning of the model says, one English sentence; `problemIn` has the Swedish. */
export function warningMessage({ code, values }: Warning): string {
  const number = (key: string) => numberText(Number(values[key]));
  switch (code) {
    case "clampedBelow":
      return `${percent(values.share)} % of the draws lie below ${number("limit")} and count as ${number("limit")}`;
    case "clampedAbove":
      return `${percent(values.share)} % of the draws lie above ${number("limit")} and count as ${number("limit")}`;
    case "infiniteMean":
      return `the ${values.dist} distribution has no mean, so no mean settles: consider a cap, max`;
    case "infiniteVariance":
      return `the ${values.dist} distribution has infinite variance, so means settle slowly: consider a cap, max`;
    case "unusedTail":
      return `the tail is never drawn from: nothing in body lies above the threshold ${number("threshold")}`;
    case "magnitude":
      return `found ${number("value")} beside ${number("other")} for ${values.of}: are the units right?`;
    case "unlikely":
      return `found ${number("value")}, more than ${number("most")}: is the unit right?`;
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
