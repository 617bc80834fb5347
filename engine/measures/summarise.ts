import { blockSize } from "../aggregate/blockSize.ts";
import type { AggregateLayout } from "../aggregate/layout.ts";
import type { Partial } from "../aggregate/partial.ts";
import type { AccountSummary } from "../analysis/accountSummary.ts";
import type { Plan } from "../model/plan.ts";
import { textHash } from "../numeric/textHash.ts";
import { aggregateLayout, availableMeasures } from "./aggregateLayout.ts";
import { measuresOf } from "./catalogue/catalogue.ts";
import { estimateOf } from "./estimateOf.ts";
import type { Measure } from "./measure.ts";
import { nested } from "./nested.ts";
import { reduce } from "./reduced/reduce.ts";
import { resultOf } from "./result.ts";
import type { Summary, SummaryNumbers } from "./summary.ts";
import { observedSummary } from "./weighted/evidence.ts";
import { refusalError, refusalOf } from "./weighted/refusal.ts";

/** What only the caller of a run knows. */
export interface RunFacts {
  readonly scenario: Summary["scenario"];
  readonly version: string;
  readonly seed: string;
  readonly host: Summary["host"];
  readonly warnings?: Summary["warnings"];
  /** By id of the intervention (engine/analysis/accountSummary.ts). */
  readonly accounts?: Readonly<Record<string, AccountSummary>>;
}

/**
 * Everything reported (MODEL §8) from what the blocks added up to, with a hash for every measure: of its id, the seed, the number of
 * replications and the bits of the estimate. Two runs agree to the bit when their hashes do, whatever version made them.
 *
 * measures  those to report, with which the partial was added up; without it, all whose columns the plan has
 * throws    RangeError where what is known of the past leaves too few futures (weighted/refusal.ts)
 */
export function summarise(plan: Plan, partial: Partial, facts: RunFacts, measures: readonly Measure[] = availableMeasures(plan)): Summary {
  const layout: AggregateLayout = aggregateLayout(plan, measures);
  const result = resultOf(plan, partial, layout);
  const observed = observedSummary(plan, result);
  const refusal = refusalOf(plan, observed, partial.replications);
  if (refusal !== null) throw refusalError(refusal);
  const answers = measures.map((measure) => [measure, estimateOf(result, measure)] as const);
  const numbers = withAccounts(nested(answers) as unknown as SummaryNumbers, facts.accounts ?? {});
  const reduced = reduce(plan, result, measures);
  const hashes = Object.fromEntries(
    answers.map(([{ id }, answer]) => [id, textHash(JSON.stringify([id, facts.seed, partial.replications, answer]))]),
  );
  const run = {
    version: facts.version,
    seed: facts.seed,
    replications: partial.replications,
    blocks: Math.ceil(partial.replications / blockSize),
    ...(plan.futuresPerDraw === 1 ? {} : { futuresPerDraw: plan.futuresPerDraw }),
  };
  const resultHash = hashOfAll(measuresOf(plan), hashes);
  return {
    formatVersion: 1,
    scenario: facts.scenario,
    run: { ...run, resultHash, measures: hashes },
    host: facts.host,
    warnings: [...(facts.warnings ?? []), ...plan.warnings],
    ...applicantsOf(plan),
    ...(observed === null ? {} : { observed }),
    ...(reduced === null ? {} : { reduced }),
    ...numbers,
  };
}

/** The numbers with what is known of interventions without simulation; a run that was asked for none of an intervention's numbers has it alone. */
function withAccounts(numbers: SummaryNumbers, accounts: Readonly<Record<string, AccountSummary>>): SummaryNumbers {
  const ids = Object.keys(accounts);
  if (ids.length === 0) return numbers;
  const known = numbers.interventions ?? {};
  return { ...numbers, interventions: { ...known, ...Object.fromEntries(ids.map((id) => [id, { ...known[id]!, ...accounts[id] }])) } };
}

/** λ* of every applicant that decides; nothing where none does. */
function applicantsOf({ interventions }: Plan): Pick<Summary, "applicants"> {
  const found = interventions.flatMap(({ id, participation }) =>
    participation === null
      ? []
      : [[id, { lambdaStar: said(participation.lambdaStar), lambdaStarOwnMoney: said(participation.ownLambdaStar) }] as const],
  );
  return found.length === 0 ? {} : { applicants: Object.fromEntries(found) };
}

function said(lambdaStar: number): number | "infinite" | "none" {
  return Number.isFinite(lambdaStar) ? lambdaStar : lambdaStar > 0 ? "infinite" : "none";
}

/** One hash over those of the default set, in order of id; null where one of them is missing. */
function hashOfAll(defaults: readonly Measure[], hashes: Readonly<Record<string, string>>): string | null {
  const ids = defaults.map(({ id }) => id).sort();
  return ids.every((id) => id in hashes) ? textHash(ids.map((id) => hashes[id]).join("")) : null;
}
