import type fc from "fast-check";
import type { Department, Fund, Intervention, Scenario } from "../../../engine/model/scenario.ts";
import { type Draw, made } from "./draw.ts";
import { randomIntervention } from "./randomIntervention.ts";
import { randomLinks } from "./randomLinks.ts";
import { randomPrices } from "./randomPrices.ts";
import { randomAmount, randomShare } from "./randomSpecs.ts";

/**
 * Valid scenarios, small and eventful: 1–4 departments and interventions, 3–15 years, every mechanism of the model
 * switched on now and then, and magnitudes at which funds run short in some and repay in others.
 */
export const scenarioArbitrary: fc.Arbitrary<Scenario> = made((draw) => randomLinks(draw, randomPrices(draw, randomScenario(draw))));

function randomScenario(draw: Draw): Scenario {
  const startYear = 2020;
  const horizonYears = draw.whole(3, 15);
  const departments = ["skola", "social", "arbete", "kultur"].slice(0, draw.whole(1, 4)).map((id) => randomDepartment(draw, id));
  const interventions = randomInterventions(draw, departments, startYear, horizonYears);
  const pair = draw.some(2, interventions).map(({ id }) => id);
  const everRandom = (low: number, high: number, chance: number) => (draw.chance(chance) ? randomShare(draw, low, high) : 0);
  return {
    name: "random",
    startYear,
    horizonYears,
    discountRate: draw.oneOf(0, 0.03, 0.035),
    qalyPrice: draw.oneOf(500_000, 1_000_000),
    contextCorrelation: draw.oneOf(0, 0, 0.3, 1),
    municipality: {
      revenue: 100_000_000,
      result: { mean: draw.oneOf(0.02, 0, -0.01), sd: draw.oneOf(0, 0.015, 0.03), persistence: draw.oneOf(0, 0.6) },
      elections: draw.chance(0.6)
        ? { first: startYear + draw.whole(-3, 3), everyYears: draw.whole(1, 4), majorityChange: draw.oneOf(0, 0.4, 1) }
        : null,
    },
    departments,
    fund: randomFund(draw, startYear),
    credibility: {
      anchoring: draw.chance(0.6) ? randomShare(draw, 0, 0.9) : 1,
      lossPerHeadChange: everRandom(0, 0.5, 0.6),
      lossPerMajorityChange: everRandom(0, 0.6, 0.6),
      deficitPenalty: everRandom(0, 0.8, 0.5),
      paidWhenBroken: everRandom(0, 0.8, 0.5),
    },
    interactions:
      pair.length === 2 && draw.chance(0.5)
        ? [{ of: [pair[0]!, pair[1]!], factor: draw.chance(0.5) ? 0.6 : randomAmount(draw, 1, 0.7) }]
        : [],
    interventions,
  };
}

function randomDepartment(draw: Draw, id: string): Department {
  const limited = draw.chance(0.3);
  return {
    id,
    name: id,
    budget: limited || draw.chance(0.5) ? 20_000_000 : null,
    headTurnover: draw.oneOf(0, 0.2, 0.5),
    afterElectionFactor: draw.oneOf(1, 1, 1.5, 3),
    maxRepaymentShare: limited ? draw.oneOf(0.002, 0.01) : null,
  };
}

function randomFund(draw: Draw, startYear: number): Fund {
  const dissolves = draw.chance(0.25);
  const hazard = (high: number) => (dissolves && draw.chance(0.6) ? randomShare(draw, 0, high) : 0);
  return {
    capital: draw.round(0, 7_000_000, 250_000),
    interest: draw.oneOf(0, 0, 0.02),
    yearlyTopUp: draw.oneOf(0, 0, 200_000),
    topUps: draw.chance(0.3) ? [{ year: startYear + draw.whole(0, 5), amount: draw.oneOf(500_000, 1_000_000) }] : [],
    surplusShare: draw.oneOf(0, 0, 0.1),
    surplusTarget: draw.oneOf(0.02, 0),
    minimumBalance: draw.oneOf(0, 0, 0, 300_000, -500_000),
    fundingRule: draw.oneOf("cash", "cash", "commitment"),
    noStartsInDeficit: draw.chance(0.3),
    onShortfall: draw.oneOf("stop", "bridge"),
    dissolution: { base: hazard(0.1), onDeficit: hazard(0.3), onMajorityChange: hazard(0.6) },
  };
}

/** One to four interventions; sometimes the first is there twice, as expanded copies. */
function randomInterventions(draw: Draw, departments: readonly Department[], startYear: number, horizonYears: number): Intervention[] {
  const ids = departments.map(({ id }) => id);
  const distinct = Array.from({ length: draw.oneOf(1, 2, 2, 3) }, (_, i) =>
    randomIntervention(draw, `i${i}`, ids, startYear, horizonYears),
  );
  if (!draw.chance(0.25)) return distinct;
  const [first, ...others] = distinct as [Intervention, ...Intervention[]];
  return [{ ...first, id: "i0-1" }, { ...first, id: "i0-2" }, ...others];
}
