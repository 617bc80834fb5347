import type { Probability } from "../../../engine/measures/estimate.ts";
import { balanceFan } from "../../../viz/charts/balanceFan.ts";
import type { BalanceFanData } from "../../../viz/charts/balanceFanData.ts";
import { chain } from "../../../viz/charts/chain.ts";
import type { Chart, ChartOptions } from "../../../viz/charts/chart.ts";
import { type CostExceedanceData, costExceedance } from "../../../viz/charts/costExceedance.ts";
import { type DepartmentNetData, departmentNet } from "../../../viz/charts/departmentNet.ts";
import { type DepletionByYearData, depletionByYear } from "../../../viz/charts/depletionByYear.ts";
import { type EffectDistributionData, effectDistribution } from "../../../viz/charts/effectDistribution.ts";
import { type EvaluationNoiseData, evaluationNoise } from "../../../viz/charts/evaluationNoise.ts";
import { type ForestPlotData, forestPlot } from "../../../viz/charts/forestPlot.ts";
import { type FunnelPlotData, funnelPlot } from "../../../viz/charts/funnelPlot.ts";
import { type IconArrayData, iconArray } from "../../../viz/charts/iconArray.ts";
import { type LeakageData, leakageWaterfall } from "../../../viz/charts/leakageWaterfall.ts";
import { type NetDotplotData, netDotplot } from "../../../viz/charts/netDotplot.ts";
import { type OneFutureData, oneFuture } from "../../../viz/charts/oneFuture.ts";
import { type PairedDifferenceData, pairedDifference } from "../../../viz/charts/pairedDifference.ts";
import { type RepaymentData, repaymentByIntervention } from "../../../viz/charts/repaymentByIntervention.ts";
import { type TornadoData, tornado } from "../../../viz/charts/tornado.ts";
import type { ChainData, ChainRow } from "../../../workers/analysis/effectChain.ts";

/** A probability as 65 536 futures would estimate it. */
export function probability(value: number, futures = 65_536): Probability {
  const z = 1.959964;
  const centre = (value + (z * z) / (2 * futures)) / (1 + (z * z) / futures);
  const half = (z / (1 + (z * z) / futures)) * Math.sqrt((value * (1 - value)) / futures + (z * z) / (4 * futures * futures));
  const standardError = Math.sqrt((value * (1 - value)) / futures);
  return { value, standardError, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

const estimate = (value: number, standardError = Math.abs(value) * 0.004) => ({ value, standardError });
const years = Array.from({ length: 12 }, (_, at) => 2026 + at);

const fan: BalanceFanData = {
  role: "b",
  years: years.map((year, at) => {
    const middle = 38e6 - 4.4e6 * Math.min(at, 5) + 1.6e6 * Math.max(0, at - 5);
    const spread = 1.9e6 * Math.sqrt(at) + 0.9e6 * Math.max(0, at - 4);
    const at05 = Math.max(0, middle - 1.7 * spread);
    return {
      year,
      q05: at05,
      q25: Math.max(at05, middle - 0.7 * spread),
      q50: middle,
      q75: middle + 0.7 * spread,
      q95: middle + 1.9 * spread,
      standardError: 8e4,
    };
  }),
  paths: [0, 1, 2, 3, 4, 5].map((path) =>
    years
      .map((_, at) =>
        Math.max(
          0,
          38e6 -
            4.4e6 * Math.min(at, 5) +
            1.6e6 * Math.max(0, at - 5) +
            Math.sin(path * 2.1 + at * (0.5 + path * 0.13)) * 3.2e6 * Math.sqrt(at),
        ),
      )
      .slice(0, path === 4 ? 7 : years.length),
  ),
  floor: 2e6,
  closed: years.map((_, at) => 0.03 * at),
  ghost: { name: "Kommunens plan", medians: years.map((_, at) => 38e6 - 4.8e6 * Math.min(at, 6) + 0.4e6 * Math.max(0, at - 6)) },
};

const icons: IconArrayData = {
  a: { name: "Kommunens plan", probability: probability(0.312), closed: probability(0.213), neither: probability(0.475) },
  b: { name: "Satellitkonto och åtagandetest", probability: probability(0.0834), closed: probability(0), neither: probability(0.9166) },
  endYear: 2038,
};

const depletion: DepletionByYearData = {
  rules: [
    {
      name: "Kommunens plan",
      byYear: years.map((year, at) => ({ year, probability: probability(Math.min(0.312, Math.max(0, at - 1) * 0.052)) })),
      closed: [],
      missing: { q25: 1.2e6, q50: 2.4e6, q75: 4.6e6, standardError: 3e4 },
    },
    {
      name: "Satellitkonto",
      byYear: years.map((year, at) => ({ year, probability: probability(Math.min(0.0834, Math.max(0, at - 3) * 0.014)) })),
      closed: [],
      missing: { q25: 0.6e6, q50: 1.3e6, q75: 2.9e6, standardError: 3e4 },
    },
  ],
};

const leakage: LeakageData = {
  stages: {
    Q1: estimate(61.2e6),
    Q2: estimate(52.7e6),
    Q3: estimate(33.9e6),
    Q4: estimate(30.4e6),
    Q5: estimate(17.8e6),
    Q6: estimate(9.6e6),
    Q7: estimate(13.1e6),
    Q8: estimate(8.7e6),
    Q9: estimate(6.4e6),
  },
};

const received = (scale: number) => ({ q05: 0, q25: scale * 0.22, q50: scale * 0.55, q75: scale * 0.92, q95: scale * 1.55 });
const repayment: RepaymentData = {
  interventions: [
    { name: "Skolfam", promised: 6.4e6, received: estimate(4.4e6), spread: received(6.9e6), fullyPaid: probability(0.4312) },
    {
      name: "Unga vuxna till arbete eller studier",
      promised: 9.1e6,
      received: estimate(5.2e6),
      spread: received(8.3e6),
      fullyPaid: probability(0.2274),
    },
    {
      name: "Samlat stöd för familjer med placerade barn",
      promised: 4.2e6,
      received: estimate(1.2e6),
      spread: received(1.9e6),
      fullyPaid: probability(0.0041),
    },
    { name: "Läslyftet", promised: 0, received: estimate(0, 0), spread: null, fullyPaid: null },
  ],
};

const departments: DepartmentNetData = {
  departments: [
    {
      name: "Utbildningsförvaltningen",
      net: estimate(-1.4e6),
      interval: { q05: -4.2e6, q95: 0.9e6 },
      negative: probability(0.731),
      expectedShortfall95: estimate(4.9e6),
    },
    {
      name: "Socialförvaltningen",
      net: estimate(7.9e6),
      interval: { q05: -2.6e6, q95: 21.3e6 },
      negative: probability(0.1423),
      expectedShortfall95: estimate(3.8e6),
    },
    {
      name: "Arbetsmarknadsförvaltningen",
      net: estimate(2.2e6),
      interval: { q05: -1.8e6, q95: 7.2e6 },
      negative: probability(0.281),
      expectedShortfall95: estimate(2.3e6),
    },
  ],
};

const exceedance: CostExceedanceData = {
  subject: null,
  points: Array.from({ length: 81 }, (_, at) => {
    const chance = 10 ** (-at / 22);
    return { cost: 90e3 * (1 + 6 * (chance ** -0.62 - 1)), probability: chance };
  }),
  shares: [
    { dearest: 1, share: estimate(0.141) },
    { dearest: 5, share: estimate(0.366) },
    { dearest: 10, share: estimate(0.503) },
  ],
};

/** Normal quantiles are not at hand: a sum of three cosines spreads enough for a picture. */
const bell = Array.from({ length: 400 }, (_, at) => Math.cos(at * 1.7) + Math.cos(at * 2.9 + 1) + Math.cos(at * 4.3 + 2));

const noise: EvaluationNoiseData = {
  persons: 20,
  measured: bell.map((each) => 55e3 + 48e3 * each),
  truth: estimate(55e3, 400),
  power: probability(0.1641),
  signError: probability(0.212),
  exaggeration: estimate(2.34, 0.03),
  falseClaims: probability(0.0713),
};

const paired: PairedDifferenceData = {
  nameA: "Kommunens plan",
  nameB: "Satellitkonto",
  differences: bell.map((each, at) => (at % 13 === 0 ? 0 : 3.1e6 + 3.4e6 * each)),
  better: probability(0.7094),
  equal: probability(0.0769),
  median: estimate(2.9e6, 3e4),
};

const net: NetDotplotData = {
  subject: "kommunen",
  years: 12,
  values: bell.map((each) => 6.2e6 + 8.1e6 * each + 1.2e6 * each * each),
  mean: estimate(8e6),
  negative: probability(0.2793),
};

const assumptions: TornadoData = {
  measure: "probability",
  measureName: "",
  base: 0.312,
  assumptions: [
    {
      name: "sannolikheten att metoden inte fungerar här",
      low: { assumed: "0,2", result: 0.184, standardError: 0.002 },
      high: { assumed: "0,6", result: 0.437, standardError: 0.002 },
    },
    {
      name: "chefsbyten",
      low: { assumed: "10 % per år", result: 0.262, standardError: 0.002 },
      high: { assumed: "35 % per år", result: 0.391, standardError: 0.002 },
    },
    {
      name: "effekten av Skolfam",
      low: { assumed: "−10 %", result: 0.361, standardError: 0.002 },
      high: { assumed: "40 %", result: 0.257, standardError: 0.002 },
    },
    {
      name: "räntan på fonden",
      low: { assumed: "0 %", result: 0.321, standardError: 0.002 },
      high: { assumed: "2 %", result: 0.301, standardError: 0.002 },
    },
  ],
};

const single: OneFutureData = {
  number: 4711,
  years: fan.years.map((year, at) => ({
    year: year.year,
    balance: fan.paths[2]![at]!,
    band: [year.q05, year.q95],
    outlay: at < 6 ? 4e6 + at * 3e5 : 0,
    due: at > 2 ? 2.4e6 : 0,
    received: at > 2 ? 2.4e6 - at * 1.4e5 : 0,
  })),
  floor: 2e6,
  events: [
    { year: 2026, kind: "start", name: "Skolfam" },
    { year: 2026, kind: "start", name: "Unga vuxna till arbete eller studier" },
    { year: 2028, kind: "headChange", name: "Socialförvaltningen" },
    { year: 2030, kind: "election", name: "" },
    { year: 2032, kind: "shortfall", name: "" },
    { year: 2032, kind: "stop", name: "Unga vuxna till arbete eller studier" },
  ],
};

const effect: EffectDistributionData = { name: "Skolfam", effects: bell.map((each, at) => (at % 3 === 0 ? 0 : 0.14 + 0.11 * each)) };

const row = (kind: ChainRow["kind"], name: string, mean: number, low: number, high: number, of = 0): ChainRow => ({
  kind,
  name,
  links: kind === "linked" ? 2 : 1,
  of,
  mean,
  low,
  high,
});
const steps: ChainData = {
  name: "Servicetrainee",
  studied: { mean: 0.49, low: -1, high: 0.92 },
  here: { mean: 0.37, low: -1, high: 0.9 },
  effects: [
    row("study", "Örebro 2009, en studie med ett ovanligt långt namn", 0.59, 0.26, 0.77),
    row("study", "Malmö 2012", -0.1, -0.8, 0.4),
    row("pooled", "", 0.52, -0.37, 0.88),
    row("place", "", 0.49, -1, 0.92),
    row("quality", "", 0.37, -1, 0.9),
    row("here", "transfer", 0.3, -0.9, 0.8),
    row("linked", "forsorjningsstod, kommunalskatt, regionskatt, avgifter, inkomst", 0.25, -0.7, 0.7),
    row("linkedTheta", "betyg", 0.2, -0.4, 0.5),
  ],
  events: [
    row("events", "placering", 4.1, -11.2, 10.5, 12),
    row("costs", "stod", 41, -112, 105, 131),
    row("starts", "utanforskap", 0.4, 0, 1.2, 12.8),
  ],
  kronor: [row("kronor", "social", 1.7e6, -4.5e6, 4.3e6), row("kronor", "state", 6e5, -1.7e6, 1.6e6), row("kronor", "households", 0, 0, 0)],
};

const funnel: FunnelPlotData = {
  scale: "logRR",
  studies: bell.slice(0, 14).map((each, at) => ({ name: `trial ${at + 1}`, theta: -0.7 + 0.4 * each, se: 0.05 + 0.04 * at })),
  mean: -0.71,
  pet: { intercept: -0.2, slope: -2.1, p: 0.19 },
};

const forest: ForestPlotData = {
  scale: "logRR",
  model: "bayes",
  use: "predictive",
  studies: [
    ["Örebro 2009, en studie med ett ovanligt långt namn", 262, -0.889, 0.571, 5],
    ["Malmö 2012", 13_466, -1.45, 0.141, 31],
    ["Norge 2015", null, 0.012, 0.063, 45],
    ["Umeå 2018", 4839, 0.446, 1.73, 19],
  ].map(([name, persons, theta, se, weight]) => ({
    name: name as string,
    persons: persons as number | null,
    theta: theta as number,
    low: (theta as number) - 1.96 * (se as number),
    high: (theta as number) + 1.96 * (se as number),
    weight: weight as number,
  })),
  mean: { theta: -0.714, interval: [-1.09, -0.347] },
  place: [-1.96, 0.517],
  effect: {
    mean: 0.416,
    median: 0.508,
    negative: 0.114,
    clampedLow: 0.013,
    clampedHigh: 0,
    quantiles: { "0.05": -0.32, "0.25": 0.276, "0.5": 0.508, "0.75": 0.667, "0.95": 0.82 },
    interval: [-0.677, 0.859],
  },
  effectOf: (theta) => 1 - Math.exp(theta),
};

/** Every chart with data of the size and shape a municipality has: what the figures in test/figures are drawn from. */
export const samples: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  iconArray: (options) => iconArray(icons, options),
  balanceFan: (options) => balanceFan(fan, options),
  depletionByYear: (options) => depletionByYear(depletion, options),
  leakageWaterfall: (options) => leakageWaterfall(leakage, options),
  repaymentByIntervention: (options) => repaymentByIntervention(repayment, options),
  departmentNet: (options) => departmentNet(departments, options),
  costExceedance: (options) => costExceedance(exceedance, options),
  evaluationNoise: (options) => evaluationNoise(noise, options),
  pairedDifference: (options) => pairedDifference(paired, options),
  netDotplot: (options) => netDotplot(net, options),
  tornado: (options) => tornado(assumptions, options),
  oneFuture: (options) => oneFuture(single, options),
  effectDistribution: (options) => effectDistribution(effect, options),
  forestPlot: (options) => forestPlot(forest, options),
  chain: (options) => chain(steps, options),
  funnelPlot: (options) => funnelPlot(funnel, options),
};
