import { type Intervention, outsiders } from "../../../engine/model/scenario.ts";
import { fade } from "./effect.ts";
import { savedBy } from "./outcomes.ts";
import type { Drawn, DrawnLine } from "./parameters.ts";
import type { Person } from "./participants.ts";
import { statedEffect } from "./promise.ts";

/** Kronor saved in a year for a payer. */
export interface Saving {
  readonly year: number;
  readonly payer: string;
  readonly amount: number;
}

/** How much of the effect counts: at full fidelity (Q1), as it really was (Q2 on), or at e = f = g = 1 (benefits in the naive account, which is otherwise an expectation: naive.ts). */
export type View = "full" | "real" | "naive";

/** An intervention in one replication. */
export interface Subject {
  readonly intervention: Intervention;
  readonly drawn: Drawn;
  /** e. */
  readonly effect: number;
}

/** The effect x of a line on a person s years after entry (MODEL §3.1; with links clamp(e Π), full success is e = 1). */
export function effectOn(person: Person, s: number, line: DrawnLine, { effect }: Subject, view: View): number {
  const acting = (e: number) => (line.linked === null ? e : Math.min(1, Math.max(-1, e * line.linked)));
  if (view === "naive") return acting(1) * person.factor;
  const dose = view === "full" ? 1 : person.dose;
  return acting(effect) * dose * fade(s, line) * person.factor;
}

/** All savings of a person in the years before T, by payer at entry (MODEL §3.4, §3.5). */
export function savingsOf(person: Person, subject: Subject, view: View, horizon: number): Saving[] {
  const savings: Saving[] = [];
  for (const event of person.events) {
    const x = effectOn(person, event.year - person.entered, event.line, subject, view);
    for (const { year, amount, payers = event.outcome.payers } of savedBy(event, x)) {
      for (const [payer, share] of Object.entries(payers)) savings.push({ year, payer, amount: share * amount });
    }
  }
  for (const { year, amount, payer } of benefitsOf(person, subject, view, horizon)) {
    if (payer !== null) savings.push({ year, payer, amount });
  }
  return savings;
}

/** Quality-adjusted life years that a person gains, by year. */
export function qalysOf(person: Person, subject: Subject, view: View, horizon: number): { year: number; amount: number }[] {
  return benefitsOf(person, subject, view, horizon).filter(({ payer }) => payer === null);
}

/** What a person's benefits bring, by year; to nobody in kronor: QALYs. */
export function benefitsOf(person: Person, subject: Subject, view: View, horizon: number) {
  return subject.drawn.benefits.flatMap((line) => {
    const { benefit, perPersonYear } = line;
    const reference = benefit.referenceEffect ?? statedEffect(subject.intervention);
    const flows: { year: number; payer: string | null; amount: number }[] = [];
    for (let s = benefit.window[0]; s <= benefit.window[1] && person.entered + s < horizon; s++) {
      const amount = (perPersonYear * effectOn(person, s, line, subject, view)) / reference;
      flows.push({ year: person.entered + s, payer: benefit.unit === "qaly" ? null : benefit.payer, amount });
    }
    return flows;
  });
}

/** Whether a payer is one of the municipality's own departments. */
export function isDepartment(payer: string): boolean {
  return !outsiders.some((outsider) => outsider === payer);
}

/** Who pays in the year of posting, once people have moved (MODEL §3.3). */
export function payerAfterMoving(person: Person, { year, payer }: Saving): string {
  return isDepartment(payer) && year - person.entered >= person.awayFrom ? "otherMunicipalities" : payer;
}
