import type { Compilation } from "../compilation.ts";
import type { PayerNumber, Slot } from "../ids.ts";
import { legalMean } from "../legalRanges.ts";
import type { Department, Intervention, Participation, Scenario } from "../scenario.ts";
import type { SlotBuilder } from "../slots.ts";
import { type Application, believedEffects, hostFlows, promisePerEffect } from "./applicant.ts";
import { believedRepayment } from "./belief.ts";
import type { ParticipationPlan } from "./plan.ts";
import { criticalLossAversion, type Prospect, prospectOf } from "./prospect.ts";

/** Slots of what is drawn once for an applicant. */
export interface ApplicantSlots {
  readonly lossAversion: Slot;
  readonly burden: Slot;
}

/** The slots of each department that says how it decides, by its id: all its interventions share them. */
export function compileApplicants({ departments }: Scenario, slots: SlotBuilder): ReadonlyMap<string, ApplicantSlots> {
  return new Map(
    departments.flatMap(({ id, participation }) =>
      participation === undefined ? [] : [[id, slotsOf(slots, participation, `departments.${id}`, "departments")] as const],
    ),
  );
}

/** How the applicant of an intervention decides: as the intervention says, else as its host does; null where neither says anything. */
export function compileParticipation(c: Compilation, iv: Intervention, application: Application): ParticipationPlan | null {
  const host = c.scenario.departments.findIndex(({ id }) => id === iv.host) as PayerNumber;
  const department = c.scenario.departments[host];
  const participation = iv.participation ?? department.participation;
  if (participation === undefined) return null;
  const of = iv.participation === undefined ? "departments" : "interventions";
  const { lossAversion, burden } =
    iv.participation === undefined
      ? (c.applicants.get(iv.host) as ApplicantSlots)
      : slotsOf(c.slots, participation, `interventions.${iv.id}`, "interventions");
  const withFund = prospectWithFund(c, iv, participation, application, department, host);
  const withOwn = prospectWithOwn(c, iv, participation, application, department, host);
  const meanBurden = legalMean(`${of}.participation.burden`, participation.burden);
  return {
    lossAversion,
    burden,
    withFund,
    withOwn,
    lambdaStar: criticalLossAversion(withFund, meanBurden),
    ownLambdaStar: withOwn === null ? -Infinity : criticalLossAversion(withOwn, meanBurden),
  };
}

function slotsOf(
  slots: SlotBuilder,
  { lossAversion, burden }: Participation,
  path: string,
  of: "departments" | "interventions",
): ApplicantSlots {
  return {
    lossAversion: slots.slot(lossAversion, `${path}.participation.lossAversion`, `${of}.participation.lossAversion`),
    burden: slots.slot(burden, `${path}.participation.burden`, `${of}.participation.burden`),
  };
}

/** net(e, paid) = ζ̄ w_h B(e) − [paid] due_h(e), before the burden. */
function prospectWithFund(
  c: Compilation,
  iv: Intervention,
  participation: Participation,
  application: Application,
  department: Department,
  host: PayerNumber,
): Prospect {
  const { contract, start } = application;
  const last = start + contract.grace + contract.horizon - 1;
  const { believesRepaid } = participation;
  const r = believesRepaid === "model" ? believedRepayment(c.scenario, department, start, last) : believesRepaid;
  return prospectOf(
    savingsBelieved(c, iv, participation, application).flatMap(({ saving, p }) => {
      const { saved, due } = hostFlows(iv, application, host, saving);
      return [
        { x: saved - due, p: p * r },
        { x: saved, p: p * (1 - r) },
      ].filter((point) => point.p > 0);
    }),
  );
}

/** The same project on the host's own money: it pays the mean outlays for certain. */
function prospectWithOwn(
  c: Compilation,
  iv: Intervention,
  participation: Participation,
  application: Application,
  { budget }: Department,
  host: PayerNumber,
): Prospect | null {
  const { allowed, limit } = participation.ownMoney;
  const outlays = application.outlays.reduce((a, b) => a + b, 0);
  if (!allowed || (limit !== null && outlays > limit * (budget ?? 0))) return null;
  return prospectOf(
    savingsBelieved(c, iv, participation, application).map(({ saving, p }) => ({
      x: hostFlows(iv, application, host, saving).saved - outlays,
      p,
    })),
  );
}

/** What the applicant believes that a participant saves in a year: A*(e) with what it believes of e, or the promise for certain. */
function savingsBelieved(
  c: Compilation,
  iv: Intervention,
  { believedEffect }: Participation,
  { promise }: Application,
): readonly { readonly saving: number; readonly p: number }[] {
  if (believedEffect === "promise") return [{ saving: promise.perParticipantYear, p: 1 }];
  const perEffect = promisePerEffect(c, iv);
  return believedEffects(iv).map(({ e, p }) => ({ saving: perEffect * e, p }));
}
