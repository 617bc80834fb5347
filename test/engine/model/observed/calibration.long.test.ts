import { expect, test } from "vitest";
import { blockSize, compile, createSimulator } from "../../../../engine/index.ts";
import type { QuantileTables } from "../../../../engine/samplers/samplerSet.ts";
import { expectDistribution } from "../../../statistical.ts";
import { scenarioOf } from "./rows.ts";

/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman 2018): a truth is drawn from the prior and a past from the
 * truth; where futures are weighed rightly, the truth has a uniform rank among what they assume.
 */
const HISTORIES = 200;
const FUTURES = 8192;

const fund = `
schema: 1
name: Calibration
startYear: 2020
horizonYears: 6
discountRate: 0
departments: [{ id: dep }]
fund: { capital: 10 mnkr }
interventions:
  - { id: iv, name: Calibration, start: 2020, years: 1, host: dep, intake: 10, cost: 0, contract: grant,
      effect: { size: { dist: normal, mean: 0.2, sd: 0.15 } },
      staff: { positions: 10, turnover: { dist: beta, alpha: 2, beta: 8 } },
      benefits: [{ id: b, perPersonYear: 1 mnkr, window: [0, 4], payer: dep, referenceEffect: 1 }] }
  - { id: counted, name: Counted, start: 2020, years: 1, host: dep, intake: 10, cost: 0, contract: grant, effect: { size: 1 },
      outcomes: [{ id: o, rate: { dist: gamma, shape: 4, scale: 0.1 }, window: [0, 2], cost: 1000, payers: { dep: 1 } }] }
`;
const paths = ["interventions.iv.effect.size", "interventions.iv.staff.turnover", "interventions.counted.outcomes.o.rate"] as const;
const tables: QuantileTables = new Map();

test("ranks of 200 truths among the weighed futures are uniform: an evaluation, leavers and events together", { timeout: 300_000 }, () => {
  const uniform = mulberry32(20_180_418);
  const truths = rowsOf(fund, [...paths, "interventions.iv.effect"], HISTORIES, "2");
  const ranks: number[][] = paths.map(() => []);
  let least = Infinity;
  for (let h = 0; h < HISTORIES; h++) {
    const [, turnover, rate] = paths.map((path) => truths(path)[h]!);
    const leavers = count(10, () => uniform() < turnover!);
    const saving = 1_000_000 * truths("interventions.iv.effect")[h]! + 100_000 * normal(uniform);
    const events = poisson(uniform, 20 * rate!);
    const known = `observed:
  through: 2021
  exact: never
  interventions:
    iv: { leavers: { 2020: ${leavers} }, evaluation: { ready: 2021, saving: ${saving}, se: 100 tkr, followUpYears: 1 } }
    counted: { events: [{ outcome: o, controls: { events: ${events}, personYears: 20 } }] }
`;
    const futures = rowsOf(fund + known, [...paths, "weight"], FUTURES, "1");
    const weight = futures("weight");
    const total = weight.reduce((a, b) => a + b, 0);
    least = Math.min(least, total ** 2 / weight.reduce((a, w) => a + w * w, 0));
    paths.forEach((path, p) => {
      const values = futures(path);
      const truth = truths(path)[h]!;
      let below = 0;
      for (let r = 0; r < FUTURES; r++) if (values[r]! < truth) below += weight[r]!;
      ranks[p]!.push(below / total);
    });
  }
  expect(least).toBeGreaterThan(20);
  paths.forEach((path, p) => {
    expectDistribution(ranks[p]!, (u) => Math.min(1, Math.max(0, u)), path);
    const mean = ranks[p]!.reduce((a, b) => a + b, 0) / HISTORIES;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / HISTORIES));
  });
});

/** Columns of the first futures of a scenario, by name. */
function rowsOf(text: string, columns: readonly string[], replications: number, seed: string): (name: string) => Float64Array {
  const plan = compile(scenarioOf(text), tables, columns);
  const simulator = createSimulator(plan, seed);
  const width = plan.columns.length;
  const rows = new Float64Array(width * replications);
  for (let block = 0; block * blockSize < replications; block++) {
    const size = Math.min(blockSize, replications - block * blockSize);
    simulator.run(block, size, rows.subarray(block * blockSize * width, (block * blockSize + size) * width));
  }
  return (name) => {
    const at = plan.columns.indexOf(name);
    return Float64Array.from({ length: replications }, (_, r) => rows[r * width + at]!);
  };
}

function count(trials: number, happens: () => boolean): number {
  return Array.from({ length: trials }, happens).filter(Boolean).length;
}

/** Box–Muller. */
function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** By inversion. */
function poisson(uniform: () => number, mean: number): number {
  let n = 0;
  for (let p = Math.exp(-mean), u = uniform(); u > p && n < 1000; n++, p *= mean / n) u -= p;
  return n;
}

/** Tommy Ettinger's generator of 32 bits: independent of the engine's. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
