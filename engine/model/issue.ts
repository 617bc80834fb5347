/** Everything that the model can find wrong, and what is said within it. */
export type IssueCode =
  | "aBiasFactor"
  | "activeYears"
  | "afterDissolution"
  | "amountTooLarge"
  | "anEffect"
  | "brokenButPaid"
  | "cappedEvaluation"
  | "pooledEvaluation"
  | "selectedMeasured"
  | "clampedMeanUnknown"
  | "costWithoutDensity"
  | "departmentId"
  | "drawsTooLarge"
  | "eventsAndEvaluation"
  | "eventsOfOne"
  | "expected"
  | "expectedOutlay"
  | "gWithOutcomes"
  | "halfAbove"
  | "halfBelow"
  | "hazardOnce"
  | "honouredButUnpaid"
  | "infiniteMeanNeeded"
  | "interventionId"
  | "leaversWithoutStaff"
  | "missingKey"
  | "needlessBaseRisk"
  | "neverActive"
  | "noMeasuredError"
  | "noQuantile"
  | "notAfterStart"
  | "notComputable"
  | "onThetaWithoutBaseRisk"
  | "outcomeOf"
  | "outsideActiveYears"
  | "paidMoreThanDue"
  | "priceOfEvent"
  | "promise"
  | "referenceEffectOfG"
  | "renewedWithoutRenewal"
  | "resultCannotVary"
  | "roundOrder"
  | "roundsWithoutRenewal"
  | "sharedAddress"
  | "stoppedBeforeStart"
  | "throughOutside"
  | "tooManyLeavers"
  | "totalTooLarge"
  | "turnedWithOutcomes"
  | "withFrailty"
  | "withdrawnBesideFacts"
  | "yearNotPast"
  | "zeroReferenceEffect";

/** What is said of something wrong, as data: scenarios/ has the words of its code. */
export interface Told {
  readonly code: IssueCode;
  readonly values: Readonly<Record<string, IssueValue>>;
}

/** What stands in a place of the words: a name, a number, names, or something said in its turn. */
export type IssueValue = string | number | Told | readonly string[];

/** Something wrong with a scenario that only the model can see (an infinite mean where a mean is needed, …). */
export interface Issue extends Told {
  /** Path in the scenario by ids, as in `interventions.skolfam.outcomes.hvb.cost`. */
  readonly path: string;
}

/** `told("amountTooLarge", { amount, most })`. */
export function told(code: IssueCode, values: Told["values"] = {}): Told {
  return { code, values };
}
