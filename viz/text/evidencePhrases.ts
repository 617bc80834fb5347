/** What is said of wrong tables of studies and of the keys of `dist: evidence`: statements. */
export const evidenceStatements: Readonly<Record<string, string>> = {
  "found no column {quoted}, expected one": "hittade ingen kolumn {quoted}, väntade en",
  "found no column {quoted}, expected one: {listed}": "hittade ingen kolumn {quoted}, väntade en: {listed}",
  "found the column {quoted} twice, expected it once": "hittade kolumnen {quoted} två gånger, väntade den en gång",
  "found no rows, expected at least one study": "hittade inga rader, väntade minst en studie",
  "found {number} rows, expected at most {number}": "hittade {number} rader, väntade högst {number}",
  "found {number} cells, expected {number} as in the first row": "hittade {number} celler, väntade {number} som i första raden",
  "found {number} cells, expected {number} as in the first row: a decimal comma in a file with commas between cells?":
    "hittade {number} celler, väntade {number} som i första raden: ett decimalkomma i en fil med komman mellan cellerna?",
  "found {number} outcomes, expected one to be chosen with outcome: {names}":
    "hittade {number} utfall, väntade att ett väljs med outcome: {names}",
  "found no rows of {quoted}, expected {names}": "hittade inga rader om {quoted}, väntade {names}",
  "found a ratio without a scale, expected scale: {listed}, so that it is known what its estimate is a ratio of":
    "hittade en kvot utan skala, väntade scale: {listed}, så att det är känt vad estimate är en kvot av",
  "found {quoted}, read on {word} where the first row is read on {word}, expected one scale: say scale":
    "hittade {quoted}, som läses på {word} där första raden läses på {word}, väntade en enda skala: ange scale",
  "found {quoted}, expected {listed} as scale of such a row, not {word}":
    "hittade {quoted}, väntade {listed} som skala för en sådan rad, inte {word}",
  "found {quoted}, expected 'lower' for a {word} on {word}: the ratio of what is lacking cannot be known from it; give counts, or scale logOR":
    "hittade {quoted}, väntade 'lower' för {word} på {word}: kvoten för det som saknas går inte att veta av den; ge counts, eller scale logOR",
  "found {number} to {number}, expected the lower end first": "hittade {number} till {number}, väntade den nedre gränsen först",
  "found {quoted}, expected the same as in the first row of {quoted}: quality and weight are of the study":
    "hittade {quoted}, väntade detsamma som i första raden av {quoted}: kvalitet och vikt gäller studien",
  "found {quoted}, expected {listed}, as quality.{word} has them": "hittade {quoted}, väntade {listed}, som quality.{word} har dem",

  "found no study with information on the effect, expected at least one":
    "hittade ingen studie som säger något om effekten, väntade minst en",
  "found one study with model {word}, expected bayes or fixed": "hittade en enda studie med model {word}, väntade bayes eller fixed",
  "found two studies with model {word} and use predictive, expected bayes, or use mean: no degrees of freedom are left for a new place":
    "hittade två studier med model {word} och use predictive, väntade bayes, eller use mean: inga frihetsgrader finns kvar för en ny plats",
  "found {number} studies with biasCorrection, expected at least 3": "hittade {number} studier med biasCorrection, väntade minst 3",
  "found a prior with model {word}, expected one with bayes only": "hittade en prior med model {word}, väntade en bara med bayes",
  "found no prior of the spread on {word}, expected tau: { halfNormal: … } in the unit of the difference":
    "hittade ingen prior för spridningen på {word}, väntade tau: { halfNormal: … } i skillnadens enhet",
  "found peese with model bayes, expected it with fixed, dl, pm or reml":
    "hittade peese med model bayes, väntade det med fixed, dl, pm eller reml",
  "found {quoted} on {word}, expected it on g only": "hittade {quoted} på {word}, väntade det bara på g",
  "found convert beside as: g, expected one of them": "hittade convert bredvid as: g, väntade den ena av dem",
  "found no base risk on {word}, expected one above 0 and below 1: {why}":
    "hittade ingen basrisk på {word}, väntade en över 0 och under 1: {why}",
  "found a base risk on {word}, expected none: the effect does not depend on it":
    "hittade en basrisk på {word}, väntade ingen: effekten beror inte av den",
  "found no mean of the controls on md, expected one above 0: a difference is a share of it":
    "hittade inget medelvärde för kontrollerna på md, väntade ett över 0: en skillnad är en andel av det",
  "found a mean of the controls on {word}, expected it on md only":
    "hittade ett medelvärde för kontrollerna på {word}, väntade det bara på md",
  "found no prior, expected halfNormal, halfCauchy or fixed": "hittade ingen prior, väntade halfNormal, halfCauchy eller fixed",
  "found no table, expected file or studies": "hittade ingen tabell, väntade file eller studies",
  "found as: g with outcomes, expected it with benefits only: g is not a share of events":
    "hittade as: g med utfall, väntade det bara med nyttor: g är ingen andel av händelser",
  "found ratios of means where higher is better, expected them with benefits only: no cost is avoided":
    "hittade kvoter av medelvärden där högre är bättre, väntade dem bara med nyttor: ingen kostnad undviks",
  "found a hazard ratio of what happens once without baseRisk, expected baseRisk: it is not the ratio of the risks":
    "hittade en hasardkvot för det som händer en gång utan baseRisk, väntade baseRisk: den är inte kvoten mellan riskerna",
  "the effect is in units of g: give referenceEffect, the g that perPersonYear is the value of":
    "effekten är i enheter av g: ange referenceEffect, det g som perPersonYear är värdet av",
  "found quality and transfer below 1, two discounts of the studies: is it the same doubt twice?":
    "hittade quality och transfer under 1, två avdrag från studierna: är det samma tvivel två gånger?",
  "found noEffect with studies of a new place, which have places without effect in them: is it the same doubt twice?":
    "hittade noEffect med studier av en ny plats, där platser utan effekt redan ingår: är det samma tvivel två gånger?",
  "found {listed}, expected halfNormal, halfCauchy or fixed": "hittade {listed}, väntade halfNormal, halfCauchy eller fixed",
};

/** Where in a table it is, behind what is wrong there. */
export const evidencePlaces: Readonly<Record<string, string>> = {
  "{statement} (line {number}, {word})": "{statement} (rad {number}, {word})",
  "{statement} (line {number})": "{statement} (rad {number})",
  "{statement} ({word})": "{statement} ({word})",
};

/** What the numbers of a table do not allow. */
export const evidenceFailures: Readonly<Record<string, string>> = {
  "{word}: {number} nodes do not resolve the spread between studies: the prior of tau is too wide":
    "{word}: {number} noder räcker inte för att se spridningen mellan studierna: priorn för tau är för bred",
  "{word}: all studies have the same error: there is nothing to correct by":
    "{word}: alla studier har samma fel: det finns inget att korrigera efter",
};

/** What cells of a table of studies must be. */
export const evidenceRules: Readonly<Record<string, string>> = {
  "studies: no files can be read here": "studies: inga filer kan läsas här",
  "the name of a study": "namnet på en studie",
  "a number: write {quoted} as a standard error or an interval": "ett tal: skriv {quoted} som medelfel eller intervall",
  "a number: a row of kind {word} needs it": "ett tal: en rad av slaget {word} behöver det",
  "at most {number}, the persons of the group": "högst {number}, gruppens personer",
  "a value in its interval, {number} to {number}": "ett värde i sitt intervall, {number} till {number}",
  "a whole number of at least {number}": "ett heltal på minst {number}",
  "at least 2 persons in each group": "minst 2 personer i varje grupp",
  "a number of at least 0": "ett tal på minst 0",
  "a number above 0 and at most 1": "ett tal över 0 och högst 1",
  "a number above 0 and below 1, like 0.95": "ett tal över 0 och under 1, som 0.95",
  "a number above 0: write {quoted} as a standard error or an interval": "ett tal över 0: skriv {quoted} som medelfel eller intervall",
  "both ends of the interval, or none": "intervallets båda gränser, eller ingen",
  "a change above -1, like -0.57 for 57 % less: are these percentages?":
    "en förändring över -1, som -0.57 för 57 % mindre: är det här procent?",
  "a standard error, both ends of an interval, p, or for a change cv with n_t and n_c":
    "ett medelfel, ett intervalls båda gränser, p, eller för en förändring cv med n_t och n_c",
  "n_t and n_c, which the correction of g for clusters needs": "n_t och n_c, som korrigeringen av g för kluster behöver",
  "standard error, interval and p within 5 % of each other: the first of them is used":
    "medelfel, intervall och p inom 5 % från varandra: det första av dem används",
  "an interval around its estimate on this scale: is it an interval of a difference, or a typing error?":
    "ett intervall kring sin skattning på den här skalan: är det ett intervall för en skillnad, eller ett skrivfel?",
  "a change of at most 1: are these percentages?": "en förändring på högst 1: är det här procent?",
  "flat, or mean and sd": "flat, eller mean och sd",
  "{numberRule}, or mean and sd": "{numberRule}, eller mean och sd",
};

/** Why a base risk is needed. */
export const evidenceReasons: Readonly<Record<string, string>> = {
  "an odds ratio is not a risk ratio": "en oddskvot är ingen riskkvot",
  "g is not a share of events": "g är ingen andel av händelser",
  "the event happens once at most": "händelsen inträffar högst en gång",
};
