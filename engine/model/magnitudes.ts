import { meanEventCost } from "./contract/promise.ts";
import { type LegalKey, legalMean } from "./legalRanges.ts";
import { statedLineEffect } from "./links/stated.ts";
import type { Intervention, Scenario, Uncertain } from "./scenario.ts";
import { gapsBetween } from "./siblings.ts";
import { uncertainNumbers } from "./uncertainNumbers.ts";
import type { Warning } from "./warnings.ts";

/** An amount at its mean, where it stands. */
export interface Amount {
  readonly path: string;
  readonly value: number;
}

/**
 * Two amounts of a scenario whose ratio has a size, if their units are right: thousands read as kronor are a factor of 1 000 away. The
 * bounds are ten to a hundred times further out than any scenario of the library.
 */
interface Pair {
  readonly amount: Amount;
  readonly beside: Amount;
  readonly least: number;
  readonly most: number;
}

/** Means above which a number cannot be meant. */
const mostLikely: Partial<Record<LegalKey, number>> = {
  "interventions.outcomes.rate": 50,
  "interventions.outcomes.days": 10_000,
  "interventions.outcomes.dayRate": 1e6,
  "interventions.effect.halfLifeYears": 1000,
  "interventions.effect.transfer": 5,
  "interventions.costFactor": 20,
};

/** Kronor per quality-adjusted life year between which societies pay for one. */
const qalyPrices = [1e4, 1e8] as const;

/** Warnings for magnitudes that cannot be meant: by named pairs, between the same key of siblings, and of single numbers. */
export function implausibleMagnitudes(scenario: Scenario): readonly Warning[] {
  return [
    ...[...fundPairs(scenario), ...scenario.interventions.flatMap((iv) => interventionPairs(scenario, iv))].flatMap(judged),
    ...siblings(scenario).flatMap(([amounts, widest]) => gapsBetween(amounts, widest)),
    ...uncertainNumbers(scenario).flatMap(({ path, key, value }) => single(path, legalMean(key, value), mostLikely[key] ?? Infinity)),
    ...(scenario.qalyPrice > 0 && scenario.qalyPrice < qalyPrices[0] ? single("qalyPrice", qalyPrices[0], scenario.qalyPrice) : []),
    ...single("qalyPrice", scenario.qalyPrice, qalyPrices[1]),
  ];
}

function judged({ amount, beside, least, most }: Pair): readonly Warning[] {
  const [a, b] = [Math.abs(amount.value), Math.abs(beside.value)];
  // Nothing is as large as nothing, and what has no mean is told of elsewhere.
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity) || (a >= least * b && a <= most * b)) return [];
  return [{ code: "magnitude", path: amount.path, values: { value: amount.value, other: beside.value, of: beside.path } }];
}

function single(path: string, value: number, most: number): readonly Warning[] {
  return value > most && value < Infinity ? [{ code: "unlikely", path, values: { value, most } }] : [];
}

function fundPairs({ fund, municipality, departments, horizonYears }: Scenario): readonly Pair[] {
  const capital = { path: "fund.capital", value: fund.capital };
  const revenue = { path: "municipality.revenue", value: municipality.revenue ?? 0 };
  const listed = fund.topUps.reduce((sum, { amount }) => sum + amount, 0);
  const everything = { path: "fund.capital", value: fund.capital + listed + fund.yearlyTopUp * horizonYears };
  const topUp = { path: "fund.yearlyTopUp", value: fund.yearlyTopUp };
  const floor = { path: "fund.minimumBalance", value: Math.max(0, fund.minimumBalance) };
  return [
    { amount: topUp, beside: capital, least: 1e-4, most: 1e3 },
    { amount: floor, beside: everything, least: 0, most: fund.surplusShare > 0 ? Infinity : 1 },
    ...departments.map(({ id, budget }) => ({
      amount: { path: `departments.${id}.budget`, value: budget ?? 0 },
      beside: revenue,
      least: 1e-4,
      most: 1.2,
    })),
  ];
}

function interventionPairs({ fund, horizonYears }: Scenario, iv: Intervention): readonly Pair[] {
  const path = `interventions.${iv.id}`;
  const yearly = yearlyCost(iv);
  const persons = iv.intake.reduce((a, b) => a + b, 0);
  const each = { path: yearly.path, value: persons === 0 ? 0 : (yearly.value * iv.years) / persons };
  const paidIn = fund.capital + fund.topUps.reduce((sum, { amount }) => sum + amount, 0) + fund.yearlyTopUp * horizonYears;
  const { staff, evaluation, cashableStep } = iv;
  const mean = (key: LegalKey, u: Uncertain | undefined) => (u === undefined ? 0 : legalMean(key, u));
  return [
    { amount: yearly, beside: { path: "fund.capital", value: fund.surplusShare > 0 ? 0 : paidIn }, least: 1 / 5000, most: 50 },
    {
      amount: { path: `${path}.staff.replacementCost`, value: mean("interventions.staff.replacementCost", staff?.replacementCost) },
      beside: yearly,
      least: 1e-5,
      most: 20,
    },
    {
      amount: { path: `${path}.evaluation.cost`, value: mean("interventions.evaluation.cost", evaluation?.cost) },
      beside: yearly,
      least: 1e-4,
      most: 50,
    },
    { amount: { path: `${path}.cashableStep`, value: cashableStep ?? 0 }, beside: yearly, least: 1e-5, most: 1e3 },
    ...iv.outcomes.flatMap((outcome): Pair[] => {
      const at = `${path}.outcomes.${outcome.id}`;
      const event = { path: outcome.cost === null ? `${at}.dayRate` : `${at}.cost`, value: meanEventCost(outcome) };
      return [
        { amount: event, beside: yearly, least: 1e-5, most: 2e3 },
        { amount: { path: `${at}.unitPrice`, value: outcome.unitPrice ?? 0 }, beside: event, least: 1e-3, most: 1e3 },
        {
          amount: { path: `${path}.evaluation.capPerPerson`, value: evaluation?.capPerPerson ?? 0 },
          beside: event,
          least: 1e-4,
          most: 1e5,
        },
      ];
    }),
    ...iv.benefits.flatMap((benefit): Pair[] => {
      const at = `${path}.benefits.${benefit.id}`;
      const value = legalMean("interventions.benefits.perPersonYear", benefit.perPersonYear);
      const reference = { path: `${at}.referenceEffect`, value: benefit.referenceEffect ?? 0 };
      return [
        ...(benefit.unit === "qaly" ? [] : [{ amount: { path: `${at}.perPersonYear`, value }, beside: each, least: 1e-5, most: 1e3 }]),
        { amount: reference, beside: { path: `${path}.effect.size`, value: statedLineEffect(iv, benefit) }, least: 1e-3, most: 1e3 },
      ];
    }),
  ];
}

/** What a year of an intervention costs before overruns, team and evaluation, on average over its years. */
function yearlyCost({ id, cost, years }: Intervention): Amount {
  const path = `interventions.${id}.cost`;
  if (!Array.isArray(cost)) return { path, value: legalMean("interventions.cost", cost as Uncertain) };
  return { path, value: (cost as readonly Uncertain[]).reduce<number>((sum, u) => sum + legalMean("interventions.cost", u), 0) / years };
}

/** Amounts under the same key, and the widest gap between neighbours of them that can be meant. */
function siblings({ departments, interventions }: Scenario): readonly (readonly [readonly Amount[], number])[] {
  const budgets = departments.flatMap(({ id, budget }) => (budget === null ? [] : [{ path: `departments.${id}.budget`, value: budget }]));
  const of = (key: "cost" | "dayRate") =>
    interventions.flatMap((iv) =>
      iv.outcomes.flatMap((outcome) => {
        const u = outcome[key];
        const path = `interventions.${iv.id}.outcomes.${outcome.id}.${key}`;
        return u === null ? [] : [{ path, value: legalMean(`interventions.outcomes.${key}`, u) }];
      }),
    );
  return [
    [budgets, 500],
    [interventions.map(yearlyCost), 200],
    [of("dayRate"), 200],
    [of("cost"), 2000],
  ];
}
