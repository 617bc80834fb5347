import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { ObservedRoundPlan } from "./plan.ts";

/** Whether year t is one of which things are known. */
export function isPast({ observed }: Plan, t: number): boolean {
  return observed !== null && t < observed.past;
}

/** What is known of a round; null: nothing. */
export function knownRound({ observed }: Plan, round: Round): ObservedRoundPlan | null {
  return observed?.rounds[round] ?? null;
}

/** Persons who enter a round in active year n: those observed, else those planned. */
export function intakeOf(plan: Plan, iv: InterventionPlan, round: Round, n: number): number {
  return (knownRound(plan, round)?.intake ?? iv.intake)[n];
}

/** Persons who had entered a round before active year n, by n. */
export function enteredOf(plan: Plan, iv: InterventionPlan, round: Round): Float64Array {
  return knownRound(plan, round)?.entered ?? iv.entered;
}
