import type { Benefit, Intervention, LineEffect, Outcome, Scenario, Uncertain } from "../../../engine/model/scenario.ts";
import type { Streams } from "./random.ts";
import { sample } from "./sample.ts";

/** Draws a parameter (U) once per replication, clamps it and notes it under its path; a plain number is only clamped. */
export type Parameter = (path: string, spec: Uncertain, low?: number, high?: number) => number;

/** Parameter uncertainty of one replication (MODEL §0); `drawn` fills with everything that is not a plain number. */
export function parameterDraws(streams: Streams, drawn: Record<string, number>): Parameter {
  return (path, spec, low = -Infinity, high = Infinity) => {
    const value = Math.min(high, Math.max(low, sample(spec, streams(`parameter/${path}`))));
    if (typeof spec !== "number") drawn[path] = value;
    return value;
  };
}

/** How the effect on an outcome or a benefit differs from the intervention's. */
export interface DrawnLine {
  /** Product of ratios and causal parts; null: the effect is the intervention's. */
  readonly linked: number | null;
  readonly halfLife: number | null;
  readonly persistentShare: number;
  /** Years since entry in which nothing fades. */
  readonly fadeAfter: number;
}

/** One outcome with its drawn rate. */
export interface DrawnOutcome extends DrawnLine {
  readonly outcome: Outcome;
  readonly rate: number;
  /** Yearly probability of leaving a trajectory. */
  readonly exit: number;
}

/** One benefit with its drawn value and its reference effect. */
export interface DrawnBenefit extends DrawnLine {
  readonly benefit: Benefit;
  readonly perPersonYear: number;
}

/** An intervention's parameters in this replication, all but its effect (effect.ts). */
export interface Drawn {
  readonly transfer: number;
  readonly noEffect: number;
  readonly outMigration: number;
  readonly cashable: number;
  /** Per active year. */
  readonly cost: readonly number[];
  readonly turnover: number;
  readonly replacementCost: number;
  readonly evaluationCost: number;
  readonly outcomes: readonly DrawnOutcome[];
  readonly benefits: readonly DrawnBenefit[];
}

/** Draws all parameters of an intervention. */
export function drawIntervention(intervention: Intervention, parameter: Parameter): Drawn {
  const { effect, staff, evaluation } = intervention;
  const at = `interventions.${intervention.id}`;
  const amount = (path: string, spec: Uncertain) => parameter(`${at}.${path}`, spec, 0);
  const share = (path: string, spec: Uncertain) => parameter(`${at}.${path}`, spec, 0, 1);
  const halfLife = effect.halfLifeYears === null ? null : parameter(`${at}.effect.halfLifeYears`, effect.halfLifeYears, 1e-9);
  const persistentShare = share("effect.persistentShare", effect.persistentShare);
  const line = (path: string, { via, fade }: LineEffect): DrawnLine => ({
    linked:
      via?.reduce(
        (product, { ratio, causal }, n) =>
          product * parameter(`${path}.via.${n}.ratio`, ratio, -10, 10) * parameter(`${path}.via.${n}.causal`, causal, 0, 1),
        1,
      ) ?? null,
    halfLife: fade === undefined ? halfLife : parameter(`${path}.fade.halfLifeYears`, fade.halfLifeYears, 1e-9),
    persistentShare: fade === undefined ? persistentShare : parameter(`${path}.fade.persistentShare`, fade.persistentShare, 0, 1),
    fadeAfter: fade === undefined ? (effect.fadeAfterYears ?? 0) : 0,
  });
  return {
    transfer: amount("effect.transfer", effect.transfer),
    noEffect: share("effect.noEffect", effect.noEffect),
    outMigration: share("outMigration", intervention.outMigration),
    cashable: share("cashable", intervention.cashable),
    cost: drawCost(intervention, amount),
    turnover: staff === null ? 0 : share("staff.turnover", staff.turnover),
    replacementCost: staff === null ? 0 : amount("staff.replacementCost", staff.replacementCost),
    evaluationCost: evaluation === null ? 0 : amount("evaluation.cost", evaluation.cost),
    outcomes: intervention.outcomes.map((outcome) => ({
      ...line(`${at}.outcomes.${outcome.id}`, outcome),
      outcome,
      rate: outcome.rate === null ? 1 : (outcome.count === "once" ? share : amount)(`outcomes.${outcome.id}.rate`, outcome.rate),
      exit: share(`outcomes.${outcome.id}.exit`, outcome.exit ?? 0),
    })),
    benefits: intervention.benefits.map((benefit) => ({
      ...line(`${at}.benefits.${benefit.id}`, benefit),
      benefit,
      perPersonYear: parameter(`${at}.benefits.${benefit.id}.perPersonYear`, benefit.perPersonYear),
    })),
  };
}

function drawCost(intervention: Intervention, amount: (path: string, spec: Uncertain) => number): number[] {
  if (Array.isArray(intervention.cost)) return intervention.cost.map((spec: Uncertain, n) => amount(`cost.${n}`, spec));
  const everyYear = amount("cost", intervention.cost as Uncertain);
  return Array.from({ length: intervention.years }, () => everyYear);
}

/** Parameters that belong to no intervention: of the fund, of credibility, and the interactions' factors. */
export interface DrawnScenario {
  readonly dissolution: { readonly base: number; readonly onDeficit: number; readonly onMajorityChange: number };
  readonly credibility: {
    readonly anchoring: number;
    readonly lossPerHeadChange: number;
    readonly lossPerMajorityChange: number;
    readonly deficitPenalty: number;
    readonly paidWhenBroken: number;
  };
  /** In the order of `scenario.interactions`. */
  readonly factors: readonly number[];
}

/** Draws the parameters that belong to no intervention. */
export function drawScenario({ fund, credibility, interactions }: Scenario, parameter: Parameter): DrawnScenario {
  const share = (path: string, spec: Uncertain) => parameter(path, spec, 0, 1);
  return {
    dissolution: {
      base: share("fund.dissolution.base", fund.dissolution.base),
      onDeficit: share("fund.dissolution.onDeficit", fund.dissolution.onDeficit),
      onMajorityChange: share("fund.dissolution.onMajorityChange", fund.dissolution.onMajorityChange),
    },
    credibility: {
      anchoring: share("credibility.anchoring", credibility.anchoring),
      lossPerHeadChange: share("credibility.lossPerHeadChange", credibility.lossPerHeadChange),
      lossPerMajorityChange: share("credibility.lossPerMajorityChange", credibility.lossPerMajorityChange),
      deficitPenalty: share("credibility.deficitPenalty", credibility.deficitPenalty),
      paidWhenBroken: share("credibility.paidWhenBroken", credibility.paidWhenBroken),
    },
    factors: interactions.map(({ factor }, i) => parameter(`interactions.${i}.factor`, factor)),
  };
}
