import { meanOf } from "../distributions/fromSpec.ts";
import { exp } from "../numeric/exp.ts";
import { wholeKronor } from "../numeric/kronor.ts";
import { normalQuantile } from "../numeric/normal.ts";
import { entityHash } from "../random/address.ts";
import type { SamplerSetBuilder } from "../samplers/samplerSet.ts";
import type {
  BenefitPlan,
  ContractPlan,
  EffectPlan,
  EvaluationPlan,
  InterventionPlan,
  LinePlan,
  OutcomePlan,
  PromisePlan,
  StaffPlan,
} from "./plan.ts";
import { evaluationBias } from "./presets.ts";
import { computedPromise, debtorWeights, meanEventCost, meanFade, type PromisedDues, promisedDues } from "./promise.ts";
import type { Evaluation, Intervention, Outcome, Scenario, Uncertain } from "./scenario.ts";
import { anyNumber, nonNegative, positive, probability, type SlotBuilder } from "./slots.ts";

/** What the parts of a plan share while it is compiled. */
export interface Compilation {
  readonly scenario: Scenario;
  readonly samplers: SamplerSetBuilder;
  readonly slots: SlotBuilder;
  readonly payers: readonly string[];
  readonly rules: readonly string[];
  /** Slots of the interactions' factors. */
  readonly factors: readonly number[];
}

/** One intervention of a plan; `firstRound` and `firstOutcome` are its first numbers among those of all. */
export function compileIntervention(
  c: Compilation,
  iv: Intervention,
  index: number,
  firstRound: number,
  firstOutcome: number,
): InterventionPlan {
  const { scenario, samplers, slots } = c;
  const path = `interventions.${iv.id}`;
  const entered = runningSum(iv.intake);
  const costs = Array.isArray(iv.cost) ? (iv.cost as readonly Uncertain[]) : null;
  const shared = costs === null ? slots.slot(iv.cost as Uncertain, `${path}.cost`, nonNegative) : 0;
  const cost = Int32Array.from({ length: iv.years }, (_, n) =>
    costs === null ? shared : slots.slot(costs[n] as Uncertain, `${path}.cost.${n}`, nonNegative),
  );
  const { lines, outcomes, benefits } = compileLines(c, iv, path, firstOutcome);
  const contract = compileContract(c, iv);
  const meanOutlay = meanOutlays(iv);
  const start = Math.max(0, iv.start - scenario.startYear);
  const renewalEvery = iv.renewal === null ? Infinity : iv.renewal.everyYears;
  const maxRounds = Math.max(1, 1 + Math.floor((scenario.horizonYears - 1 - start) / renewalEvery));
  return {
    id: iv.id,
    index,
    entity: entityHash(path),
    start,
    years: iv.years,
    host: c.payers.indexOf(iv.host),
    intake: Int32Array.from(iv.intake),
    entered,
    cost,
    costFactor: samplers.add(iv.costFactor),
    meanOutlay,
    meanRemaining: remainingSum(meanOutlay),
    staff: compileStaff(slots, iv, path),
    frailty: iv.frailtyVariance > 0 ? samplers.add({ dist: "gamma", shape: 1 / iv.frailtyVariance, scale: iv.frailtyVariance }) : -1,
    outMigration: slots.slot(iv.outMigration, `${path}.outMigration`, probability),
    migrates: iv.outMigration !== 0,
    cashable: slots.slot(iv.cashable, `${path}.cashable`, probability),
    cashableStep: iv.cashableStep ?? 0,
    effect: compileEffect(c, iv, path),
    outcomes,
    benefits,
    departmentBenefitYears: Math.max(0, ...benefits.map((b) => (b.toDepartment ? b.to + 1 : 0))),
    lines,
    interactions: scenario.interactions.flatMap(({ of: [a, b] }, i) => {
      const other = a === iv.id ? b : b === iv.id ? a : null;
      return other === null ? [] : [{ other: scenario.interventions.findIndex((x) => x.id === other), factor: c.factors[i] }];
    }),
    evaluation: iv.evaluation === null || iv.evaluation.basis === "agreed" ? null : compileEvaluation(c, iv, iv.evaluation, path),
    evaluationCost: slots.slot(iv.evaluation?.cost ?? 0, `${path}.evaluation.cost`, nonNegative),
    contract,
    promise: compilePromise(c, iv, contract, meanOutlay, entered),
    renewal:
      iv.renewal === null
        ? null
        : {
            everyYears: iv.renewal.everyYears,
            until: iv.renewal.until - scenario.startYear,
            evaluatedPositive: iv.renewal.when === "evaluatedPositive",
          },
    firstRound,
    maxRounds,
  };
}

function runningSum(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i];
  return sums;
}

function remainingSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = values.length - 1; i >= 0; i--) sums[i] = sums[i + 1] + values[i];
  return sums;
}

/** Expected outlay of each active year, whole kronor (MODEL §3.6 at means). */
function meanOutlays(iv: Intervention): Float64Array {
  const factor = meanOf(iv.costFactor);
  const turnover = iv.staff === null ? 0 : iv.staff.positions * meanOf(iv.staff.turnover) * meanOf(iv.staff.replacementCost);
  return Float64Array.from({ length: iv.years }, (_, n) => {
    const cost = meanOf(Array.isArray(iv.cost) ? (iv.cost[n] as Uncertain) : (iv.cost as Uncertain));
    const evaluation = n === 0 && iv.evaluation !== null ? meanOf(iv.evaluation.cost) : 0;
    return wholeKronor(cost * factor + turnover + evaluation);
  });
}

function compileStaff(slots: SlotBuilder, iv: Intervention, path: string): StaffPlan | null {
  if (iv.staff === null) return null;
  const { positions, turnover, vacancyMonths, newcomerProductivity, replacementCost } = iv.staff;
  return {
    positions,
    turnover: slots.slot(turnover, `${path}.staff.turnover`, probability),
    replacementCost: slots.slot(replacementCost, `${path}.staff.replacementCost`, nonNegative),
    lostShare: 1 - (1 - vacancyMonths / 12) * newcomerProductivity,
  };
}

function compileEffect(c: Compilation, iv: Intervention, path: string): EffectPlan {
  const { size, noEffect, transfer, halfLifeYears, persistentShare } = iv.effect;
  // The quantile of a mixture or a spliced distribution has no table: it is found on the cdf.
  const exact = typeof size !== "number" && (size.dist === "mixture" || size.dist === "spliced") ? size : null;
  return {
    entity: entityHash(`${path}.effect`),
    sampler: c.samplers.add(size),
    exact,
    size: c.slots.filled(size, `${path}.effect.size`),
    noEffect: c.slots.slot(noEffect, `${path}.effect.noEffect`, probability),
    transfer: c.slots.slot(transfer, `${path}.effect.transfer`, nonNegative),
    halfLife: halfLifeYears === null ? -1 : c.slots.slot(halfLifeYears, `${path}.effect.halfLifeYears`, positive),
    persistentShare: c.slots.slot(persistentShare, `${path}.effect.persistentShare`, probability),
  };
}

/** The outcomes and benefits, and for each that is worth kronor a line of the savings accounts. */
function compileLines(c: Compilation, iv: Intervention, path: string, firstOutcome: number) {
  const departments = c.scenario.departments.length;
  const lines: LinePlan[] = [];
  function line(payers: Readonly<Record<string, number>>): number {
    const used = c.payers.flatMap((p, i) => ((payers[p] ?? 0) === 0 ? [] : [i]));
    const shares = Float64Array.from(used, (i) => payers[c.payers[i]] ?? 0);
    const ownShare = used.reduce((sum, i, k) => sum + (i < departments ? shares[k] : 0), 0);
    lines.push({ payers: Int32Array.from(used), shares, ownShare });
    return lines.length - 1;
  }
  const outcomes = iv.outcomes.map((o, k) =>
    compileOutcome(c, o, `${path}.outcomes.${o.id}`, lines[line(o.payers)].ownShare, (firstOutcome + k) * c.scenario.horizonYears),
  );
  const reference = meanOf(iv.effect.size);
  const benefits = iv.benefits.map(
    (b): BenefitPlan => ({
      perPersonYear: c.slots.slot(b.perPersonYear, `${path}.benefits.${b.id}.perPersonYear`, anyNumber),
      from: b.window[0],
      to: b.window[1],
      line: b.payer === null ? -1 : line({ [b.payer]: 1 }),
      toDepartment: b.payer !== null && c.payers.indexOf(b.payer) < departments,
      referenceEffect: b.referenceEffect ?? reference,
    }),
  );
  return { lines, outcomes, benefits };
}

function compileOutcome(c: Compilation, o: Outcome, path: string, ownShare: number, cycle: number): OutcomePlan {
  const meanCost = meanEventCost(o);
  return {
    id: o.id,
    entity: entityHash(path),
    one: o.count === "one",
    rate: c.slots.slot(o.rate ?? 0, `${path}.rate`, nonNegative),
    from: o.window[0],
    to: o.window[1],
    actsOnCost: o.acts === "cost",
    lump: o.cost === null ? -1 : c.samplers.add(o.cost),
    days: o.days === null ? -1 : c.samplers.add(o.days),
    dayRate: o.dayRate === null ? -1 : c.samplers.add(o.dayRate),
    cyclicality: o.cyclicality,
    cycle,
    ownShare,
    price: o.unitPrice ?? ownShare * meanCost,
    meanCost,
  };
}

function compileEvaluation(c: Compilation, iv: Intervention, evaluation: Evaluation, path: string): EvaluationPlan {
  const cohorts = Math.min(evaluation.cohorts, iv.years);
  const planned = iv.intake.slice(0, cohorts).reduce((a, b) => a + b, 0);
  const plannedTreated = Math.min(evaluation.sample ?? planned, planned);
  const plannedControls = plannedTreated === 0 ? 0 : (evaluation.controls ?? plannedTreated);
  const treated = new Int32Array(cohorts);
  const controls = new Int32Array(cohorts);
  for (let n = 0, left = plannedTreated; n < cohorts; n++) {
    treated[n] = Math.min(left, iv.intake[n]);
    left -= treated[n];
  }
  // Control i enters with planned treated person i mod n.
  const treatedOffset = offsets(treated);
  for (let n = 0; n < cohorts && plannedTreated > 0; n++) {
    const wholeTurns = Math.floor(plannedControls / plannedTreated);
    const rest = plannedControls - wholeTurns * plannedTreated;
    controls[n] = wholeTurns * treated[n] + Math.max(0, Math.min(treated[n], rest - treatedOffset[n]));
  }
  const bias = evaluationBias[evaluation.design];
  const sigma = evaluation.measurementError;
  return {
    entity: entityHash(`${path}.evaluation`),
    onCost: evaluation.basis === "cost",
    cohorts: evaluation.cohorts,
    followUp: evaluation.followUpYears,
    treated,
    treatedOffset,
    controls,
    controlOffset: offsets(controls),
    plannedTreated,
    plannedControls,
    biasMean: bias.mean,
    biasSd: bias.sd,
    measurementError: sigma > 0 ? c.samplers.add({ dist: "lognormal", median: exp(-0.5 * sigma * sigma), sigma }) : -1,
    capPerPerson: evaluation.capPerPerson ?? Infinity,
    benefitPart: evaluation.basis === "outcome" ? benefitPart(iv, evaluation.followUpYears) : 0,
  };
}

function offsets(counts: Int32Array): Int32Array {
  const result = new Int32Array(counts.length);
  for (let n = 1; n < counts.length; n++) result[n] = result[n - 1] + counts[n - 1];
  return result;
}

/** What basis `outcome` adds for benefits to departments: their stated value, faded over the follow-up (MODEL §4). */
function benefitPart(iv: Intervention, followUp: number): number {
  const stated = meanOf(iv.effect.size);
  let sum = 0;
  for (const b of iv.benefits) {
    if (b.payer === null || isOutsider(b.payer)) continue;
    sum += (meanOf(b.perPersonYear) * stated * meanFade(iv, b.window, followUp)) / (b.referenceEffect ?? stated);
  }
  return sum;
}

function isOutsider(payer: string): boolean {
  return payer === "region" || payer === "state" || payer === "otherMunicipalities" || payer === "households";
}

function compileContract(c: Compilation, iv: Intervention): ContractPlan {
  const { contract, evaluation } = iv;
  return {
    rule: c.rules.indexOf(contract.rule),
    share: contract.share,
    floor: contract.floor,
    cap: contract.cap,
    grace: contract.graceYears,
    horizon: contract.horizonYears,
    credit: contract.creditYears,
    crossDepartment: contract.crossDepartment,
    evidence: contract.evidenceConfidence === null ? 0 : normalQuantile(contract.evidenceConfidence),
    waiverBelow: contract.waiverWhenMeasuredBelow ?? NaN,
    measured: evaluation !== null && evaluation.basis !== "agreed",
  };
}

function compilePromise(
  c: Compilation,
  iv: Intervention,
  contract: ContractPlan,
  meanOutlay: Float64Array,
  entered: Float64Array,
): PromisePlan {
  const departments = c.scenario.departments.map((d) => d.id);
  const host = departments.indexOf(iv.host);
  const computed = computedPromise(iv, departments, meanOf(iv.effect.size));
  const weights = debtorWeights(computed, host);
  const perParticipantYear = iv.promise.perParticipantYear ?? iv.promise.optimism * computed.reduce((a, b) => a + b, 0);
  const across = contract.crossDepartment;
  const debtors = Int32Array.from(across ? departments.flatMap((_, d) => (weights[d] > 0 ? [d] : [])) : [host]);
  const dues = promisedDues(contract, (across ? 1 : weights[host]) * perParticipantYear, meanOutlay, entered, c.scenario.horizonYears);
  return {
    perParticipantYear,
    weights,
    debtors,
    debtorEntity: Int32Array.from(debtors, (d) => entityHash(`interventions.${iv.id}.debtors.${departments[d]}`)),
    byYear: dues.byYear,
    byDebtor: splitByDebtor(dues, debtors, weights, c.scenario.horizonYears),
    total: dues.total,
    withdrawn: withdrawnStarts(iv, dues, perParticipantYear * weights[host], across ? weights[host] : 1),
  };
}

/** Promised dues [s][debtor]: each year's due split in whole kronor, the last debtor taking the rest. */
function splitByDebtor(dues: PromisedDues, debtors: Int32Array, weights: Float64Array, years: number): Float64Array {
  const result = new Float64Array(years * debtors.length);
  for (let s = 0; s < years; s++) {
    for (let t = s; t < years; t++) {
      const due = dues.byYear[s * years + t];
      let left = due;
      for (let k = 0; k < debtors.length; k++) {
        const part = k === debtors.length - 1 ? left : Math.min(left, wholeKronor(due * weights[debtors[k]]));
        left -= part;
        result[s * debtors.length + k] += part;
      }
    }
  }
  return result;
}

/** Start years in which the host's promised savings would not cover `minCover` of its promised dues (MODEL §5, applies). */
function withdrawnStarts(iv: Intervention, dues: PromisedDues, hostSaving: number, hostShare: number): Uint8Array {
  const { minCover } = iv.contract;
  return Uint8Array.from(dues.total, (total, s) =>
    minCover !== null && hostSaving * dues.personYears[s] < minCover * hostShare * total ? 1 : 0,
  );
}
