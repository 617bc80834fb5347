import type { FollowUp } from "../engine/evidence/fadeFrom.ts";
import { type Fail, inside } from "./findings.ts";
import { leaf, type NumberRule, readNumber, unknownKey } from "./leaf.ts";
import { shown } from "./problem.ts";
import { problem } from "./said.ts";

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
    const expected = problem("followUps");
    if (typeof value !== "object" || value === null) return fail(problem("expected", { found: shown(value), rule: expected }));
    const { after = 0, points, ...rest } = value as Readonly<Record<string, unknown>>;
    reportUnknown(rest, ["after", "points"], fail);
    if (!Array.isArray(points)) return fail(problem("pointsExpected", { found: shown(points), rule: expected }));
    return { after: read(after, afterRule, "after", fail), points: readPoints(points, inside(fail, "points")) };
  },
);

function readPoints(list: readonly unknown[], fail: Fail): readonly FollowUp[] {
  if (list.length === 0) return fail(problem("expected", { found: problem("emptyList"), rule: problem("aFollowUp") }));
  const points = list.map((item, index): FollowUp => {
    const at = inside(fail, index);
    if (typeof item !== "object" || item === null || Array.isArray(item))
      return at(problem("expected", { found: shown(item), rule: problem("yearsAndLeft") }));
    const { years, left, ...rest } = item as Readonly<Record<string, unknown>>;
    reportUnknown(rest, ["years", "left"], at);
    return { years: read(years, yearsRule, "years", at), left: read(left, leftRule, "left", at) };
  });
  const unordered = points.findIndex(({ years }, index) => index > 0 && !(years > points[index - 1]!.years));
  if (unordered > 0 && points.every(({ years }) => Number.isFinite(years)))
    return inside(fail, unordered)(problem("followUpOrder", { years: points[unordered]!.years, before: points[unordered - 1]!.years }));
  return points;
}

function read(value: unknown, rule: NumberRule, key: string, fail: Fail): number {
  const reading = readNumber(value, rule);
  if ("value" in reading) return reading.value;
  inside(fail, key)(reading.said);
  return Number.NaN;
}

function reportUnknown(rest: Readonly<Record<string, unknown>>, known: readonly string[], fail: Fail): void {
  for (const key of Object.keys(rest)) fail.report({ path: [key], ...unknownKey(key, known), atKey: true });
}
