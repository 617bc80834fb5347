import type { Worded } from "./worded.ts";

/** Tables of studies and the keys of `dist: evidence`: what is wrong, by code. */
export const evidenceWords = {
  tableLineColumn: { en: "{problem} (line {line}, {column})", sv: "{problem} (rad {line}, {column})" },
  tableLine: { en: "{problem} (line {line})", sv: "{problem} (rad {line})" },
  tableColumn: { en: "{problem} ({column})", sv: "{problem} ({column})" },
  noTableColumn: { en: "found no column {column}, expected one", sv: "hittade ingen kolumn {column}, väntade en" },
  noTableColumnKnown: { en: "found no column {column}, expected one: {known}", sv: "hittade ingen kolumn {column}, väntade en: {known}" },
  tableColumnTwice: {
    en: "found the column {column} twice, expected it once",
    sv: "hittade kolumnen {column} två gånger, väntade den en gång",
  },
  noStudies: { en: "found no rows, expected at least one study", sv: "hittade inga rader, väntade minst en studie" },
  tooManyRows: { en: "found {found} rows, expected at most {most}", sv: "hittade {found} rader, väntade högst {most}" },
  cellCount: {
    en: "found {found} cells, expected {expected} as in the first row",
    sv: "hittade {found} celler, väntade {expected} som i första raden",
  },
  cellCountComma: {
    en: "found {found} cells, expected {expected} as in the first row: a decimal comma in a file with commas between cells?",
    sv: "hittade {found} celler, väntade {expected} som i första raden: ett decimalkomma i en fil med komman mellan cellerna?",
  },
  severalOutcomes: {
    en: "found {found} outcomes, expected one to be chosen with outcome: {known}",
    sv: "hittade {found} utfall, väntade att ett väljs med outcome: {known}",
  },
  noRowsOf: { en: "found no rows of {outcome}, expected {known}", sv: "hittade inga rader om {outcome}, väntade {known}" },
  ratioWithoutScale: {
    en: "found a ratio without a scale, expected scale: {known}, so that it is known what its estimate is a ratio of",
    sv: "hittade en kvot utan skala, väntade scale: {known}, så att det är känt vad estimate är en kvot av",
  },
  severalScales: {
    en: "found {kind}, read on {scale} where the first row is read on {first}, expected one scale: say scale",
    sv: "hittade {kind}, som läses på {scale} där första raden läses på {first}, väntade en enda skala: ange scale",
  },
  scaleOfKind: {
    en: "found {kind}, expected {known} as scale of such a row, not {scale}",
    sv: "hittade {kind}, väntade {known} som skala för en sådan rad, inte {scale}",
  },
  higherRatio: {
    en: "found {direction}, expected 'lower' for a {kind} on {scale}: the ratio of what is lacking cannot be known from it; give counts, or scale logOR",
    sv: "hittade {direction}, väntade 'lower' för {kind} på {scale}: kvoten för det som saknas går inte att veta av den; ge counts, eller scale logOR",
  },
  intervalOrder: {
    en: "found {low} to {high}, expected the lower end first",
    sv: "hittade {low} till {high}, väntade den nedre gränsen först",
  },
  qualityDiffers: {
    en: "found {found}, expected the same as in the first row of {study}: quality and weight are of the study",
    sv: "hittade {found}, väntade detsamma som i första raden av {study}: kvalitet och vikt gäller studien",
  },
  unknownQuality: {
    en: "found {found}, expected {known}, as quality.{column} has them",
    sv: "hittade {found}, väntade {known}, som quality.{column} har dem",
  },
  noInformation: {
    en: "found no study with information on the effect, expected at least one",
    sv: "hittade ingen studie som säger något om effekten, väntade minst en",
  },
  oneStudy: {
    en: "found one study with model {model}, expected bayes or fixed",
    sv: "hittade en enda studie med model {model}, väntade bayes eller fixed",
  },
  twoStudies: {
    en: "found two studies with model {model} and use predictive, expected bayes, or use mean: no degrees of freedom are left for a new place",
    sv: "hittade två studier med model {model} och use predictive, väntade bayes, eller use mean: inga frihetsgrader finns kvar för en ny plats",
  },
  tooFewForBiasCorrection: {
    en: "found {studies} studies with biasCorrection, expected at least 3",
    sv: "hittade {studies} studier med biasCorrection, väntade minst 3",
  },
  priorWithoutBayes: {
    en: "found a prior with model {model}, expected one with bayes only",
    sv: "hittade en prior med model {model}, väntade en bara med bayes",
  },
  noTauPrior: {
    en: "found no prior of the spread on {scale}, expected tau: { halfNormal: … } in the unit of the difference",
    sv: "hittade ingen prior för spridningen på {scale}, väntade tau: { halfNormal: … } i skillnadens enhet",
  },
  peeseWithBayes: {
    en: "found peese with model bayes, expected it with fixed, dl, pm or reml",
    sv: "hittade peese med model bayes, väntade det med fixed, dl, pm eller reml",
  },
  onlyOnG: { en: "found {found} on {scale}, expected it on g only", sv: "hittade {found} på {scale}, väntade det bara på g" },
  convertBesideG: { en: "found convert beside as: g, expected one of them", sv: "hittade convert bredvid as: g, väntade den ena av dem" },
  baseRiskMissing: {
    en: "found no base risk on {scale}, expected one above 0 and below 1: {reason}",
    sv: "hittade ingen basrisk på {scale}, väntade en över 0 och under 1: {reason}",
  },
  baseRiskNeedless: {
    en: "found a base risk on {scale}, expected none: the effect does not depend on it",
    sv: "hittade en basrisk på {scale}, väntade ingen: effekten beror inte av den",
  },
  controlMeanMissing: {
    en: "found no mean of the controls on md, expected one above 0: a difference is a share of it",
    sv: "hittade inget medelvärde för kontrollerna på md, väntade ett över 0: en skillnad är en andel av det",
  },
  controlMeanNeedless: {
    en: "found a mean of the controls on {scale}, expected it on md only",
    sv: "hittade ett medelvärde för kontrollerna på {scale}, väntade det bara på md",
  },
  noTau: {
    en: "found no prior, expected halfNormal, halfCauchy or fixed",
    sv: "hittade ingen prior, väntade halfNormal, halfCauchy eller fixed",
  },
  noTable: { en: "found no table, expected file or studies", sv: "hittade ingen tabell, väntade file eller studies" },
  gWithOutcomes: {
    en: "found as: g with outcomes, expected it with benefits only: g is not a share of events",
    sv: "hittade as: g med utfall, väntade det bara med nyttor: g är ingen andel av händelser",
  },
  turnedWithOutcomes: {
    en: "found ratios of means where higher is better, expected them with benefits only: no cost is avoided",
    sv: "hittade kvoter av medelvärden där högre är bättre, väntade dem bara med nyttor: ingen kostnad undviks",
  },
  hazardOnce: {
    en: "found a hazard ratio of what happens once without baseRisk, expected baseRisk: it is not the ratio of the risks",
    sv: "hittade en hasardkvot för det som händer en gång utan baseRisk, väntade baseRisk: den är inte kvoten mellan riskerna",
  },
  referenceEffectOfG: {
    en: "the effect is in units of g: give referenceEffect, the g that perPersonYear is the value of",
    sv: "effekten är i enheter av g: ange referenceEffect, det g som perPersonYear är värdet av",
  },
  doubtedTwice: {
    en: "found quality and transfer below 1, two discounts of the studies: is it the same doubt twice?",
    sv: "hittade quality och transfer under 1, två avdrag från studierna: är det samma tvivel två gånger?",
  },
  doubtedTwicePlaces: {
    en: "found noEffect with studies of a new place, which have places without effect in them: is it the same doubt twice?",
    sv: "hittade noEffect med studier av en ny plats, där platser utan effekt redan ingår: är det samma tvivel två gånger?",
  },
  tauKeys: {
    en: "found {found:and}, expected halfNormal, halfCauchy or fixed",
    sv: "hittade {found:and}, väntade halfNormal, halfCauchy eller fixed",
  },
  studiesOnly: {
    en: "studies: no files can be read here (on the page: drop it beside the scenario)",
    sv: "studies: inga filer kan läsas här (på sidan: släpp den bredvid scenariot)",
  },
  studyName: { en: "the name of a study", sv: "namnet på en studie" },
  cellOfNumber: {
    en: "a number: write {example} as a standard error or an interval",
    sv: "ett tal: skriv {example} som medelfel eller intervall",
  },
  numberOfKind: { en: "a number: a row of kind {kind} needs it", sv: "ett tal: en rad av slaget {kind} behöver det" },
  atMostGroup: { en: "at most {most}, the persons of the group", sv: "högst {most}, gruppens personer" },
  insideInterval: { en: "a value in its interval, {low} to {high}", sv: "ett värde i sitt intervall, {low} till {high}" },
  wholeAtLeast: { en: "a whole number of at least {least}", sv: "ett heltal på minst {least}" },
  twoPersons: { en: "at least 2 persons in each group", sv: "minst 2 personer i varje grupp" },
  numberAtLeastZero: { en: "a number of at least 0", sv: "ett tal på minst 0" },
  aboveZeroAtMostOne: { en: "a number above 0 and at most 1", sv: "ett tal över 0 och högst 1" },
  aLevel: { en: "a number above 0 and below 1, like 0.95", sv: "ett tal över 0 och under 1, som 0.95" },
  aboveZeroWritten: {
    en: "a number above 0: write {example} as a standard error or an interval",
    sv: "ett tal över 0: skriv {example} som medelfel eller intervall",
  },
  bothEnds: { en: "both ends of the interval, or none", sv: "intervallets båda gränser, eller ingen" },
  aboveMinusOne: {
    en: "a change above -1, like -0.57 for 57 % less: are these percentages?",
    sv: "en förändring över -1, som -0.57 för 57 % mindre: är det här procent?",
  },
  anError: {
    en: "a standard error, both ends of an interval, p, or for a change cv with n_t and n_c",
    sv: "ett medelfel, ett intervalls båda gränser, p, eller för en förändring cv med n_t och n_c",
  },
  groupSizes: {
    en: "n_t and n_c, which the correction of g for clusters needs",
    sv: "n_t och n_c, som korrigeringen av g för kluster behöver",
  },
  agreeingErrors: {
    en: "standard error, interval and p within 5 % of each other: the first of them is used",
    sv: "medelfel, intervall och p inom 5 % från varandra: det första av dem används",
  },
  aroundEstimate: {
    en: "an interval around its estimate on this scale: is it an interval of a difference, or a typing error?",
    sv: "ett intervall kring sin skattning på den här skalan: är det ett intervall för en skillnad, eller ett skrivfel?",
  },
  atMostOneChange: { en: "a change of at most 1: are these percentages?", sv: "en förändring på högst 1: är det här procent?" },
  flatOrMean: { en: "flat, or mean and sd", sv: "flat, eller mean och sd" },
  orMeanAndSd: { en: "{number}, or mean and sd", sv: "{number}, eller mean och sd" },
  oddsRatio: { en: "an odds ratio is not a risk ratio", sv: "en oddskvot är ingen riskkvot" },
  gIsNoShare: { en: "g is not a share of events", sv: "g är ingen andel av händelser" },
  onceAtMost: { en: "the event happens once at most", sv: "händelsen inträffar högst en gång" },
} as const satisfies Worded;
