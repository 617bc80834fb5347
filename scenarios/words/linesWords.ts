import type { Worded } from "./worded.ts";

/** Effects through other outcomes, lines that count once, and follow-ups: what is wrong, by code. */
export const linesWords = {
  onWithoutLinks: { en: "found on without links, expected via beside it", sv: "hittade on utan länkar, väntade via bredvid" },
  onThetaWithoutStudies: {
    en: "found on: theta with an effect that is not that of studies, expected effect.size of dist: evidence",
    sv: "hittade on: theta med en effekt som inte är studiers, väntade effect.size med dist: evidence",
  },
  unusedBaseRisk: {
    en: "found a base risk that nothing uses, expected on: theta beside it",
    sv: "hittade en grundrisk som inget använder, väntade on: theta bredvid",
  },
  onThetaWithoutBaseRisk: {
    en: "found on: theta without baseRisk, expected the risk of this line without the intervention",
    sv: "hittade on: theta utan baseRisk, väntade den här radens risk utan insatsen",
  },
  needlessBaseRisk: {
    en: "found a base risk on a scale that needs none, expected on: theta without it",
    sv: "hittade en grundrisk på en skala som inte behöver någon, väntade on: theta utan den",
  },
  groupOfNoLine: {
    en: "found {found}, expected a group that a line names with countOnce",
    sv: "hittade {found}, väntade en grupp som en rad anger med countOnce",
  },
  unknownGroup: {
    en: "found {found}, expected one of the groups of lines ({known})",
    sv: "hittade {found}, väntade någon av radernas grupper ({known})",
  },
  groupOfOneLine: {
    en: "found a group of one line, {group}: it counts in any case",
    sv: "hittade en grupp med en enda rad, {group}: den räknas i vilket fall",
  },
  pointsExpected: { en: "found {found} as points, expected {rule}", sv: "hittade {found} som points, väntade {rule}" },
  followUpOrder: {
    en: "found {years} years, expected more than {before}: later follow-ups later",
    sv: "hittade {years} år, väntade mer än {before}: senare uppföljningar senare",
  },
  besideFadeFrom: { en: "found {key} beside fadeFrom, expected one of them", sv: "hittade {key} bredvid fadeFrom, väntade den ena av dem" },
  fadeGrew: {
    en: "found an effect that does not fall from one follow-up to the next, expected less left later: nothing fades on such a curve",
    sv: "hittade en effekt som inte sjunker från en uppföljning till nästa, väntade mindre kvar senare: inget avtar på en sådan kurva",
  },
  fadeBelowZero: {
    en: "found follow-ups whose curve ends below nothing, expected at least a persistent share of 0",
    sv: "hittade uppföljningar vars kurva slutar under noll, väntade minst en bestående andel på 0",
  },
  fadeOneFollowUp: {
    en: "found one follow-up without persistentShare, expected persistentShare beside it, or a second follow-up",
    sv: "hittade en uppföljning utan persistentShare, väntade persistentShare bredvid, eller en andra uppföljning",
  },
  fadeBelowPersistent: {
    en: "found less left than persistentShare, expected more",
    sv: "hittade mindre kvar än persistentShare, väntade mer",
  },
  fadeResidual: {
    en: "the nearest curve through {followUps} follow-ups has a half-life of {halfLifeYears} years and a persistent share of {persistentShare}; it is off by {residuals:comma}",
    sv: "den närmaste kurvan genom {followUps} uppföljningar har halveringstiden {halfLifeYears} år och den bestående andelen {persistentShare}; den avviker med {residuals:comma}",
  },
  effectAfterLinks: {
    en: "the effect, after the links, at which perPersonYear was measured",
    sv: "effekten, efter länkarna, vid vilken perPersonYear mättes",
  },
  yearsAndLeft: { en: "years and left", sv: "years och left" },
  aLink: { en: "at least one link", sv: "minst en länk" },
  aFollowUp: { en: "at least one follow-up", sv: "minst en uppföljning" },
  followUps: {
    en: "follow-ups like [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], or after and points",
    sv: "uppföljningar som [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], eller after och points",
  },
} as const satisfies Worded;
