import { expect, test } from "vitest";
import type { InterventionNumber, PayerNumber, Round, RuleNumber, Slot } from "../../../engine/model/ids.ts";
import { eventful } from "./eventful.ts";
import { planOf } from "./run.ts";

/** Of what a number is the number: one kind is not taken for another, which the compiler of types checks. */
const kinds = {
  slot: (number: Slot) => number,
  round: (number: Round) => number,
  intervention: (number: InterventionNumber) => number,
  payer: (number: PayerNumber) => number,
  rule: (number: RuleNumber) => number,
};

test("numbers of a plan say what they number, and stand for it", () => {
  const plan = planOf(eventful);
  plan.interventions.forEach((iv, i) => {
    const { host, contract } = eventful.interventions[i]!;
    expect(kinds.intervention(iv.index)).toBe(i);
    expect(plan.departments[kinds.payer(iv.host)]!.id).toBe(host);
    expect(plan.rules[kinds.rule(iv.contract.rule)]).toBe(contract.rule);
    expect(kinds.round(iv.firstRound)).toBeGreaterThanOrEqual(i);
    // @ts-expect-error a payer is no intervention
    expect(kinds.intervention(iv.host)).toBe(iv.host);
    // @ts-expect-error a rule is no payer
    expect(kinds.payer(iv.contract.rule)).toBe(iv.contract.rule);
    // @ts-expect-error a round is no slot
    expect(kinds.slot(iv.firstRound)).toBe(iv.firstRound);
    // @ts-expect-error a number that says nothing is none of them
    expect(kinds.round(0)).toBe(0);
  });
});
