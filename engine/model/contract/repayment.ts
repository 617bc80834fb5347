import { wholeKronor } from "../../numeric/kronor.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import type { PayerNumber, Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { enteredOf } from "../observed/past.ts";
import { setRepayments } from "../observed/repayments.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { chanceKept } from "./credibility.ts";
import { claimYear, creditedPersons, creditedSaving, dueOf, fixedPart, reach } from "./due.ts";

/**
 * What a round owes in year t, in every lane in which it has begun: the due of the claim year in whole kronor, split among the
 * debtors and collected (MODEL §5, §6). What is measured is booked also where nothing is claimed any more.
 */
export function settleClaims(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  if (setRepayments(plan, state, iv, round, t)) return;
  const { lanes } = state.block;
  const { contract } = iv;
  const entered = enteredOf(plan, iv, round);
  const { start, paidYears, roundsStarted, dissolutionYear } = state.fund;
  const { owing, due, measuredClaim, waived, nominalOutlay, nominalDues, nominalFixed, earlierDues, yearDue, yearMeasured } =
    state.contracts;
  const level = contract.level[t];
  const reached = reach(iv);
  owing.count = 0;
  for (let i = 0; i < lanes; i++) {
    if (roundsStarted[iv.index * lanes + i] <= round - iv.firstRound) continue;
    const at = round * lanes + i;
    const year = claimYear(contract, start[at], t);
    if (year < 0 || year >= contract.horizon) continue;
    const persons = creditedPersons(iv, entered, start[at], paidYears[at], t);
    const credited = creditedSaving(state, iv, at, false) * persons;
    measuredClaim[at] += credited;
    yearMeasured[t * lanes + i] += credited;
    if (dissolutionYear[i] >= 0 || waived[at] === 1) continue;

    const outlays = nominalOutlay[at] / level;
    const fixed = fixedPart(contract, outlays, nominalFixed[at] / level, contract.horizon - year);
    const saving = reached * creditedSaving(state, iv, at, true) * persons;
    const owed = wholeKronor(dueOf(contract, outlays, nominalDues[at] / level, fixed, saving));
    nominalFixed[at] += fixed * level;
    nominalDues[at] += owed * level;
    earlierDues[at] += owed;
    yearDue[t * lanes + i] += owed;
    due[i] = owed;
    if (owed > 0) owing.lane[owing.count++] = i;
  }
  if (owing.count > 0) collect(plan, state, iv, round, t);
}

/** Splits the dues among the debtors, in whole kronor, the last taking the rest, and collects what each really pays. */
function collect(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  const { lanes } = state.block;
  const { owing, due, left, paid, received, yearReceived, interventionReceived } = state.contracts;
  const { debtors, weights } = iv.promise;
  for (let k = 0; k < owing.count; k++) {
    const i = owing.lane[k];
    left[i] = due[i];
    paid[i] = 0;
  }
  for (let d = 0; d < debtors.length; d++) {
    const last = d === debtors.length - 1;
    collectFrom(plan, state, iv, round, t, d, last ? Infinity : weights[debtors[d]]);
  }
  for (let k = 0; k < owing.count; k++) {
    const i = owing.lane[k];
    received[round * lanes + i] += paid[i];
    yearReceived[t * lanes + i] += paid[i];
    if (interventionReceived.length > 0) interventionReceived[(iv.index * plan.years + t) * lanes + i] += paid[i];
  }
}

/**
 * What debtor number d pays of its part (MODEL §6): all of it with the chance that it honours it, else the share
 * `paidWhenBroken`; at most what is left of its yearly limit. Whole kronor; the rest lapses.
 *
 * weight  its share of the due; Infinity for the last, who owes what is left
 */
function collectFrom(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number, d: number, weight: number): void {
  const { block, values, contracts } = state;
  const { lanes } = block;
  const { owing, due, left, paid, debtorDue, debtorPaid, debtorPaidThisYear, yearLapsed, paymentSurprise } = contracts;
  const debtor = iv.promise.debtors[d] as PayerNumber;
  const limit = plan.departments[debtor].repaymentLimit;
  const what = purpose(Mechanism.payment, round - iv.firstRound);
  const read = words(block, owing, iv.promise.debtorEntity[d], what, t >>> 2);
  const word = (t & 3) * lanes;
  for (let k = 0; k < owing.count; k++) {
    const i = owing.lane[k];
    const at = debtor * lanes + i;
    const part = Math.min(left[i], wholeKronor(due[i] * weight));
    left[i] -= part;
    const start = state.fund.start[round * lanes + i];
    const chance = chanceKept(plan, state, i, debtor, start, t);
    const honoured = uniform(read[word + k]) < chance;
    const whenBroken = wholeKronor(values[plan.credibility.paidWhenBroken * lanes + i] * part);
    const offered = honoured ? part : whenBroken;
    const room = limit - debtorPaidThisYear[at];
    const pays = Math.max(0, Math.min(offered, room));
    if (paymentSurprise.length > 0) {
      const expected = chance * Math.max(0, Math.min(part, room)) + (1 - chance) * Math.max(0, Math.min(whenBroken, room));
      paymentSurprise[i] += pays - expected;
    }
    yearLapsed[t * lanes + i] += part - offered;
    debtorDue[at] += part;
    debtorPaid[at] += pays;
    debtorPaidThisYear[at] += pays;
    paid[i] += pays;
  }
}
