import type { FollowUp } from "../engine/evidence/fadeFrom.ts";
import { type Fail, inside } from "./findings.ts";
import { leaf, type NumberRule, readNumber, unknownKey } from "./leaf.ts";
import { show } from "./problem.ts";

/** Follow-ups of an effect, and when the years begin to count. */
export interface FadeFrom {
  /** Years since entry in which nothing fades yet. */
  readonly after: number;
  readonly points: readonly FollowUp[];
}

const yearsRule: NumberRule = { quantity: "plain", above: 0, max: 100, description: "" };
const afterRule: NumberRule = { quantity: "plain", min: 0, max: 60, description: "" };
const leftRule: NumberRule = { quantity: "ratio", min: 0, max: 10, description: "" };

/** `[{ years: 0.75, left: 0.43 }, …]`, or `{ after: 1, points: […] }`. */
export const fadeFromKey = leaf<FadeFrom>(
  {
    description: "What was left of the effect at follow-ups, years after entry; halfLifeYears and persistentShare follow from it",
    otherwise: "halfLifeYears and persistentShare",
    range: "one follow-up beside persistentShare, or two and more",
    example: [
      { years: 0.75, left: 0.43 },
      { years: 1.5, left: 0.37 },
    ],
    alternative: true,
    anyOf: [{ type: "array" }, { type: "object" }],
  },
  (value, fail) => {
    if (Array.isArray(value)) return { after: 0, points: readPoints(value, fail) };
    const expected = "follow-ups like [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], or after and points";
    if (typeof value !== "object" || value === null) return fail(`found ${show(value)}, expected ${expected}`);
    const { after = 0, points, ...rest } = value as Readonly<Record<string, unknown>>;
    reportUnknown(rest, ["after", "points"], fail);
    if (!Array.isArray(points)) return fail(`found ${show(points)} as points, expected ${expected}`);
    return { after: read(after, afterRule, "after", fail), points: readPoints(points, inside(fail, "points")) };
  },
);

function readPoints(list: readonly unknown[], fail: Fail): readonly FollowUp[] {
  if (list.length === 0) return fail("found an empty list, expected at least one follow-up");
  const points = list.map((item, index): FollowUp => {
    const at = inside(fail, index);
    if (typeof item !== "object" || item === null || Array.isArray(item)) return at(`found ${show(item)}, expected years and left`);
    const { years, left, ...rest } = item as Readonly<Record<string, unknown>>;
    reportUnknown(rest, ["years", "left"], at);
    return { years: read(years, yearsRule, "years", at), left: read(left, leftRule, "left", at) };
  });
  const unordered = points.findIndex(({ years }, index) => index > 0 && !(years > points[index - 1]!.years));
  if (unordered > 0 && points.every(({ years }) => Number.isFinite(years)))
    return inside(
      fail,
      unordered,
    )(`found ${points[unordered]!.years} years, expected more than ${points[unordered - 1]!.years}: later follow-ups later`);
  return points;
}

function read(value: unknown, rule: NumberRule, key: string, fail: Fail): number {
  const reading = readNumber(value, rule);
  if ("value" in reading) return reading.value;
  inside(fail, key)(reading.message);
  return Number.NaN;
}

function reportUnknown(rest: Readonly<Record<string, unknown>>, known: readonly string[], fail: Fail): void {
  for (const key of Object.keys(rest)) fail.report({ path: [key], message: unknownKey(key, known), atKey: true });
}
