import { drawMean } from "../../engine/analysis/columns/drawMean.ts";
import type { ConditionalMean } from "../../engine/analysis/information/conditionalMeans.ts";
import type { Decision } from "../../engine/analysis/information/decision.ts";
import {
  type DecisionRule,
  decisionRules,
  type EvaluationValue,
  evaluationValue,
} from "../../engine/analysis/information/evaluationValue.ts";
import type { Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import type { Declined, Flagged, NumberWithError } from "./analysis.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { type Option, worthOf } from "./option.ts";
import type { Value } from "./value.ts";

/** Evaluations of one intervention that the decision could wait for. */
export interface Study {
  /** Id of the intervention that is evaluated. */
  readonly informedBy: string;
  /** Decisions that are taken by it. */
  readonly learners: number;
  readonly designs: readonly Design[];
}

/** One way to evaluate: every option as it would be with it, the scenario as written first. */
export interface Design {
  readonly name: string;
  readonly options: readonly Option[];
}

/** What a design is worth, kronor a decision. */
export interface DesignRow {
  readonly name: string;
  /** The kind of evaluation, and how many participants it measures; null: none, or all who take part. */
  readonly evaluation: string | null;
  readonly sample: number | null;
  readonly evsi: NumberWithError;
  /** Set where the result would change the decision in fewer than a hundred futures. */
  readonly upperLimit: number | null;
  /** The price of the evaluation, and what that money delays. */
  readonly cost: NumberWithError;
  /** learners · EVSI − cost. */
  readonly enbs: NumberWithError;
  /** Going on is best where more than this is measured, kronor a participant and year. */
  readonly bestThreshold: number | null;
  /** Null: no option pays more to the intervention than another, so none is called going on. */
  readonly rules: Readonly<Record<DecisionRule, NumberWithError>> | null;
  readonly curve: readonly { readonly measured: number; readonly gain: number; readonly low: number; readonly high: number }[];
}

export interface DesignsFound {
  readonly designs: readonly DesignRow[];
  /** The design with the largest net value and those that cannot be told from it. */
  readonly bestDesigns: readonly string[];
  readonly flags: readonly Flagged[];
  readonly declined: readonly Declined[];
}

/** Is an intervention evaluated by something that is measured? */
export function evaluatedIn({ interventions }: Scenario, id: string): boolean {
  const evaluation = interventions.find((iv) => iv.id === id)?.evaluation;
  return evaluation != null && evaluation.basis !== "agreed";
}

/** Futures in which an evaluation must be ready, for its worth to be told. */
const leastReady = 1024;

/**
 * What it is worth to wait for an evaluation before deciding, by design (ANALYSES §3, EVSI): the engine simulates the evaluation in every
 * future, so its result is a draw from its predictive distribution.
 *
 * throws  InvalidRequest where an option changes what the evaluation shows, or where a value does not exist in every future
 */
export async function designsFound(
  study: Study,
  value: Value,
  futures: Futures & { readonly futuresPerDraw: number },
  places: Places,
): Promise<DesignsFound> {
  const compile = compiler(futures.futuresPerDraw);
  const of = (name: string) => `interventions.${study.informedBy}.${name}`;
  const seen = [of("firstMeasured"), of("firstStandardError"), of("firstCoversOutlay"), of("outlay")];
  const plans = study.designs.flatMap(({ options }) => options.map(({ scenario }) => compile(scenario, [...value.columns, ...seen])));
  const columns = await columnsOf(plans, futures, places);
  let at = 0;
  const found = study.designs.map((design) => {
    const own = design.options.map(() => columns[at++]!);
    refuseOtherResults(design, own, seen);
    const worth = design.options.map((option, d) => worthOf(option, value, own[d]!));
    const gains = worth.slice(1).map((each) => each.map((x, r) => x - worth[0]![r]!));
    const [measured, standardError, coversOutlay] = seen.map((name) => own[0]!.get(name)!) as [Float64Array, Float64Array, Float64Array];
    const going = goingOn(own.map((each) => mean(each.get(of("outlay"))!)));
    const result = evaluationValue(gains, { measured, standardError, coversOutlay }, going, futures.futuresPerDraw);
    return { design, worth, result, ready: measured.reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : 1), 0) };
  });
  const cheap = found.map(({ design, result }) => freeOf(design.options[result.decision.best]!, study.informedBy));
  const free = await columnsOf(
    cheap.map(({ scenario }) => compile(scenario, value.columns)),
    futures,
    places,
  );
  const costs = found.map(({ worth, result }, m) => {
    const without = worthOf(cheap[m]!, value, free[m]!);
    // To a thousandth of a krona: what is left of a difference of large sums below that is rounding.
    return without.map((x, r) => Math.round(1000 * (x - worth[result.decision.best]![r]!)) / 1000);
  });
  const nets = found.map(({ result }, m) => costs[m]!.map((cost, r) => study.learners * result.evsi.gain[r]! - cost));
  const meanOf = (values: Float64Array) => drawMean(values.length, futures.futuresPerDraw, (r) => values[r]!);
  const designs = found.map(({ design, result }, m) => designRow(design, study.informedBy, result, meanOf(costs[m]!), meanOf(nets[m]!)));
  return {
    designs,
    bestDesigns: bestOf(designs, nets, futures.futuresPerDraw),
    flags: found.flatMap(({ design: { name }, result }) => flagsOf(name, result.decision, result.evsi.poorFit)),
    declined: found.flatMap(({ design: { name }, ready }): readonly Declined[] =>
      ready < leastReady ? [{ of: `designs.${name}`, reason: "tooFewFutures", futures: null }] : [],
    ),
  };
}

function designRow(
  { name, options }: Design,
  informedBy: string,
  result: EvaluationValue,
  cost: NumberWithError,
  enbs: NumberWithError,
): DesignRow {
  const { evsi, rules } = result;
  const evaluation = options[0]!.scenario.interventions.find(({ id }) => id === informedBy)?.evaluation ?? null;
  return {
    name,
    evaluation: evaluation?.design ?? null,
    sample: evaluation?.sample ?? null,
    evsi: plain(evsi),
    upperLimit: evsi.upperLimit,
    cost: plain(cost),
    enbs: plain(enbs),
    bestThreshold: result.bestThreshold,
    rules:
      rules === null
        ? null
        : (Object.fromEntries(decisionRules.map((rule) => [rule, plain(rules[rule])])) as Record<DecisionRule, NumberWithError>),
    curve: result.curve.map(({ at, mean, low, high }: ConditionalMean) => ({ measured: at, gain: mean, low, high })),
  };
}

/** The options that spend most and least on the intervention; null where they spend the same. */
function goingOn(outlays: readonly number[]): { readonly yes: number; readonly no: number } | null {
  const [most, least] = [Math.max(...outlays), Math.min(...outlays)];
  return most > least ? { yes: outlays.indexOf(most), no: outlays.indexOf(least) } : null;
}

/** Options are decided on after the evaluation: one that changes its result was decided on before. */
function refuseOtherResults({ name, options }: Design, columns: readonly Columns[], seen: readonly string[]): void {
  for (const [d, option] of options.entries()) {
    for (const column of seen.slice(0, 2)) {
      const [first, other] = [columns[0]!.get(column)!, columns[d]!.get(column)!];
      const at = first.findIndex((x, r) => x !== other[r] && !(Number.isNaN(x) && Number.isNaN(other[r]!)));
      if (at < 0) continue;
      throw invalidRequest("changesEvaluation", { option: option.name, column, future: at, design: name });
    }
  }
}

function freeOf({ name, scenario }: Option, informedBy: string): Option {
  const interventions = scenario.interventions.map((iv) =>
    iv.id === informedBy && iv.evaluation !== null ? { ...iv, evaluation: { ...iv.evaluation, cost: 0 } } : iv,
  );
  return { name, scenario: { ...scenario, interventions } satisfies Scenario };
}

/** Paired: better by less than two errors is not better. */
function bestOf(designs: readonly DesignRow[], nets: readonly Float64Array[], futuresPerDraw: number): readonly string[] {
  const order = designs.map((_, m) => m).sort((a, b) => designs[b]!.enbs.value - designs[a]!.enbs.value);
  const [best = 0] = order;
  return order
    .filter((m) => {
      const { value, standardError } = drawMean(nets[m]!.length, futuresPerDraw, (r) => nets[best]![r]! - nets[m]![r]!);
      return m === best || value < 2 * (standardError ?? 0);
    })
    .map((m) => designs[m]!.name);
}

function flagsOf(name: string, { undecided }: Decision, poorFit: boolean): readonly Flagged[] {
  return [
    ...(undecided ? [{ flag: "undecided", of: `designs.${name}` } as const] : []),
    ...(poorFit ? [{ flag: "poorFit", of: `designs.${name}` } as const] : []),
  ];
}

function mean(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

function plain({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
