import type { Intervention, Scenario, Uncertain } from "../engine/model/scenario.ts";

/** One thing that a scenario can leave out, and what that means: it counts as no risk. */
export interface Omission {
  /** Where it would stand, `*` for every item of a list. */
  readonly path: string;
  /** Whether the scenario leaves it out, or says the same as if it did. */
  readonly isLeftOut: (scenario: Scenario, intervention: Intervention) => boolean;
  /** Where nobody could want it. */
  readonly isMoot?: (scenario: Scenario, intervention: Intervention) => boolean;
}

const isCertain = (u: Uncertain) => typeof u === "number";
/** Whether something can fall due under the contract. */
export const isOwed = ({ contract }: Intervention) => (contract.share > 0 || contract.floor > 0) && contract.cap > 0;

/** Every step by which an effect gets to a line through others. */
const linksOf = ({ outcomes, benefits }: Intervention) => [...outcomes, ...benefits].flatMap(({ via = [] }) => via);

/** Everything of the fund and the municipality that counts as no risk when it is left out. */
export const omissionsAround = {
  economy: { path: "municipality.result.sd", isLeftOut: ({ municipality }) => municipality.result.sd === 0 },
  elections: {
    path: "municipality.elections",
    isLeftOut: ({ municipality: { elections } }) =>
      elections === null || (elections.majorityChange === 0 && elections.midTermChange === undefined),
  },
  headTurnover: { path: "departments.*.headTurnover", isLeftOut: ({ departments }) => departments.every((d) => d.headTurnover === 0) },
  credibility: {
    path: "credibility",
    isLeftOut: ({ credibility: { anchoring, lossPerHeadChange, lossPerMajorityChange, deficitPenalty } }) =>
      deficitPenalty === 0 && (anchoring === 1 || (lossPerHeadChange === 0 && lossPerMajorityChange === 0)),
    isMoot: ({ interventions }) => !interventions.some(isOwed),
  },
  dissolution: {
    path: "fund.dissolution",
    isLeftOut: ({ fund: { dissolution } }) => Object.values(dissolution).every((risk) => risk === 0),
  },
  context: {
    path: "contextCorrelation",
    isLeftOut: ({ contextCorrelation }) => contextCorrelation === 0,
    isMoot: ({ interventions }) => interventions.length < 2 || interventions.every(({ effect }) => isCertain(effect.size)),
  },
} satisfies Readonly<Record<string, Omission>>;

/** The same of an intervention. */
export const omissionsWithin = {
  evaluation: { path: "interventions.*.evaluation", isLeftOut: (_, { evaluation }) => evaluation === null },
  staff: { path: "interventions.*.staff", isLeftOut: (_, { staff }) => staff === null || staff.turnover === 0 },
  cost: {
    path: "interventions.*.costFactor",
    isLeftOut: (_, { cost, costFactor }) => isCertain(costFactor) && [cost].flat().every((u) => isCertain(u as Uncertain)),
  },
  effectSize: { path: "interventions.*.effect.size", isLeftOut: (_, { effect }) => isCertain(effect.size) && effect.noEffect === 0 },
  noEffect: { path: "interventions.*.effect.noEffect", isLeftOut: (_, { effect }) => effect.noEffect === 0 },
  transfer: { path: "interventions.*.effect.transfer", isLeftOut: (_, { effect }) => effect.transfer === 1 },
  fade: {
    path: "interventions.*.effect.halfLifeYears",
    isLeftOut: (_, { effect }) => effect.halfLifeYears === null || effect.persistentShare === 1,
  },
  frailty: {
    path: "interventions.*.frailtyVariance",
    isLeftOut: (_, { frailtyVariance }) => frailtyVariance === 0,
    isMoot: (_, { outcomes }) => outcomes.every(({ count }) => count === "one"),
  },
  eventCost: {
    path: "interventions.*.outcomes.*.cost",
    isLeftOut: (_, { outcomes }) =>
      outcomes.every(({ cost, days, dayRate }) => [cost, days, dayRate].every((u) => u === null || isCertain(u))),
    isMoot: (_, { outcomes }) => outcomes.length === 0,
  },
  cyclicality: {
    path: "interventions.*.outcomes.*.cyclicality",
    isLeftOut: (_, { outcomes }) => outcomes.every(({ cyclicality }) => cyclicality === 0),
    isMoot: ({ municipality }, { outcomes }) => outcomes.length === 0 || municipality.result.sd === 0,
  },
  outMigration: { path: "interventions.*.outMigration", isLeftOut: (_, { outMigration }) => outMigration === 0 },
  cashable: { path: "interventions.*.cashable", isLeftOut: (_, { cashable }) => cashable === 1 },
  causal: {
    path: "interventions.*.outcomes.*.via.*.causal",
    isLeftOut: (_, intervention) => linksOf(intervention).some(({ causal }) => causal === 1),
    isMoot: (_, intervention) => linksOf(intervention).length === 0,
  },
  optimism: {
    path: "interventions.*.promise",
    isLeftOut: (_, { promise }) => promise.perParticipantYear === null && promise.optimism === 1,
    isMoot: (_, intervention) => !isOwed(intervention),
  },
} satisfies Readonly<Record<string, Omission>>;

export type OmissionCode = keyof typeof omissionsAround | keyof typeof omissionsWithin;
