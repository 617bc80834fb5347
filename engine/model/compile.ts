import { textHash } from "../numeric/textHash.ts";
import { entityHash, refuseUnaddressed } from "../random/address.ts";
import { askedColumns } from "../record/asked.ts";
import { columnCatalogue } from "../record/catalogue.ts";
import type { Column } from "../record/column.ts";
import { type QuantileTables, samplerSetBuilder } from "../samplers/samplerSet.ts";
import { compileIntervention } from "./compileIntervention.ts";
import type { DepartmentPlan, EconomyPlan, FundPlan, InterventionPlan, Plan } from "./plan.ts";
import { realInterest } from "./prices.ts";
import { outsiders, type Scenario } from "./scenario.ts";
import { type SlotBuilder, slotBuilder } from "./slots.ts";

/**
 * Scenario → Plan: every id becomes a number and an address, every distribution a sampler, every uncertain number a slot,
 * and everything that is the same in all replications (promises, mean outlays, arms of evaluations) is computed once.
 *
 * scenario  valid: `modelIssues` finds nothing
 * tables    quantile tables of earlier compilations, added to; without it all are computed
 * asked     which columns a replication leaves (record/select.ts): names, globs, kinds, `default`, `all`
 * throws    RangeError where a distribution cannot be built, where years or rounds have no random numbers of their own, or where
 *           no column answers to what is asked for
 */
export function compile(
  scenario: Scenario,
  tables?: QuantileTables,
  asked: readonly string[] = ["all"],
  catalogue: readonly Column[] = columnCatalogue,
): Plan {
  const samplers = samplerSetBuilder(tables);
  const slots = slotBuilder(samplers);
  const years = scenario.horizonYears;
  refuseUnaddressed("horizonYears", years); // and with them the cohorts of a round and the years since entry
  const normal = samplers.add({ dist: "normal", mean: 0, sd: 1 });
  const economy = compileEconomy(scenario);
  const departments = scenario.departments.map((d) => compileDepartment(scenario, economy, d));
  const fund = compileFund(scenario, slots);
  const credibility = {
    anchoring: slots.slot(scenario.credibility.anchoring, "credibility.anchoring", "credibility.anchoring"),
    lossPerHeadChange: slots.slot(scenario.credibility.lossPerHeadChange, "credibility.lossPerHeadChange", "credibility.lossPerHeadChange"),
    lossPerMajorityChange: slots.slot(
      scenario.credibility.lossPerMajorityChange,
      "credibility.lossPerMajorityChange",
      "credibility.lossPerMajorityChange",
    ),
    deficitPenalty: slots.slot(scenario.credibility.deficitPenalty, "credibility.deficitPenalty", "credibility.deficitPenalty"),
    paidWhenBroken: slots.slot(scenario.credibility.paidWhenBroken, "credibility.paidWhenBroken", "credibility.paidWhenBroken"),
  };
  const payers = [...scenario.departments.map((d) => d.id), ...outsiders];
  const rules = [...new Set(scenario.interventions.map((iv) => iv.contract.rule))];

  const interventions: InterventionPlan[] = [];
  const factors = scenario.interactions.map((x, i) =>
    slots.slot(x.factor, `interactions.${i}.factor`, "interactions.factor", `interactions.${[...x.of].sort().join("+")}`),
  );
  let rounds = 0;
  let outcomes = 0;
  for (const intervention of scenario.interventions) {
    const plan = compileIntervention(
      { scenario, samplers, slots, payers, rules, factors },
      intervention,
      interventions.length,
      rounds,
      outcomes,
    );
    refuseUnaddressed(`rounds of ${intervention.id}`, plan.maxRounds);
    outcomes += plan.outcomes.length;
    interventions.push(plan);
    rounds += plan.maxRounds;
  }

  const parameters = slots.parameters();
  return {
    hash: textHash(JSON.stringify(scenario)),
    years,
    startYear: scenario.startYear,
    ...askedColumns(catalogue, { years, interventions, departments, payers, rules, parameters }, asked),
    samplers: samplers.build(),
    normal,
    values: slots.values(),
    parameters,
    economy,
    departments,
    payers,
    fund,
    credibility,
    interventions,
    contextLoading: Math.sqrt(scenario.contextCorrelation),
    ownLoading: Math.sqrt(1 - scenario.contextCorrelation),
    contextEntity: entityHash("context"),
    rounds,
    outcomes,
    largestCohort: Math.max(1, ...interventions.map(largestCohort)),
    qalyPrice: scenario.qalyPrice,
    discount: discountFactors(scenario.discountRate, years),
    rules,
  };
}

function compileEconomy(scenario: Scenario): EconomyPlan {
  const { result, elections } = scenario.municipality;
  const election = new Uint8Array(scenario.horizonYears);
  if (elections !== null) {
    for (let t = 0; t < election.length; t++) {
      const since = scenario.startYear + t - elections.first;
      if (since >= 0 && since % elections.everyYears === 0) election[t] = 1;
    }
  }
  return {
    entity: entityHash("municipality.result"),
    mean: result.mean,
    sd: result.sd,
    persistence: result.persistence,
    innovation: Math.sqrt(1 - result.persistence * result.persistence),
    electionEntity: entityHash("municipality.elections"),
    election,
    majorityChange: elections?.majorityChange ?? 0,
  };
}

/** Heads leave more often in the year after an election, also one held the year before the start (MODEL §2). */
function compileDepartment(scenario: Scenario, economy: EconomyPlan, d: Scenario["departments"][number]): DepartmentPlan {
  const { elections } = scenario.municipality;
  const turnover = new Float64Array(scenario.horizonYears);
  for (let t = 0; t < turnover.length; t++) {
    const before = elections === null ? -1 : scenario.startYear + t - 1 - elections.first;
    const afterElection = t > 0 ? economy.election[t - 1] === 1 : elections !== null && before >= 0 && before % elections.everyYears === 0;
    turnover[t] = Math.min(1, d.headTurnover * (afterElection ? d.afterElectionFactor : 1));
  }
  return {
    id: d.id,
    entity: entityHash(`departments.${d.id}`),
    turnover,
    repaymentLimit: d.maxRepaymentShare === null || d.budget === null ? Infinity : Math.round(d.maxRepaymentShare * d.budget),
    budget: d.budget,
  };
}

function compileFund(scenario: Scenario, slots: SlotBuilder): FundPlan {
  const { fund } = scenario;
  const topUps = new Float64Array(scenario.horizonYears).fill(Math.round(fund.yearlyTopUp));
  for (const { year, amount } of fund.topUps) {
    const t = year - scenario.startYear;
    if (t >= 0 && t < topUps.length) topUps[t] += Math.round(amount);
  }
  return {
    entity: entityHash("fund"),
    capital: Math.round(fund.capital),
    interest: realInterest(scenario),
    topUps,
    surplusShare: fund.surplusShare,
    surplusTarget: fund.surplusTarget,
    revenue: scenario.municipality.revenue ?? 0,
    minimumBalance: Math.round(fund.minimumBalance),
    commitmentRule: fund.fundingRule === "commitment",
    noStartsInDeficit: fund.noStartsInDeficit,
    bridges: fund.onShortfall === "bridge",
    dissolutionBase: slots.slot(fund.dissolution.base, "fund.dissolution.base", "fund.dissolution.base"),
    dissolutionOnDeficit: slots.slot(fund.dissolution.onDeficit, "fund.dissolution.onDeficit", "fund.dissolution.onDeficit"),
    dissolutionOnMajorityChange: slots.slot(
      fund.dissolution.onMajorityChange,
      "fund.dissolution.onMajorityChange",
      "fund.dissolution.onMajorityChange",
    ),
  };
}

function discountFactors(rate: number, years: number): Float64Array {
  const factors = new Float64Array(years).fill(1);
  for (let t = 1; t < years; t++) factors[t] = factors[t - 1] / (1 + rate);
  return factors;
}

function largestCohort(iv: InterventionPlan): number {
  return Math.max(0, ...iv.intake, ...(iv.evaluation?.controls ?? []));
}
