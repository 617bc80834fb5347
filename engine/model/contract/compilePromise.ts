import { wholeKronor } from "../../numeric/kronor.ts";
import { entityHash } from "../../random/address.ts";
import type { Compilation } from "../compilation.ts";
import type { PayerNumber } from "../ids.ts";
import type { Intervention } from "../scenario.ts";
import type { ContractPlan, PromisePlan } from "./plan.ts";
import { computedPromise, debtorWeights, type PromisedDues, promisedDues } from "./promise.ts";

/**
 * The promise of an application and all that follows from it before anything is drawn (MODEL §4, §5).
 *
 * expectedOutlay  by active year, not rounded
 */
export function compilePromise(
  c: Compilation,
  iv: Intervention,
  contract: ContractPlan,
  expectedOutlay: Float64Array,
  entered: Float64Array,
): PromisePlan {
  const departments = c.scenario.departments.map((d) => d.id);
  const host = departments.indexOf(iv.host) as PayerNumber;
  const computed = computedPromise(iv, departments);
  const weights = debtorWeights(computed, host);
  const perParticipantYear = iv.promise.perParticipantYear ?? iv.promise.optimism * computed.reduce((a, b) => a + b, 0);
  const across = contract.crossDepartment;
  const debtors = Int32Array.from(across ? departments.flatMap((_, d) => (weights[d] > 0 ? [d] : [])) : [host]);
  // Without a claim nothing is due, also where the mean outlay or event is infinite.
  const claims = contract.share > 0 || contract.floor > 0;
  const saving = claims ? (across ? 1 : weights[host]) * perParticipantYear : 0;
  const outlay = claims ? expectedOutlay : new Float64Array(iv.years);
  const years = c.scenario.horizonYears;
  const dues = promisedDues(contract, saving, outlay.map(wholeKronor), entered, years);
  const exact = promisedDues(contract, saving, outlay, entered, years, (kronor) => kronor);
  return {
    perParticipantYear,
    weights,
    debtors,
    debtorEntity: Int32Array.from(debtors, (d) => entityHash(`interventions.${iv.id}.debtors.${departments[d]}`)),
    byYear: dues.byYear,
    byDebtor: splitByDebtor(dues, debtors, weights, years),
    total: dues.total,
    withdrawn: isWithdrawn(iv, iv.start - c.scenario.startYear, exact, perParticipantYear * weights[host], across ? weights[host] : 1),
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

/**
 * Whether the host's promised savings would not cover `minCover` of its promised dues (MODEL §5, applies): decided once for the
 * intervention, for the planned start of its first round, from figures that are not rounded; what is equal to 1e-9 covers.
 */
function isWithdrawn({ contract }: Intervention, start: number, dues: PromisedDues, hostSaving: number, hostShare: number): boolean {
  if (contract.minCover === null || start >= dues.total.length) return false;
  const s = Math.max(0, start);
  const saved = hostSaving * dues.personYears[s];
  const needed = contract.minCover * hostShare * dues.total[s];
  return saved < needed - 1e-9 * Math.max(Math.abs(saved), Math.abs(needed));
}
