import type { Worded } from "./worded.ts";

/** What one part of a scenario says of another: what is wrong, by code. */
export const referencesWords = {
  repeatedId: {
    en: "found {id} a second time, expected every {element} to have its own id",
    sv: "hittade {id} en andra gång, väntade ett eget id för varje {element}",
  },
  selectionNeedsDesign: {
    en: "found selection, which compares persons with their own year before: expected design: beforeAfter and basis cost or outcome",
    sv: "hittade selection, som jämför personer med deras eget år före: väntade design: beforeAfter och basis cost eller outcome",
  },
  selectionNeedsFrailty: {
    en: "found selection, but all persons are alike: expected frailtyVariance above 0",
    sv: "hittade selection, men alla personer är lika: väntade frailtyVariance över 0",
  },
  selectionCountsOnce: {
    en: "found selection beside an outcome of count: once, which is not counted with; take one of them out",
    sv: "hittade selection vid sidan av ett utfall med count: once, vilket inte räknas med; ta bort ett av dem",
  },
  selectionOnPoisson: {
    en: "found {found}, expected an outcome of count: poisson, whose events a person can have had before",
    sv: "hittade {found}, väntade ett utfall med count: poisson, vars händelser en person kan ha haft tidigare",
  },
  selectionHasNoControls: {
    en: "found controls, but with selection everybody is compared with their own year before; take controls out",
    sv: "hittade controls, men med selection jämförs var och en med sitt eget år före; ta bort controls",
  },
  biasWithoutOutcome: { en: "found {id}, expected none: there is no outcome", sv: "hittade {id}, väntade inget: det finns inget utfall" },
  biasNamedDist: {
    en: "found {found}, expected another id: in evaluation.bias this is the form of a distribution",
    sv: "hittade {found}, väntade ett annat id: i evaluation.bias är det formen på en fördelning",
  },
  biasWithoutEffect: {
    en: "with basis: outcome and count: one there is one event a year whatever the factor: it does not touch {id}",
    sv: "med basis: outcome och count: one finns det en händelse om året vad faktorn än är: den rör inte {id}",
  },
  sameInterventionTwice: {
    en: "found {id} twice, expected two different interventions",
    sv: "hittade {id} två gånger, väntade två olika insatser",
  },
  outcomeId: {
    en: "found {id}, which is an outcome, expected an id of its own",
    sv: "hittade {id}, som är ett utfall, väntade ett eget id",
  },
  copiesCollide: {
    en: "found copies that make a second {id}, expected ids that differ",
    sv: "hittade kopior som ger ett andra {id}, väntade olika id",
  },
  tooManyInterventions: {
    en: "found {found} interventions once copies are made, expected at most {most}",
    sv: "hittade {found} insatser när kopiorna har gjorts, väntade högst {most}",
  },
  limitWithoutBudget: {
    en: "found a limit without the budget it is a share of, expected budget beside it",
    sv: "hittade en gräns utan den budget den är en andel av, väntade budget bredvid",
  },
  shareWithoutRevenue: {
    en: "found {share} without the revenue it is a share of, expected municipality.revenue",
    sv: "hittade {share} utan de intäkter det är en andel av, väntade municipality.revenue",
  },
  anchoringBesideMemory: {
    en: "found anchoring beside memory, expected one of them",
    sv: "hittade anchoring bredvid memory, väntade den ena av dem",
  },
  costBeside: {
    en: "found cost beside {key}, expected cost, or days and dayRate",
    sv: "hittade cost bredvid {key}, väntade cost, eller days och dayRate",
  },
  payerOfQaly: {
    en: "found a payer of quality-adjusted life years, expected none with unit: qaly",
    sv: "hittade en betalare av kvalitetsjusterade levnadsår, väntade ingen med unit: qaly",
  },
  sharesSum: { en: "found shares that sum to {sum}, expected 1", sv: "hittade andelar med summan {sum}, väntade 1" },
  windowOrder: {
    en: "found [{first}, {last}], expected the first year not after the last",
    sv: "hittade [{first}, {last}], väntade det första året inte efter det sista",
  },
  floorAboveCap: {
    en: "found floor {floor} above cap {cap}, expected floor at most cap",
    sv: "hittade floor {floor} över cap {cap}, väntade floor högst lika med cap",
  },
  termsMissing: {
    en: "found a contract without {missing}, expected a preset ({presets}) or all of {terms:comma}",
    sv: "hittade ett avtal utan {missing}, väntade ett förval ({presets}) eller alla av {terms:comma}",
  },
  newerFormat: {
    en: "found format {found}, which a newer fondrisk has written; this one reads format 1: open it with the newest version, it is left as it is",
    sv: "hittade format {found}, som en nyare fondrisk har skrivit; den här läser format 1: öppna det med den nyaste versionen, det är orört",
  },
  schemaOne: { en: "schema: 1", sv: "schema: 1" },
  trueOrNothing: { en: "true, or nothing at all", sv: "true, eller inget alls" },
  formatOne: { en: "1, the only version of the format", sv: "1, den enda versionen av formatet" },
  twoInterventions: { en: "the ids of two interventions", sv: "id för två insatser" },
  twoInterventionsLike: { en: "the ids of two interventions, like [a, b]", sv: "id för två insatser, som [a, b]" },
  aWindow: { en: "first and last year since entry, like [0, 3]", sv: "första och sista år räknat från inträdet, som [0, 3]" },
  rateOrOne: { en: "events per person and year, or count: one", sv: "händelser per person och år, eller count: one" },
  costOrDays: { en: "cost, or days and dayRate", sv: "cost, eller days och dayRate" },
  payerOrQaly: { en: "who gains, or unit: qaly", sv: "vem som vinner, eller unit: qaly" },
  numberOfQaly: { en: "a number without kronor with unit: qaly", sv: "ett tal utan kronor med unit: qaly" },
  aDepartment: { en: "at least one department", sv: "minst en nämnd" },
  anIntervention: { en: "at least one intervention", sv: "minst en insats" },
  otherThanOutsider: {
    en: "another id: this is the name of a payer outside the municipality",
    sv: "ett annat id: så heter en betalare utanför kommunen",
  },
  departmentId: { en: "the id of a department ({known})", sv: "id för en nämnd ({known})" },
  interventionId: { en: "the id of an intervention ({known})", sv: "id för en insats ({known})" },
  outcomeOf: { en: "the id of an outcome ({known})", sv: "id för ett utfall ({known})" },
  copyId: { en: "one of its copies, like {copy}", sv: "en av kopiorna, som {copy}" },
  aPayer: {
    en: "a payer: a department or an outsider ({known})",
    sv: "en betalare: en nämnd eller någon utanför kommunen ({known})",
  },
  aPreset: { en: "a preset ({presets})", sv: "ett förval ({presets})" },
  contractOrPreset: {
    en: "a name from contracts ({contracts}) or a preset ({presets})",
    sv: "ett namn ur contracts ({contracts}) eller ett förval ({presets})",
  },
  contractPresetOrTerms: {
    en: "a name from contracts, a preset ({presets}), or a contract",
    sv: "ett namn ur contracts, ett förval ({presets}) eller ett avtal",
  },
  fromStartYear: { en: "a year from startYear, {first}, on", sv: "ett år från och med startYear, {first}" },
  oneYearValue: { en: "1 values, one for each of the 1 years", sv: "ett värde, för det enda året" },
  yearValues: { en: "{years} values, one for each of the {years} years", sv: "{years} värden, ett för vart och ett av de {years} åren" },
  atLeastDuration: {
    en: "at least the duration, {years}: a round begins after the one before",
    sv: "minst lika lång tid som insatsen, {years}: en omgång börjar efter den förra",
  },
  department: { en: "department", sv: "nämnd" },
  intervention: { en: "intervention", sv: "insats" },
  outcome: { en: "outcome", sv: "utfall" },
  benefit: { en: "benefit", sv: "nytta" },
  neverStarts: {
    en: "{start} is after the last simulated year, {last}: it never starts",
    sv: "{start} är efter det sista simulerade året, {last}: den börjar aldrig",
  },
  neverRenewed: {
    en: "{until} is before the first renewal in {first}: it is never renewed",
    sv: "{until} är före den första förnyelsen {first}: den förnyas aldrig",
  },
  emptyCohorts: {
    en: "{cohorts} cohorts are more than enter in {years} years: the last ones are empty",
    sv: "{cohorts} kohorter är fler än de som börjar på {years} år: de sista är tomma",
  },
  neverMeasured: {
    en: "the evaluation would be ready in {ready}, after the last simulated year, {last}: nothing is ever measured",
    sv: "utvärderingen skulle bli klar {ready}, efter det sista simulerade året, {last}: ingenting mäts någonsin",
  },
  rateUnused: {
    en: "with count: one there is one event a year, and rate is not used",
    sv: "med count: one finns det en händelse om året, och rate används inte",
  },
  neverPaid: {
    en: "{year} is after the last simulated year, {last}: this is never paid",
    sv: "{year} är efter det sista simulerade året, {last}: det betalas aldrig",
  },
} as const satisfies Worded;
