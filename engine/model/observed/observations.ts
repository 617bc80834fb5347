import type { InterventionNumber } from "../ids.ts";
import type { Intervention, Scenario, Uncertain } from "../scenario.ts";
import type { ObservedRound } from "./observed.ts";
import type { Observation } from "./plan.ts";

/** An observation that may say something about the uncertain numbers, and whose it is. */
export interface Found extends Observation {
  /** −1: of the fund or the municipality. */
  readonly intervention: InterventionNumber | -1;
  /** Number of the round within the intervention. */
  readonly number: number;
  /** Of events: whose. */
  readonly group: "treated" | "controls" | null;
}

/** Every observation whose probability a replication may see differently from another, in the order of the file. */
export function observationsOf(scenario: Scenario): readonly Found[] {
  const { observed } = scenario;
  if (observed === undefined) return [];
  return [
    ...(isUncertain(Object.values(scenario.fund.dissolution)) ? [ofAll("observed.fund.dissolved", "dissolution")] : []),
    ...(observed.municipality.majorityChanged !== undefined && isUncertain([scenario.municipality.elections?.midTermChange ?? 0])
      ? [ofAll("observed.municipality.majorityChanged", "majority")]
      : []),
    ...(hasGap(scenario) ? [ofAll("observed.municipality.result", "result")] : []),
    ...scenario.interventions.flatMap((iv, index) =>
      (iv.enabled === false ? [] : (observed.interventions[iv.id] ?? [])).flatMap((round, number, all) => {
        const path = roundPath(iv.id, number, all.length);
        return ofRound(scenario, iv, round).map(
          ({ key, kind, group }): Found => ({ path: `${path}.${key}`, kind, intervention: index as InterventionNumber, number, group }),
        );
      }),
    ),
  ];
}

/** Where a round stands in the file: a block of its own, or one of a list. */
export function roundPath(id: string, number: number, rounds: number): string {
  return `observed.interventions.${id}${rounds > 1 ? `.${number}` : ""}`;
}

function ofAll(path: string, kind: Observation["kind"]): Found {
  return { path, kind, intervention: -1, number: 0, group: null };
}

function ofRound(scenario: Scenario, iv: Intervention, round: ObservedRound) {
  const { credibility } = scenario;
  const { outlays, leavers, events = [], evaluation, repayments = [], use } = round;
  const found: { readonly key: string; readonly kind: Observation["kind"]; readonly group: Found["group"] }[] = [];
  const add = (key: string, kind: Observation["kind"], group: Found["group"] = null) => void found.push({ key, kind, group });
  if (outlays?.informs === true) add("outlays", "outlays");
  if (leavers !== undefined && iv.staff !== null && isUncertain([iv.staff.turnover])) add("leavers", "leavers");
  if (use !== "evaluation") {
    for (const group of ["treated", "controls"] as const)
      if (events.some((each) => each[group] !== undefined)) add(`events.${group}`, "events", group);
  }
  if (evaluation?.informs === true && use !== "events") add("evaluation", "evaluation");
  const decided = repayments.some(({ decision }) => decision === "honoured" || decision === "broken");
  const fixed =
    credibility.anchoring === 1 && credibility.deficitPenalty === 0 && (scenario.municipality.balance?.honourPenalty ?? 0) === 0;
  if (decided && !fixed) add("repayments", "repayments");
  return found;
}

/** Whether a result is known of a year that follows one of which it is not. */
function hasGap({ startYear, observed }: Scenario): boolean {
  const known = Object.keys(observed?.municipality.result ?? {}).map(Number);
  return known.some((year) => year > startYear && !known.includes(year - 1));
}

function isUncertain(numbers: readonly Uncertain[]): boolean {
  return numbers.some((number) => typeof number !== "number");
}
