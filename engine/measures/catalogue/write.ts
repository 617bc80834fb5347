import type { MeasureKind } from "../measure.ts";
import type { Absence, AnswerType, Catalogue, Declaration } from "./declaration.ts";

type Better = Declaration["better"];
type Unit = Declaration["unit"];
type Estimated = Declaration<"estimate", "never">;
type Occurs = Declaration<"probability", "never">;

function declared<A extends AnswerType, N extends Absence>(
  answer: A,
  absent: N,
  unit: Unit,
  better: Better,
  columns: readonly string[],
  kind: Declaration["kind"],
): Declaration<A, N> {
  return { answer, absent, unit, better, signed: false, shown: "table", columns, kind };
}

/** Mean of a column. */
export function mean(column: string, better: Better = "none", unit: Unit = "kr"): Estimated {
  return declared("estimate", "never", unit, better, [column], () => ({ kind: "mean" }));
}

/** Mean of a column that is a gain or a loss: it is read with its sign. */
export function net(column: string): Estimated {
  return { ...mean(column, "higher"), signed: true };
}

/** P(the column exists). */
export function exists(column: string, better: Better): Occurs {
  return declared("probability", "never", "share", better, [column], () => ({ kind: "probability", event: { is: "exists" } }));
}

/** P(of these columns just those exist that are `true`). */
export function existing(columns: Readonly<Record<string, boolean>>, better: Better): Occurs {
  const weights = Object.values(columns).map((there) => (there ? 1 : 0));
  return declared("probability", "never", "share", better, Object.keys(columns), () => ({
    kind: "probability",
    event: { is: "existing", weights, given: null },
  }));
}

/** P(the year's index in the column is at most that of the place). */
export function until(column: string, better: Better): Occurs {
  return declared("probability", "never", "share", better, [column], ({ index }) => ({
    kind: "probability",
    event: { is: "until", year: index },
  }));
}

/** P(the column has this sign). */
export function sign(is: "positive" | "negative" | "zero", column: string, better: Better = "none"): Occurs {
  return declared("probability", "never", "share", better, [column], () => ({
    kind: "probability",
    event: { is, weights: [1], given: null },
  }));
}

/** Rounds of one kind over rounds of another. */
export function share(successes: string, trials: string, better: Better): Declaration<"probability", "itself"> {
  return declared("probability", "itself", "share", better, [successes, trials], () => ({ kind: "share" }));
}

/** Mean of a column over mean of another. */
export function ratio(numerator: string, denominator: string, better: Better = "higher", unit: Unit = "share") {
  const kind: MeasureKind = { kind: "ratio", numerator: [1, 0], denominator: [0, 1], interval: false };
  return declared("estimate", "itself", unit, better, [numerator, denominator], () => kind);
}

/** Quantile of a column. level  in (0, 1) */
export function quantile(column: string, level: number, better: Better = "none"): Estimated {
  return declared("estimate", "never", "kr", better, [column], () => ({ kind: "quantile", level }));
}

/** Standard deviation of a column, or of all x from the columns Σx, Σx² and number. */
export function sd(columns: string | readonly string[], unit: Unit = "kr"): Estimated {
  return declared("estimate", "never", unit, "none", typeof columns === "string" ? [columns] : columns, () => ({ kind: "sd" }));
}

/**
 * A measure of several columns or of the entity.
 *
 * answer  what its kind gives: an interval from a ratio that is said so of, a probability from probabilities and shares, else an estimate
 */
export function measure<A extends AnswerType>(
  answer: A,
  unit: Unit,
  better: Better,
  columns: readonly string[],
  kind: Declaration["kind"],
): Declaration<A, "never"> {
  return declared(answer, "never", unit, better, columns, kind);
}

/** It is null in runs in which it does not exist. */
export function sometimes<D extends Declaration>(declaration: D): Declaration<D["answer"], "itself"> {
  return { ...declaration, absent: "itself" };
}

/** It exists in the same runs as the others of its group: the group is null. */
export function together<D extends Declaration>(declaration: D): Declaration<D["answer"], "group"> {
  return { ...declaration, absent: "group" };
}

/** It is told everywhere. */
export function headline<D extends Declaration>(declaration: D): D {
  return { ...declaration, shown: "headline" };
}

/** Tables leave them out. */
export function unshown<C extends Catalogue>(catalogue: C): C {
  return Object.fromEntries(Object.entries(catalogue).map(([key, each]) => [key, { ...each, shown: "file" }])) as unknown as C;
}

/** A catalogue whose keys stand under another step. */
export type Under<P extends string, C> = { readonly [K in keyof C & string as `${P}.${K}`]: C[K] };

/** The measures of a catalogue under another step. */
export function under<P extends string, C extends Catalogue>(prefix: P, catalogue: C): Under<P, C> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, each]) => [`${prefix}.${key}`, each])) as Under<P, C>;
}

/** What is paid of what was promised and of what was due, and how often half or all of the promise: of a fund, a debtor, a rule, an intervention. */
export function repayment(prefix: string, received: string, due: string) {
  const [paid, promised] = [`${prefix}.${received}`, `${prefix}.promised`];
  const atLeast = (part: number) =>
    declared("probability", "itself", "share", "higher", [paid, promised], ({ column }) => ({
      kind: "probability",
      event: { is: "notNegative", weights: [1, -part], given: column(promised) },
    }));
  return {
    receivedOverPromised: ratio(paid, promised),
    receivedOverDue: ratio(paid, `${prefix}.${due}`),
    halfPaid: atLeast(0.5),
    fullyPaid: atLeast(1),
  };
}
