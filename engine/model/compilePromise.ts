import { meanOf } from "../distributions/fromSpec.ts";
import { wholeKronor } from "../numeric/kronor.ts";
import { entityHash } from "../random/address.ts";
import type { Compilation } from "./compilation.ts";
import type { ContractPlan, PromisePlan } from "./plan.ts";
import { computedPromise, debtorWeights, type PromisedDues, promisedDues } from "./promise.ts";
import type { Intervention } from "./scenario.ts";

/** The promise of an application and all that follows from it before anything is drawn (MODEL §4, §5). */
export function compilePromise(
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
  // Without a claim nothing is due, also where the mean outlay or event is infinite.
  const claims = contract.share > 0 || contract.floor > 0;
  const saving = claims ? (across ? 1 : weights[host]) * perParticipantYear : 0;
  const outlay = claims ? meanOutlay : new Float64Array(iv.years);
  const dues = promisedDues(contract, saving, outlay, entered, c.scenario.horizonYears);
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
