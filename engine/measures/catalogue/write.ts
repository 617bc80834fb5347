import type { Measure, Step } from "../measure.ts";

type Unit = Measure["unit"];
type Better = Measure["better"];

/** Id of an estimate from its place: its steps joined by dots, without the last where that only says "probability" of a member of a list. */
export function idOf(place: readonly Step[]): string {
  const alone = place.at(-1) === "probability" && typeof place.at(-2) === "object";
  return (alone ? place.slice(0, -1) : place)
    .map((step) => (typeof step === "string" ? step : String("year" in step ? step.year : step.qalyPrice)))
    .join(".");
}

function head(place: readonly Step[], unit: Unit, better: Better, columns: readonly string[], nullFrom = place.length) {
  return { id: idOf(place), place, nullFrom, unit, better, columns };
}

/** Mean of a column. */
export function mean(place: readonly Step[], column: string, better: Better = "none", unit: Unit = "kr", nullFrom = place.length): Measure {
  return { ...head(place, unit, better, [column], nullFrom), kind: "mean" };
}

/** P(the column exists). */
export function exists(place: readonly Step[], column: string, better: Better): Measure {
  return { ...head(place, "share", better, [column]), kind: "probability", event: { is: "exists" } };
}

/** P(the year's index in the column is at most `year`). */
export function until(place: readonly Step[], column: string, year: number, better: Better): Measure {
  return { ...head(place, "share", better, [column]), kind: "probability", event: { is: "until", year } };
}

/** P(the column has this sign). */
export function sign(place: readonly Step[], is: "positive" | "negative" | "zero", column: string, better: Better = "none"): Measure {
  return { ...head(place, "share", better, [column]), kind: "probability", event: { is, weights: [1], given: null } };
}

/** Rounds of one kind over rounds of another. */
export function share(place: readonly Step[], successes: string, trials: string, better: Better): Measure {
  return { ...head(place, "share", better, [successes, trials]), kind: "share" };
}

/** Mean of a column over mean of another. */
export function ratio(place: readonly Step[], numerator: string, denominator: string, better: Better = "higher"): Measure {
  return {
    ...head(place, "share", better, [numerator, denominator]),
    kind: "ratio",
    numerator: [1, 0],
    denominator: [0, 1],
    interval: false,
  };
}

/** Quantile of a column. */
export function quantile(place: readonly Step[], column: string, level: number, better: Better = "none", nullFrom = place.length): Measure {
  return { ...head(place, "kr", better, [column], nullFrom), kind: "quantile", level };
}

/** Standard deviation of a column. */
export function sd(place: readonly Step[], column: string, unit: Unit = "kr"): Measure {
  return { ...head(place, unit, "none", [column]), kind: "sd" };
}

/** What is paid of what was promised and of what was due, and how often half or all of the promise: of a fund, a debtor, a rule, an intervention. */
export function repayment(place: readonly Step[], prefix: string, received: string, due: string): Measure[] {
  const [paid, promised] = [`${prefix}.${received}`, `${prefix}.promised`];
  const atLeast = (key: string, part: number): Measure => ({
    ...head([...place, key], "share", "higher", [paid, promised]),
    kind: "probability",
    event: { is: "notNegative", weights: [1, -part], given: promised },
  });
  return [
    ratio([...place, "receivedOverPromised"], paid, promised),
    ratio([...place, "receivedOverDue"], paid, `${prefix}.${due}`),
    atLeast("halfPaid", 0.5),
    atLeast("fullyPaid", 1),
  ];
}
