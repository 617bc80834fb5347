import {
  type Benefit,
  type Evaluation,
  type Intervention,
  type Outcome,
  outsiders,
  type Staff,
  type Uncertain,
} from "../../../engine/model/scenario.ts";
import type { Draw } from "./draw.ts";
import { randomContract } from "./randomContract.ts";
import { randomAmount, randomEffect, randomShare } from "./randomSpecs.ts";

/** A valid intervention of a municipality with these departments, planned in the first years of a horizon. */
export function randomIntervention(
  draw: Draw,
  id: string,
  departments: readonly string[],
  startYear: number,
  horizon: number,
): Intervention {
  const years = draw.whole(1, 4);
  const evaluation = draw.chance(0.75) ? randomEvaluation(draw) : null;
  const outcomes = Array.from({ length: draw.oneOf(0, 1, 1, 1, 2, 2, 2) }, (_, k) => randomOutcome(draw, `o${k}`, departments));
  const benefits = draw.chance(0.4) || outcomes.length === 0 ? randomBenefits(draw, departments) : [];
  return {
    id,
    name: id,
    start: startYear + (draw.chance(0.03) ? horizon : draw.oneOf(0, 0, 0, 1, 2)),
    years,
    host: draw.oneOf(...departments),
    intake: draw.chance(0.6) ? Array(years).fill(draw.whole(1, 12)) : Array.from({ length: years }, () => draw.whole(0, 12)),
    cost: draw.chance(0.7)
      ? randomAmount(draw, 400_000, 0.3)
      : Array.from({ length: years }, () => (draw.chance(0.2) ? 0 : randomAmount(draw, 400_000, 0.3))),
    costFactor: draw.chance(0.4) ? randomAmount(draw, 1, 1) : 1,
    frailtyVariance: draw.oneOf(0, 0, 0.5, 1.5),
    outMigration: draw.chance(0.5) ? randomShare(draw, 0, 0.4) : 0,
    cashable: draw.chance(0.6) ? randomShare(draw, 0.2, 1) : 1,
    cashableStep: draw.chance(0.2) ? draw.oneOf(33_337, 77_773) : null,
    effect: {
      size: randomEffect(draw),
      noEffect: draw.chance(0.4) ? randomShare(draw, 0, 0.6) : 0,
      transfer: draw.chance(0.4) ? randomAmount(draw, 0.5, 0.5) : 1,
      halfLifeYears: draw.chance(0.4) ? randomShare(draw, 0.5, 6) : null,
      persistentShare: draw.chance(0.5) ? randomShare(draw, 0, 0.6) : 0,
    },
    staff: draw.chance(0.4) ? randomStaff(draw) : null,
    outcomes,
    benefits,
    evaluation,
    promise: {
      perParticipantYear: draw.chance(0.25) ? draw.oneOf(-5_000, 0, 13_000, 41_000) : null,
      optimism: draw.oneOf(1, 1, 0.7, 1.6),
    },
    contract: randomContract(draw, years, evaluation),
    renewal: draw.chance(0.35)
      ? {
          everyYears: years + draw.whole(0, 2),
          until: startYear + draw.whole(3, horizon + 1),
          when: draw.oneOf("always", "evaluatedPositive"),
        }
      : null,
  };
}

function randomStaff(draw: Draw): Staff {
  return {
    positions: draw.whole(1, 6),
    turnover: randomShare(draw, 0, 0.7),
    vacancyMonths: draw.whole(0, 12),
    newcomerProductivity: draw.oneOf(0, 0.5, 0.8, 1),
    replacementCost: draw.chance(0.5) ? randomAmount(draw, 50_000, 0.4) : 0,
  };
}

function randomOutcome(draw: Draw, id: string, departments: readonly string[]): Outcome {
  const one = draw.chance(0.3);
  const from = draw.oneOf(0, 0, 1, 2);
  const spell = draw.chance(0.3);
  return {
    id,
    count: one ? "one" : "poisson",
    rate: one ? null : draw.chance(0.5) ? randomShare(draw, 0.05, 1) : draw.oneOf(0.02, 0.3, 1.5),
    window: [from, from + draw.whole(0, 5)],
    acts: draw.oneOf("events", "events", "cost"),
    cost: spell ? null : randomAmount(draw, 80_000, 0.7),
    days: spell ? randomAmount(draw, 300, 0.8) : null,
    dayRate: spell ? randomAmount(draw, 500, 0.5) : null,
    cyclicality: draw.oneOf(0, 0, 0.4, 0.8),
    payers: randomPayers(draw, departments),
    unitPrice: draw.chance(0.2) ? 40_000 : null,
  };
}

function randomPayers(draw: Draw, departments: readonly string[]): Record<string, number> {
  const shares = draw.oneOf([1], [0.6, 0.4], [0.5, 0.3, 0.2]);
  const first = draw.chance(0.8) ? departments : outsiders;
  const payers = draw.some(1, first);
  payers.push(
    ...draw.some(
      shares.length - 1,
      [...departments, ...outsiders].filter((payer) => payer !== payers[0]),
    ),
  );
  return Object.fromEntries(payers.map((payer, i) => [payer, shares[i]!]));
}

function randomBenefits(draw: Draw, departments: readonly string[]): Benefit[] {
  return Array.from({ length: draw.whole(1, 2) }, (_, k) => {
    const qaly = draw.chance(0.3);
    const value = qaly ? randomAmount(draw, 0.05, 0.4) : randomAmount(draw, 30_000, 0.4);
    const from = draw.oneOf(0, 1, 2);
    return {
      id: `b${k}`,
      perPersonYear: !qaly && draw.chance(0.2) ? -9_000 : value,
      window: [from, from + draw.whole(0, 4)],
      payer: qaly ? null : draw.oneOf(...departments, ...departments, ...outsiders),
      unit: qaly ? "qaly" : "kronor",
      referenceEffect: draw.chance(0.5) ? draw.oneOf(0.25, 0.5, 1) : null,
    };
  });
}

/** A factor for all outcomes, or one for the first alone; sometimes below 0, where it counts as 0. */
function randomBias(draw: Draw): Evaluation["bias"] {
  const factor = draw.oneOf<Uncertain>(
    0.7,
    1.4,
    { dist: "lognormal", median: 1.2, sigma: 0.3 },
    { dist: "normal", mean: 0.6, sd: 0.6 },
    { dist: "uniform", min: 0.5, max: 2 },
    { dist: "discrete", values: [2, 0.5], weights: [1, 3] },
    {
      dist: "mixture",
      of: [
        { weight: 1, of: 1 },
        { weight: 1, of: { dist: "gamma", mean: 1.5, sd: 0.5 } },
      ],
    },
  );
  return draw.chance(0.5) ? factor : { o0: factor };
}

function randomEvaluation(draw: Draw): Evaluation {
  return {
    design: draw.oneOf("randomised", "matched", "beforeAfter"),
    basis: draw.oneOf("cost", "cost", "cost", "outcome", "outcome", "agreed"),
    sample: draw.chance(0.4) ? draw.whole(1, 15) : null,
    controls: draw.chance(0.4) ? draw.oneOf(0, 1, 5, 20) : null,
    cohorts: draw.whole(1, 3),
    followUpYears: draw.whole(1, 3),
    measurementError: draw.oneOf(0, 0, 0.3),
    bias: draw.chance(0.4) ? randomBias(draw) : null,
    capPerPerson: draw.chance(0.3) ? 150_000 : null,
    cost: draw.chance(0.4) ? randomAmount(draw, 60_000, 0.4) : 0,
  };
}
