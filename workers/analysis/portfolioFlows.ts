import type { Candidate, Choice } from "../../engine/analysis/portfolio/walkSets.ts";
import { realInterest } from "../../engine/model/prices.ts";
import { wholeKronor } from "../../engine/numeric/kronor.ts";
import type { Scenario } from "../engine.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";

/** An intervention that may be left out, and the ways in which it may be taken up. */
export interface CandidateQuestion {
  readonly id: string;
  /** At least one: what it is called, and the scenario in which the candidate is so. */
  readonly choices: readonly { readonly name: string; readonly scenario: Scenario }[];
}

/** What each choice needs and is worth, alone as together, and what is needed whatever is taken. */
export interface PortfolioFlows {
  readonly candidates: readonly Candidate[];
  /** Kronor of starting capital used by year, less top-ups: [year][future]. */
  readonly common: Float64Array;
  /** Value of what is always taken, by future. */
  readonly always: Float64Array;
  /** Mean outlay of the choices, by candidate. */
  readonly outlays: readonly (readonly number[])[];
}

/**
 * One run per choice with unlimited capital: an intervention's flows are the same alone as together, because addresses of draws are by id.
 * Kronor used by year t, carried to the start by the growth of a krona, in whole kronor:
 *
 *   Σ_{y ≤ t} (outlay − received − top-ups) / G_y,  G_y = Π (1 + interest)
 */
export async function portfolioFlows(
  scenario: Scenario,
  candidates: readonly CandidateQuestion[],
  futures: Futures,
  places: Places,
): Promise<PortfolioFlows> {
  const T = scenario.horizonYears;
  const R = futures.replications;
  const growth = growthOf(scenario);
  const runs: Columns[] = [];
  const most = Math.max(1, ...candidates.map(({ choices }) => choices.length));
  const names = ["interventions.*.outlay.*", "interventions.*.received.*", "interventions.*.npv", "topUps.*"];
  const compiled = compiler();
  for (let c = 0; c < most; c++) {
    const [columns] = await columnsOf([compiled(withChoices(scenario, candidates, c), names)], futures, places);
    runs.push(columns!);
  }
  const usedOf = (columns: Columns, id: string) =>
    cumulated(T, R, growth, (t) => [columns.get(`interventions.${id}.outlay.${t}`)!, columns.get(`interventions.${id}.received.${t}`)!]);
  const fixed = scenario.interventions.filter(({ id, enabled }) => enabled !== false && !candidates.some((each) => each.id === id));
  const none = new Float64Array(R);
  const common = cumulated(T, R, growth, (t) => [none, runs[0]!.get(`topUps.${t}`)!]);
  const always = new Float64Array(R);
  for (const { id } of fixed) {
    const used = usedOf(runs[0]!, id);
    for (let i = 0; i < used.length; i++) common[i]! += used[i]!;
    const npv = runs[0]!.get(`interventions.${id}.npv`)!;
    for (let r = 0; r < R; r++) always[r]! += npv[r]!;
  }
  // The least balance that a payment may leave, in kronor of the start.
  for (let t = 0; t < T; t++) {
    const least = wholeKronor(scenario.fund.minimumBalance / growth[t]!);
    if (least !== 0) for (let r = 0; r < R; r++) common[t * R + r]! += least;
  }
  const outlays: number[][] = [];
  const found = candidates.map(({ id, choices }): Candidate => {
    outlays.push([]);
    const built = choices.map((_, c): Choice => {
      const columns = runs[c]!;
      let outlay = 0;
      for (let t = 0; t < T; t++) for (const paid of columns.get(`interventions.${id}.outlay.${t}`)!) outlay += paid;
      outlays.at(-1)!.push(outlay / R);
      return { used: usedOf(columns, id), value: columns.get(`interventions.${id}.npv`)! };
    });
    return { id, choices: built };
  });
  return { candidates: found, common, always, outlays };
}

/** Everything on, each candidate in its choice number c or its last, and no limit to the capital. */
function withChoices(scenario: Scenario, candidates: readonly CandidateQuestion[], c: number): Scenario {
  return {
    ...scenario,
    fund: { ...scenario.fund, unlimited: true },
    interventions: scenario.interventions.map((iv) => {
      const candidate = candidates.find(({ id }) => id === iv.id);
      if (candidate === undefined) return iv;
      const choice = candidate.choices[Math.min(c, candidate.choices.length - 1)]!;
      const { enabled: _, ...chosen } = choice.scenario.interventions.find(({ id }) => id === iv.id)!;
      return chosen;
    }),
  };
}

/** The scenario with a set of choices: 0 off, k the k-th choice. */
export function withSet(scenario: Scenario, candidates: readonly CandidateQuestion[], taken: ArrayLike<number>): Scenario {
  return {
    ...scenario,
    interventions: scenario.interventions.map((iv) => {
      const at = candidates.findIndex(({ id }) => id === iv.id);
      if (at < 0) return iv;
      const { enabled: _, ...plain } = iv;
      if (taken[at] === 0) return { ...plain, enabled: false };
      const { enabled: __, ...chosen } = candidates[at]!.choices[taken[at]! - 1]!.scenario.interventions.find(({ id }) => id === iv.id)!;
      return chosen;
    }),
  };
}

function cumulated(
  T: number,
  R: number,
  growth: Float64Array,
  flows: (t: number) => readonly [out: Float64Array, back: Float64Array],
): Float64Array {
  const used = new Float64Array(T * R);
  const sum = new Float64Array(R);
  for (let t = 0; t < T; t++) {
    const [out, back] = flows(t);
    for (let r = 0; r < R; r++) {
      sum[r]! += (out[r]! - back[r]!) / growth[t]!;
      used[t * R + r] = wholeKronor(sum[r]!);
    }
  }
  return used;
}

/** What a krona of the start has grown to by year t. */
function growthOf(scenario: Scenario): Float64Array {
  const rates = realInterest(scenario);
  const growth = new Float64Array(scenario.horizonYears).fill(1);
  for (let t = 1; t < growth.length; t++) growth[t] = growth[t - 1]! * (1 + rates[t]!);
  return growth;
}
