import { wholeKronor } from "../../numeric/kronor.ts";
import { uniform } from "../../random/stream.ts";
import type { PayerNumber, Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { tellsClaims } from "../needs.ts";
import { enteredOf } from "../observed/past.ts";
import { setRepayments } from "../observed/repayments.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { bookClaims, bookMeasured } from "./bookClaims.ts";
import { chancesKept, honourWords } from "./credibility.ts";
import { claimYear, creditedPersons, dueOf, fixedPart, reach } from "./due.ts";
import { surprise } from "./surprise.ts";

/**
 * What a round owes in year t, in every lane in which it has begun: the due of the claim year in whole kronor, split among the
 * debtors and collected (MODEL §5, §6). What is measured is booked also where nothing is claimed any more.
 */
export function settleClaims(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  if (setRepayments(plan, state, iv, round, t)) return;
  findClaiming(state, iv, round, t);
  if (state.contracts.claiming.count === 0) return;
  if (tellsClaims(plan)) bookMeasured(plan, state, iv, round, t);
  claim(plan, state, iv, round, t);
  if (state.contracts.owing.count > 0) collect(plan, state, iv, round, t);
}

/** Lists the lanes in which year t is a claim year of the round. */
function findClaiming(state: State, iv: InterventionPlan, round: Round, t: number): void {
  const { lanes } = state.block;
  const { start, roundsStarted } = state.fund;
  const { claiming } = state.contracts;
  const { lane } = claiming;
  const latest = t - iv.contract.grace;
  const earliest = latest - iv.contract.horizon + 1;
  const number = round - iv.firstRound;
  const at = round * lanes;
  const begun = iv.index * lanes;
  let count = 0;
  for (let i = 0; i < lanes; i++) {
    if (roundsStarted[begun + i] > number && start[at + i] <= latest && start[at + i] >= earliest) lane[count++] = i;
  }
  claiming.count = count;
}

/** The due of the year, where the fund is there to claim it and it is not waived; lists the lanes in which something is due. */
function claim(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  const { lanes } = state.block;
  const { contract } = iv;
  const { start, paidYears, dissolutionYear } = state.fund;
  const { ready, measured, measuredError } = state.evaluations;
  const { claiming, owing, due, waived, nominalOutlay, nominalDues, nominalFixed, earlierDues } = state.contracts;
  const { floor, horizon, evidence } = contract;
  const entered = enteredOf(plan, iv, round);
  const agreed = contract.measured ? 0 : iv.promise.perParticipantYear;
  const reached = reach(iv);
  const level = contract.level[t];
  const first = round * lanes;
  const { lane, count } = claiming;
  let owe = 0;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const at = first + i;
    if (dissolutionYear[i] >= 0 || waived[at] === 1) continue;
    const began = start[at];
    const credited = ready[at] === 0 ? agreed : measured[at] - evidence * measuredError[at];
    const saving = reached * credited * creditedPersons(iv, entered, began, paidYears[at], t);
    const outlays = inLevel(nominalOutlay[at], level);
    let fixed = 0;
    if (floor > 0) {
      fixed = fixedPart(contract, outlays, inLevel(nominalFixed[at], level), horizon - claimYear(contract, began, t));
      nominalFixed[at] += fixed * level;
    }
    const owed = wholeKronor(dueOf(contract, outlays, inLevel(nominalDues[at], level), fixed, saving));
    nominalDues[at] += owed * level;
    earlierDues[at] += owed;
    due[i] = owed;
    if (owed > 0) owing.lane[owe++] = i;
  }
  owing.count = owe;
}

/** Kronor of the base year in those of a year with this level of prices. */
function inLevel(amount: number, level: number): number {
  return level === 1 ? amount : amount / level;
}

/** Splits the dues among the debtors, in whole kronor, the last taking the rest, and collects what each really pays. */
function collect(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  const { owing, due, left } = state.contracts;
  const { debtors, weights } = iv.promise;
  if (debtors.length > 1) for (let k = 0; k < owing.count; k++) left[owing.lane[k]] = due[owing.lane[k]];
  for (let d = 0; d < debtors.length; d++) {
    const debtor = debtors[d] as PayerNumber;
    const last = d === debtors.length - 1;
    const part = last && d === 0 ? due : partOf(state, last ? Infinity : weights[debtor]);
    chancesKept(plan, state, owing, debtor, round, t);
    collectFrom(plan, state, iv, round, t, d, part);
  }
}

/** The next debtor's part of each due. weight: its share; Infinity for the last, who owes what is left */
function partOf({ contracts }: State, weight: number): Float64Array {
  const { owing, due, left, part } = contracts;
  const { lane, count } = owing;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const owes = weight === Infinity ? left[i] : Math.min(left[i], wholeKronor(due[i] * weight));
    left[i] -= owes;
    part[i] = owes;
  }
  return part;
}

/**
 * What debtor number d pays of its part (MODEL §6): all of it with the chance that it honours it, else the share
 * `paidWhenBroken`; at most what is left of its yearly limit. Whole kronor; the rest lapses.
 */
function collectFrom(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number, d: number, part: Float64Array): void {
  const { block, values, contracts } = state;
  const { lanes } = block;
  const { owing, chance, offered, honour, received, yearReceived, interventionReceived } = contracts;
  const debtor = iv.promise.debtors[d] as PayerNumber;
  const word = honourWords(state, iv, round, d, t);
  const broken = plan.credibility.paidWhenBroken * lanes;
  const { lane, count } = owing;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    offered[i] = uniform(honour[word + i]) < chance[i] ? part[i] : wholeKronor(values[broken + i] * part[i]);
  }
  const pays = withinLimit(plan, state, debtor, part);
  if (tellsClaims(plan)) bookClaims(state, debtor, t, part, pays);
  const now = t * lanes;
  const first = round * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    received[first + i] += pays[i];
    yearReceived[now + i] += pays[i];
  }
  if (interventionReceived.length === 0) return;
  for (let k = 0; k < count; k++) interventionReceived[(iv.index * plan.years + t) * lanes + lane[k]] += pays[lane[k]];
}

/** What a debtor pays of what it offers: at most what is left of its yearly limit. */
function withinLimit(plan: Plan, state: State, debtor: PayerNumber, part: Float64Array): Float64Array {
  const { owing, offered, pays, debtorPaidThisYear, paymentSurprise } = state.contracts;
  const limit = plan.departments[debtor].repaymentLimit;
  const thisYear = debtor * state.block.lanes;
  if (limit < Infinity) {
    for (let k = 0; k < owing.count; k++) {
      const i = owing.lane[k];
      pays[i] = Math.max(0, Math.min(offered[i], limit - debtorPaidThisYear[thisYear + i]));
    }
  }
  const paid = limit < Infinity ? pays : offered;
  if (paymentSurprise.length > 0) surprise(plan, state, debtor, part, paid);
  if (limit < Infinity) for (let k = 0; k < owing.count; k++) debtorPaidThisYear[thisYear + owing.lane[k]] += pays[owing.lane[k]];
  return paid;
}
