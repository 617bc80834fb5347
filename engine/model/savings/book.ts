import { wholeKronor } from "../../numeric/kronor.ts";
import type { PayerNumber, Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/**
 * Books what a round saved each payer in year t. Of a department's saving the cashable part is booked, in whole kronor and
 * whole steps; the rest is freed capacity.
 *
 * chain  number of the leakage chain that it belongs to
 */
export function bookYear(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number, chain: number): void {
  const departments = plan.departments.length;
  for (const payer of iv.savers) {
    if (payer < departments) bookDepartment(plan, state, iv, round, payer as PayerNumber, t, chain);
    else bookOutsider(plan, state, payer as PayerNumber, t);
  }
  if (state.savings.interventionValue.length > 0) addToValue(plan, state, iv, t);
}

/** What society saved in year t, whoever the payer, goes to the value of the intervention. */
function addToValue(plan: Plan, state: State, iv: InterventionPlan, t: number): void {
  const { lanes } = state.block;
  const { saving, interventionValue } = state.savings;
  const discount = plan.savingDiscount[t];
  const into = iv.index * lanes;
  for (const payer of iv.savers) {
    for (let i = 0; i < lanes; i++) interventionValue[into + i] += discount * wholeKronor(saving[payer * lanes + i]);
  }
}

function bookOutsider(plan: Plan, state: State, payer: PayerNumber, t: number): void {
  const { lanes } = state.block;
  const { saving, naiveSaving, society, naive } = state.savings;
  const discount = plan.savingDiscount[t];
  const at = payer * lanes;
  for (let i = at; i < at + lanes; i++) {
    society[i] += discount * wholeKronor(saving[i]);
    naive[i] += discount * wholeKronor(naiveSaving[i]);
  }
}

function bookDepartment(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  round: Round,
  payer: PayerNumber,
  t: number,
  chainNumber: number,
): void {
  const { values, block } = state;
  const { lanes } = block;
  const { saving, naiveSaving, society, naive, societyFreed, naiveFreed, cashable, chain } = state.savings;
  const { start } = state.fund;
  const { horizon } = iv.contract;
  const began = round * lanes;
  const cashableShare = iv.cashable * lanes;
  const { cashableStep: step } = iv;
  const discount = plan.savingDiscount[t];
  const at = payer * lanes;
  const q5 = (9 * chainNumber + 4) * lanes;
  const q6 = q5 + lanes;
  for (let i = 0; i < lanes; i++) {
    const saved = saving[at + i];
    const savedNaive = naiveSaving[at + i];
    const share = values[cashableShare + i];
    const usable = share * inSteps(saved, step);
    chain[q5 + i] += usable;
    if (t < start[began + i] + horizon) chain[q6 + i] += usable;
    const whole = wholeKronor(saved);
    const wholeNaive = wholeKronor(savedNaive);
    const booked = wholeKronor(share * inSteps(whole, step));
    const bookedNaive = wholeKronor(share * inSteps(wholeNaive, step));
    cashable[at + i] += booked;
    society[at + i] += discount * booked;
    naive[at + i] += discount * bookedNaive;
    societyFreed[i] += discount * (whole - booked);
    naiveFreed[i] += discount * (wholeNaive - bookedNaive);
  }
}

/** k · trunc(S / k): only whole beds and whole classes can be cut. A saving a rounding error below a step counts as the step. */
function inSteps(saving: number, step: number): number {
  return step > 0 ? step * Math.trunc((saving / step) * (1 + 1e-12)) : saving;
}
