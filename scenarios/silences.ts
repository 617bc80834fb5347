import { accountHasChance } from "../engine/model/accountChance.ts";
import type { Plan } from "../engine/model/plan.ts";
import type { Intervention, Scenario } from "../engine/model/scenario.ts";
import { isOwed, type Omission, type OmissionCode, omissionsAround, omissionsWithin } from "./leftOut.ts";

/** What a reader must know before any figure, as data: `leftOut.<what>`, `paysUnmeasured`, `nothingRandom`. */
export interface Silence {
  readonly code: "nothingRandom" | "paysUnmeasured" | `leftOut.${OmissionCode}`;
  /** Where it stands or would stand in the scenario; `*` for every item of a list. */
  readonly path: string;
  readonly values: {
    /** Ids and names of the interventions it is about, and how many there are in all; absent where it is about none. */
    readonly interventions?: readonly string[];
    readonly names?: readonly string[];
    readonly of?: number;
  };
}

/**
 * What a scenario leaves out and so counts as no risk, contracts that pay by measurement where nothing is measured, and whether
 * anything in the fund's account is random at all; the gravest first.
 */
export function silences(scenario: Scenario, plan: Plan): readonly Silence[] {
  const { interventions } = scenario;
  const about = (chosen: readonly Intervention[]) => ({
    interventions: chosen.map(({ id }) => id),
    names: chosen.map(({ name }) => name),
    of: interventions.length,
  });
  const around = codesOf(omissionsAround).flatMap((code): Silence[] => {
    const { path, isLeftOut, isMoot }: Omission = omissionsAround[code];
    const any = interventions[0]!;
    return isLeftOut(scenario, any) && isMoot?.(scenario, any) !== true ? [{ code: `leftOut.${code}`, path, values: {} }] : [];
  });
  const within = codesOf(omissionsWithin).flatMap((code): Silence[] => {
    const { path, isLeftOut, isMoot }: Omission = omissionsWithin[code];
    const silent = interventions.filter((iv) => isLeftOut(scenario, iv) && isMoot?.(scenario, iv) !== true);
    return silent.length === 0 ? [] : [{ code: `leftOut.${code}`, path, values: about(silent) }];
  });
  const unmeasured = interventions.filter(paysUnmeasured);
  return [
    ...(accountHasChance(plan) ? [] : [{ code: "nothingRandom", path: "fund", values: {} } as const]),
    ...(unmeasured.length === 0 ? [] : [{ code: "paysUnmeasured", path: "interventions.*.contract", values: about(unmeasured) } as const]),
    ...around,
    ...within,
  ];
}

/** A contract that pays a share of measured savings, where nothing is measured and nothing is said of it: the promise is paid. */
export function paysUnmeasured(intervention: Intervention): boolean {
  return isOwed(intervention) && intervention.contract.share > 0 && intervention.evaluation === null;
}

function codesOf<K extends string>(table: Readonly<Record<K, Omission>>): readonly K[] {
  return Object.keys(table) as K[];
}
