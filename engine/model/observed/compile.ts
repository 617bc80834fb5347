import { wholeKronor } from "../../numeric/kronor.ts";
import { roundOf } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { postedCost } from "../postedCost.ts";
import type { Scenario } from "../scenario.ts";
import { compileRound } from "./compileRound.ts";
import type { ExactUpdates } from "./exact/updates.ts";
import { type Found, observationsOf } from "./observations.ts";
import type { ByYear } from "./observed.ts";
import type { EvaluationFactorPlan, EventsPlan, FactorPlan, ObservedPlan, ObservedRoundPlan } from "./plan.ts";

/** What is known of the past, by numbers; null where nothing is. updates: the observations that exact posteriors have taken */
export function compileObserved(
  scenario: Scenario,
  interventions: readonly InterventionPlan[],
  updates: ExactUpdates,
): ObservedPlan | null {
  const { observed, startYear, horizonYears, municipality } = scenario;
  if (observed === undefined) return null;
  const past = observed.through - startYear + 1;
  const observations = observationsOf(scenario);
  const weighing = observations.filter(({ path }) => !updates.taken.has(path));
  const factors = weighing.map((found): FactorPlan => factorOf(scenario, interventions, found));
  const numberOf = (kind: Found["kind"]) => weighing.findIndex((found) => found.kind === kind);
  const years = (values: ByYear | undefined) => (values === undefined ? null : byYear(values, startYear, past).map(wholeKronor));
  const inYears = (list: readonly number[] | undefined) =>
    list === undefined ? null : Uint8Array.from({ length: past }, (_, t) => (list.includes(startYear + t) ? 1 : 0));
  const { mean, sd } = municipality.result;
  const rounds: (ObservedRoundPlan | null)[] = [];
  for (const iv of interventions) {
    const known = observed.interventions[iv.id] ?? [];
    let planned = iv.start;
    for (let number = 0; number < iv.maxRounds; number++) {
      const round = known[number];
      const found = weighing.map((each, f) =>
        each.intervention === iv.index && each.number === number ? ([each.kind, f] as const) : null,
      );
      const factorsOf = new Map(found.filter((each) => each !== null));
      const made = round === undefined ? null : compileRound(scenario, iv, round, { past, planned, factors: factorsOf });
      rounds.push(made);
      planned = (made !== null && made.start >= 0 ? made.start : planned) + (iv.renewal?.everyYears ?? horizonYears);
    }
  }
  const shortfalls = (observed.fund.shortfalls ?? []).map((year) => year - startYear);
  return {
    past,
    balance: byYear(observed.fund.balance ?? {}, startYear, past, Number.NaN).map(wholeKronor),
    topUps: years(observed.fund.topUps),
    returned: years(observed.fund.returned),
    shortfall: shortfalls.length === 0 ? -1 : Math.min(...shortfalls),
    dissolved: observed.fund.dissolved === undefined ? -1 : observed.fund.dissolved - startYear,
    cycle: byYear(observed.municipality.result ?? {}, startYear, past, Number.NaN).map((share) => (share - mean) / sd),
    majority: inYears(observed.municipality.majorityChanged),
    heads: scenario.departments.map(({ id }) => inYears(observed.municipality.headsLeft?.[id])),
    rounds,
    factors,
    resultFactor: numberOf("result"),
    dissolutionFactor: numberOf("dissolution"),
    majorityFactor: numberOf("majority"),
    logConstant: updates.logConstant,
    exact: updates.exact,
    exactOff: observed.exact === "never",
    observations: observations.map(({ path, kind }) => ({ path, kind })),
  };
}

/** Values of the past years; `missing` where one is not there. */
export function byYear(values: ByYear, startYear: number, past: number, missing = 0): Float64Array {
  return Float64Array.from({ length: past }, (_, t) => values[startYear + t] ?? missing);
}

function factorOf(scenario: Scenario, interventions: readonly InterventionPlan[], found: Found): FactorPlan {
  const { path, kind, intervention, number, group } = found;
  const events = kind === "events" ? eventsOf(scenario, interventions[intervention], number, group === "treated") : null;
  const evaluation = kind === "evaluation" ? evaluationOf(scenario, interventions[intervention], number) : null;
  return { path, kind, events, evaluation };
}

/** The events of a group, entries of the same outcome added. */
export function eventsOf(scenario: Scenario, plan: InterventionPlan, number: number, treated: boolean): EventsPlan {
  const iv = scenario.interventions[plan.index];
  const entries = (scenario.observed?.interventions[iv.id]?.[number]?.events ?? []).flatMap((entry) => {
    const group = treated ? entry.treated : entry.controls;
    return group === undefined ? [] : [{ outcome: iv.outcomes.findIndex(({ id }) => id === entry.outcome), ...group }];
  });
  const outcomes = [...new Set(entries.map(({ outcome }) => outcome))].map((outcome) => {
    const same = entries.filter((entry) => entry.outcome === outcome);
    const sum = (key: "events" | "personYears") => same.reduce((total, entry) => total + entry[key], 0);
    return { outcome, events: sum("events"), personYears: sum("personYears") };
  });
  return {
    intervention: plan.index,
    round: roundOf(plan, number),
    treated,
    persons: Math.max(0, ...entries.map(({ persons }) => persons ?? 0)),
    frailty: iv.frailtyVariance,
    outcomes,
  };
}

/** What the model needs to expect an evaluation's saving. */
export function evaluationOf(scenario: Scenario, plan: InterventionPlan, number: number): EvaluationFactorPlan {
  const iv = scenario.interventions[plan.index];
  const known = scenario.observed?.interventions[iv.id]?.[number]?.evaluation;
  if (known === undefined) throw new RangeError(`evaluationOf: round ${number} of ${iv.id} must have an evaluation`);
  const onCost = plan.evaluation?.onCost ?? true;
  return {
    intervention: plan.index,
    round: roundOf(plan, number),
    saving: known.saving,
    standardError: known.standardError,
    followUp: known.followUpYears,
    treated: plan.evaluation?.treated ?? Int32Array.of(iv.intake[0]),
    onCost,
    constant: plan.evaluation?.benefitPart ?? 0,
    posted: iv.outcomes.map((outcome, k) =>
      onCost
        ? postedCost(outcome, known.followUpYears).map((cost) => cost * plan.outcomes[k].ownShare)
        : Float64Array.of(plan.outcomes[k].price),
    ),
  };
}
