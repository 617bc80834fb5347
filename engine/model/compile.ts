import { blockSize } from "../aggregate/blockSize.ts";
import { textHash } from "../numeric/textHash.ts";
import { entityHash, refuseUnaddressed } from "../random/address.ts";
import { askedColumns } from "../record/asked.ts";
import { columnCatalogue } from "../record/catalogue.ts";
import type { Column } from "../record/column.ts";
import { placeColumns } from "../record/place.ts";
import { type QuantileTables, samplerSetBuilder } from "../samplers/samplerSet.ts";
import { compileCredibility } from "./contract/compile.ts";
import { compileControls } from "./controls/compile.ts";
import { discountFactors } from "./discount.ts";
import { compileFund } from "./fund/plan.ts";
import { plannedAccount } from "./fund/planned.ts";
import type { InterventionNumber, Round } from "./ids.ts";
import { compileIntervention, roundsOf } from "./intervention/compile.ts";
import type { InterventionPlan } from "./intervention/plan.ts";
import { effectRows } from "./links/effectRows.ts";
import { compileDepartment, compileEconomy } from "./municipality/compile.ts";
import { compileObserved } from "./observed/compile.ts";
import { exactUpdates } from "./observed/exact/updates.ts";
import { compileApplicants } from "./participation/compile.ts";
import type { Plan } from "./plan.ts";
import { compileRestoring } from "./restoring/plan.ts";
import { outsiders, type Scenario } from "./scenario.ts";
import { slotBuilder } from "./slots.ts";
import { tailsOf } from "./tails.ts";
import { modelWarnings } from "./warnings.ts";

/**
 * Scenario → Plan: every id becomes a number and an address, every distribution a sampler, every uncertain number a slot,
 * and everything that is the same in all replications (promises, mean outlays, arms of evaluations) is computed once.
 *
 * scenario  valid: `modelIssues` finds nothing
 * tables    quantile tables of earlier compilations, added to; without it all are computed
 * asked     which columns a replication leaves (record/select.ts): names, globs, kinds, `default`, `ordinary`, `all`
 * futuresPerDraw  K: so many neighbouring replications share one draw of what is assumed; a power of two, 1 … 1 024
 * throws    RangeError where a distribution cannot be built, where years or rounds have no random numbers of their own, or where
 *           no column answers to what is asked for
 */
export function compile(
  scenario: Scenario,
  tables?: QuantileTables,
  asked: readonly string[] = ["ordinary"],
  catalogue: readonly Column[] = columnCatalogue,
  futuresPerDraw = 1,
): Plan {
  refuseFuturesPerDraw(futuresPerDraw);
  const samplers = samplerSetBuilder(tables);
  const updates = exactUpdates(scenario);
  const slots = slotBuilder(samplers, updates.posteriors);
  const years = scenario.horizonYears;
  refuseUnaddressed("horizonYears", years); // and with them the cohorts of a round and the years since entry
  const normal = samplers.add({ dist: "normal", mean: 0, sd: 1 });
  const economy = compileEconomy(scenario, slots);
  const restoring = compileRestoring(scenario);
  const departments = scenario.departments.map((d) => compileDepartment(scenario, d));
  const fund = compileFund(scenario, slots);
  const credibility = compileCredibility(scenario, slots);
  const applicants = compileApplicants(scenario, slots);
  const payers = [...scenario.departments.map((d) => d.id), ...outsiders];
  const rules = [...new Set(scenario.interventions.map((iv) => iv.contract.rule))];

  const interventions: InterventionPlan[] = [];
  const factors = scenario.interactions.map((x, i) =>
    slots.slot(x.factor, `interactions.${i}.factor`, "interactions.factor", `interactions.${[...x.of].sort().join("+")}`),
  );
  const rows = effectRows(scenario.interventions.length);
  let rounds = 0;
  let lasting = scenario.interventions.reduce((sum, iv) => sum + roundsOf(scenario, iv), 0);
  let outcomes = 0;
  for (const intervention of scenario.interventions) {
    const plan = compileIntervention(
      { scenario, samplers, slots, payers, rules, factors, effectRows: rows, applicants },
      intervention,
      interventions.length as InterventionNumber,
      rounds as Round,
      outcomes,
      lasting as Round,
    );
    if (plan.afterwards !== null) lasting++;
    refuseUnaddressed(`rounds of ${intervention.id}`, plan.maxRounds + (plan.afterwards === null ? 0 : 1));
    outcomes += plan.outcomes.length;
    interventions.push(plan);
    rounds += plan.maxRounds;
  }

  const parameters = slots.parameters();
  const observed = compileObserved(scenario, interventions, updates);
  if (futuresPerDraw > 1 && observed !== null && observed.factors.length > 0) {
    throw new RangeError("compile: futuresPerDraw must be 1 where futures are weighed by what is known of the past");
  }
  const scope = { futuresPerDraw, years, fund, interventions, departments, payers, rules, parameters, observed, restoring };
  const record = askedColumns(placeColumns(catalogue, scope), scope, asked, tailsOf(scenario, parameters.tails));
  return {
    hash: textHash(JSON.stringify(futuresPerDraw === 1 ? scenario : [scenario, futuresPerDraw])),
    futuresPerDraw,
    years,
    startYear: scenario.startYear,
    ...record,
    controls: compileControls(scenario, record),
    warnings: modelWarnings(scenario),
    samplers: samplers.build(),
    normal,
    values: slots.values(),
    parameters,
    economy,
    departments,
    payers,
    fund,
    planned: plannedAccount(years, fund, economy, interventions),
    credibility,
    restoring,
    interventions,
    observed,
    contextLoading: Math.sqrt(scenario.contextCorrelation),
    ownLoading: Math.sqrt(1 - scenario.contextCorrelation),
    contextEntity: entityHash("context"),
    naiveExists: interventions.every((iv) => iv.outcomes.every(({ meanPosted }) => !meanPosted.some(Number.isNaN))),
    rounds: lasting,
    outcomes,
    effectRows: rows.count(),
    largestCohort: Math.max(
      1,
      ...interventions.map(largestCohort),
      ...(observed?.rounds ?? []).flatMap((round) => [...(round?.intake ?? [])]),
    ),
    qalyPrice: scenario.qalyPrice,
    discount: discountFactors(scenario.discountRate, scenario.timing?.outlays, years),
    savingDiscount: discountFactors(scenario.discountRate, scenario.timing?.savings, years),
    rules,
  };
}

/** A draw lies in one block of replications whole, and blocks hold whole draws. */
function refuseFuturesPerDraw(k: number): void {
  if (Number.isInteger(k) && k >= 1 && blockSize % k === 0) return;
  throw new RangeError(`compile: futuresPerDraw must be a power of two from 1 to ${blockSize}, got ${k}`);
}

function largestCohort(iv: InterventionPlan): number {
  return Math.max(0, ...iv.intake, iv.afterwards?.persons ?? 0, ...(iv.evaluation?.controls ?? []));
}
