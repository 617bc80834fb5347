import { clampedMean } from "../distributions/clampedMean.ts";
import { distribution } from "../distributions/fromSpec.ts";
import { expectedAccount, expectedStart } from "../model/accounts/expected.ts";
import { meanRate } from "../model/contract/promise.ts";
import { legalMean } from "../model/legalRanges.ts";
import type { Plan } from "../model/plan.ts";
import { countedShare } from "../model/savings/compileLines.ts";
import type { Intervention, Outcome, Scenario, Uncertain } from "../model/scenario.ts";
import { wholeKronor } from "../numeric/kronor.ts";
import type { Component, NoClosedForm } from "./expectations.ts";
import { meanActing, meanFidelity } from "./expectationsEffect.ts";
import { asWritten, onItsOwn, outcomeVariants } from "./expectationsVariants.ts";

/** Fewest events over all replications that the normal approximation of z is trusted with. */
const leastEvents = 100;

/**
 * The components of a scenario with their exact means: outlay of a planned round, events and costs without the intervention,
 * savings, and every parameter. Each is to be simulated in the variant that it names (expectationsVariants.ts).
 *
 * plan          of the scenario itself
 * replications  that will be simulated: too few events are not judged
 */
export function scenarioComponents(scenario: Scenario, plan: Plan, replications: number): readonly Component[] {
  return [
    ...scenario.interventions.flatMap((iv) => interventionComponents(scenario, iv, replications)),
    ...parameterComponents(scenario, plan),
  ];
}

/** Year t in which a person of active year n enters, for every n within the horizon. */
function entries(scenario: Scenario, iv: Intervention): readonly { readonly t: number; readonly persons: number }[] {
  const start = Math.max(0, iv.start - scenario.startYear);
  return iv.intake.map((persons, n) => ({ t: start + n, persons })).filter(({ t }) => t < scenario.horizonYears);
}

function interventionComponents(scenario: Scenario, iv: Intervention, replications: number): readonly Component[] {
  const path = `interventions.${iv.id}`;
  const outcomes = iv.outcomes.map((outcome) => ({ outcome, mean: baseline(scenario, iv, outcome, replications) }));
  const events = outcomes.flatMap(({ outcome, mean }, k): Component[] => {
    const { counted, paid } = outcomeVariants(k);
    const at = { path: `${path}.outcomes.${outcome.id}`, column: `${path}.Q1`, over: null };
    const few = mean.reason === "tooFewEvents" ? mean.reason : null;
    return [
      { kind: "events", unit: "events", expected: mean.events, reason: few, variant: counted, ...at },
      { kind: "eventCost", unit: "kronor", expected: mean.cost / mean.events, reason: mean.reason, variant: paid, ...at, over: counted },
      { kind: "baselineCost", unit: "kronor", expected: mean.cost, reason: mean.reason, variant: paid, ...at },
    ];
  });
  const blocked = outcomes.find(({ mean }) => mean.reason !== null)?.mean.reason ?? null;
  const saved = savings(scenario, iv);
  const own = { path, unit: "kronor", variant: onItsOwn, over: null } as const;
  const known = (value: number | NoClosedForm) =>
    typeof value === "number" ? { expected: value, reason: blocked } : { expected: null, reason: value };
  const real = typeof saved === "number" ? saved * meanFidelity(iv) : saved;
  return [
    { ...own, kind: "outlay", expected: outlay(scenario, iv), reason: null, column: `${path}.outlay` },
    ...events.map((each) => (each.expected !== null && Number.isFinite(each.expected) ? each : { ...each, expected: null })),
    { ...own, kind: "fullSavings", ...known(saved), column: `${path}.Q1` },
    ...(iv.staff === null ? [] : [{ ...own, kind: "realSavings" as const, ...known(real), column: `${path}.Q2` }]),
  ];
}

/** Σ over the active years of E(cost) E(costFactor) + m E(q) E(replacementCost) + E(evaluation cost) in the first (MODEL §3.6). */
function outlay(scenario: Scenario, iv: Intervention): number {
  const costs = Array.isArray(iv.cost) ? (iv.cost as readonly Uncertain[]) : iv.intake.map(() => iv.cost as Uncertain);
  const { staff } = iv;
  const evaluation = iv.evaluation?.cost ?? 0;
  const turnover =
    staff === null
      ? 0
      : staff.positions *
        legalMean("interventions.staff.turnover", staff.turnover) *
        legalMean("interventions.staff.replacementCost", staff.replacementCost);
  const known = typeof iv.costFactor === "number" && typeof evaluation === "number" && turnover === 0;
  return entries(scenario, iv).reduce((sum, _, n) => {
    const mean =
      legalMean("interventions.cost", costs[n]) * legalMean("interventions.costFactor", iv.costFactor) +
      turnover +
      (n === 0 ? legalMean("interventions.evaluation.cost", evaluation) : 0);
    return sum + (known && typeof costs[n] === "number" ? wholeKronor(mean) : mean);
  }, 0);
}

/** Expected events, and what they cost within the horizon, without the intervention (MODEL §3.4; E Z = E h_t = 1). */
function baseline(scenario: Scenario, iv: Intervention, outcome: Outcome, replications: number) {
  let [events, cost] = [0, 0];
  for (const { persons, cost: each } of eventYears(scenario, iv, outcome)) {
    events += persons;
    cost += persons * each;
  }
  return { events, cost, reason: events === 0 ? null : unjudged(iv, outcome, events * replications) };
}

function unjudged(iv: Intervention, outcome: Outcome, events: number): NoClosedForm | null {
  const { frailtyVariance } = iv;
  if (events < leastEvents) return "tooFewEvents";
  if (iv.evaluation?.selection !== undefined) return "enrolled";
  const alike = frailtyVariance === 0 && outcome.cyclicality === 0 && typeof outcome.rate === "number";
  if (outcome.count === "once" && !(alike && typeof (outcome.exit ?? 0) === "number")) return "unequalStarts";
  const prices = [outcome.cost, outcome.dayRate]
    .filter((u) => u !== null && typeof u !== "number")
    .map((u) => distribution(u as Uncertain));
  // Days are cut at the horizon, so only a price or a lump can be without mean or variance.
  if (prices.some((d) => d.mean === Infinity)) return "infiniteMean";
  return prices.some((d) => d.variance === Infinity) ? "infiniteVariance" : null;
}

/** For every year of entry and year since entry: expected events and the expected cost of one that begins then. */
function eventYears(scenario: Scenario, iv: Intervention, outcome: Outcome) {
  const started = (s: number) => (outcome.count === "once" ? expectedStart(outcome, s) : meanRate(iv, outcome));
  return entries(scenario, iv).flatMap(({ t, persons }) => {
    const last = Math.min(outcome.window[1], scenario.horizonYears - 1 - t);
    return Array.from({ length: Math.max(0, last - outcome.window[0] + 1) }, (_, i) => {
      const s = outcome.window[0] + i;
      return { s, persons: persons * started(s), cost: eventCost(outcome, scenario.horizonYears - t - s) };
    });
  });
}

/** E R · E min(D, 365 · years left), or the mean lump. */
function eventCost(outcome: Outcome, yearsLeft: number): number {
  if (outcome.account !== undefined) return expectedAccount(outcome.account, outcome.exit ?? 0, yearsLeft);
  if (outcome.cost !== null) return legalMean("interventions.outcomes.cost", outcome.cost);
  return clampedMean(outcome.days ?? 0, 0, 365 * yearsLeft) * legalMean("interventions.outcomes.dayRate", outcome.dayRate ?? 0);
}

/** E Q1: what is saved at full fidelity by all payers; e, g, rates, prices and events are independent and x lies in [−1, 1]. */
function savings(scenario: Scenario, iv: Intervention): number | NoClosedForm {
  let sum = 0;
  if (iv.evaluation?.selection !== undefined) return "enrolled";
  for (const outcome of iv.outcomes) {
    const acting = meanActing(iv, outcome, scenario.horizonYears);
    if (typeof acting === "string") return acting;
    const part = countedShare(outcome.payers);
    for (const { s, persons, cost } of eventYears(scenario, iv, outcome)) sum += part * persons * cost * acting[s];
  }
  for (const benefit of iv.benefits) {
    if (benefit.payer === null) continue;
    const acting = meanActing(iv, benefit, scenario.horizonYears);
    if (typeof acting === "string") return acting;
    const each =
      legalMean("interventions.benefits.perPersonYear", benefit.perPersonYear) /
      (benefit.referenceEffect ?? legalMean("interventions.effect.size", iv.effect.size));
    for (const { t, persons } of entries(scenario, iv)) {
      for (let s = benefit.window[0]; s <= benefit.window[1] && t + s < scenario.horizonYears; s++) sum += persons * each * acting[s];
    }
  }
  return Number.isFinite(sum) ? sum : "infiniteMean";
}

/** Every number that is drawn, clamped as the plan clamps it. */
function parameterComponents(scenario: Scenario, plan: Plan): readonly Component[] {
  const { paths, reported, slot, low, high } = plan.parameters;
  return paths.map((path, p) => {
    const drawn = slot.indexOf(reported[p]);
    const spec = uncertainAt(scenario, path);
    const at = { kind: "parameter", path, unit: "plain", variant: asWritten, column: path, over: null } as const;
    if (spec === null) return { ...at, expected: null, reason: "noDistribution" };
    const mean = drawn < 0 ? clampedMean(spec) : clampedMean(spec, low[drawn], high[drawn]);
    if (mean === Infinity) return { ...at, expected: null, reason: "infiniteMean" };
    const heavy = typeof spec !== "number" && distribution(spec).variance === Infinity;
    return { ...at, expected: mean, reason: heavy ? "infiniteVariance" : null };
  });
}

/** The number or distribution at a path of keys, ids and positions; null if there is none. */
function uncertainAt(scenario: Scenario, path: string): Uncertain | null {
  let at: unknown = scenario;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null) return null;
    const list = Array.isArray(at) ? (at as readonly { readonly id?: unknown }[]) : null;
    at = list === null ? (at as Readonly<Record<string, unknown>>)[step] : (list.find((item) => item?.id === step) ?? list[Number(step)]);
  }
  const isSpec = typeof at === "object" && at !== null && "dist" in at;
  return typeof at === "number" || isSpec ? (at as Uncertain) : null;
}
