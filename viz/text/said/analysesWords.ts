import type { Worded } from "../../../workers/host.ts";

/** What is wrong with what an analysis, a sweep or a campaign is asked. */
export const analysesWords = {
  rangeForm: {
    en: "--{option} must be PATH=low..high, like fund.capital=20..60 mnkr, got '{found}'",
    sv: "--{option} ska vara SÖKVÄG=lågt..högt, som fund.capital=20..60 mnkr, hittade '{found}'",
  },
  rangeWhole: {
    en: "--{option} {path} is counted in whole numbers: vary it by a factor, {path}*=0.5..2",
    sv: "--{option} {path} räknas i heltal: variera det med en faktor, {path}*=0.5..2",
  },
  rangeRises: {
    en: "--{option} must go from a number up to a larger one, got '{found}'",
    sv: "--{option} ska gå från ett tal till ett större, hittade '{found}'",
  },
  rangePoints: { en: "--{option} must have 2 to 1000 points, got {found}", sv: "--{option} ska ha 2 till 1000 punkter, hittade {found}" },
  untilForm: {
    en: "--until must be MEASURE<=number or MEASURE>=number, like depletion.probability<=0.05, got '{found}'",
    sv: "--until ska vara MÅTT<=tal eller MÅTT>=tal, som depletion.probability<=0.05, hittade '{found}'",
  },
  nothingGiven: { en: "nothing", sv: "inget" },
  choicesForm: {
    en: "--choices must be ID:key=a|b,…, like team:start=2026|2028,intake*=0.5|1, got '{found}'",
    sv: "--choices ska vara ID:nyckel=a|b,…, som team:start=2026|2028,intake*=0.5|1, hittade '{found}'",
  },
  worstMeanForm: {
    en: "--worst-mean must be SHARE=AMOUNT, like 0.05=26mnkr, got '{found}'",
    sv: "--worst-mean ska vara ANDEL=BELOPP, som 0.05=26mnkr, hittade '{found}'",
  },
  worstMeanAmount: {
    en: "--worst-mean must have an amount, like 0.05=26mnkr, got '{found}'",
    sv: "--worst-mean ska ha ett belopp, som 0.05=26mnkr, hittade '{found}'",
  },
  worstMeanOrRisk: { en: "give --worst-mean, or --risk (with --safe)", sv: "ange --worst-mean, eller --risk (med --safe)" },
  noIntervention: { en: "there is no intervention '{id}'", sv: "insatsen '{id}' finns inte" },
  noCandidate: {
    en: "there is no candidate to leave out: name some with --candidates",
    sv: "det finns ingen kandidat att utelämna: ange några med --candidates",
  },
  sayVaried: {
    en: "say what is varied: --vary PATH=values for a grid or a hypercube, --file points.csv for a list",
    sv: "ange vad som varieras: --vary SÖKVÄG=värden för ett rutnät eller en hyperkub, --file punkter.csv för en lista",
  },
  varyForm: {
    en: "--vary must be PATH=a,b,c or PATH=low..high/9, got '{found}'",
    sv: "--vary ska vara SÖKVÄG=a,b,c eller SÖKVÄG=lågt..högt/9, hittade '{found}'",
  },
  noTest: {
    en: "there is no test '{name}'; the tests are {known:comma}, or a YAML file",
    sv: "testet '{name}' finns inte; testen är {known:comma}, eller en YAML-fil",
  },
  testsTwice: { en: "there are two tests called '{name}'", sv: "två test heter '{name}'" },
  folderHasNoTests: {
    en: "a folder of results has no tests: give --reverse without --test, or the scenario",
    sv: "en mapp med resultat har inga test: ange --reverse utan --test, eller scenariot",
  },
  listOfTests: {
    en: "expected a list of tests, like - { name: dear, set: { interventions.*.cost*: 2 } }",
    sv: "väntade en lista med test, som - { name: dyrt, set: { interventions.*.cost*: 2 } }",
  },
  testNumber: { en: "{file}: test {number}: {said}", sv: "{file}: test {number}: {said}" },
  testNamed: { en: "{file}: test '{name}': {said}", sv: "{file}: test '{name}': {said}" },
  testWithoutName: {
    en: "the key 'name' is missing, expected what the test is called",
    sv: "nyckeln 'name' saknas, väntade vad testet heter",
  },
  testUnknownKey: {
    en: "found the unknown key '{key}', expected {known:comma}",
    sv: "hittade den okända nyckeln '{key}', väntade {known:comma}",
  },
  testChangesNothing: { en: "it changes nothing, expected set or stress", sv: "det ändrar inget, väntade set eller stress" },
  accountOfNothing: {
    en: "the scenario must say what has happened, expected a block observed with the year through which it is known",
    sv: "scenariot ska säga vad som har hänt, väntade ett block observed med det år till vilket det är känt",
  },
  accountsWithoutScore: {
    en: "an account is of one scenario, got {found}; --score compares the forecasts of several",
    sv: "en redovisning gäller ett scenario, hittade {found}; --score jämför flera fonders prognoser",
  },
  noOption: {
    en: "give at least one --option NAME:PATH=VALUE beside the scenario as written",
    sv: "ange minst ett --option NAMN:SÖKVÄG=VÄRDE vid sidan av scenariot som det är skrivet",
  },
  optionAsWritten: {
    en: "--option: '{name}' is the scenario as written; take another name",
    sv: "--option: '{name}' är scenariot som det är skrivet; välj ett annat namn",
  },
  optionNeeds: { en: "--{option} goes with --{needed}", sv: "--{option} går bara med --{needed}" },
  notEvaluatedBy: {
    en: "'{id}' is no intervention with an evaluation that measures, in {design}",
    sv: "'{id}' är ingen insats med en utvärdering som mäter, i {design}",
  },
  noInput: { en: "there is no input '{path}'", sv: "antagandet '{path}' finns inte" },
  futureCause: {
    en: "--cause must be one of {known:comma}, got '{found}'",
    sv: "--cause ska vara något av {known:comma}, hittade '{found}'",
  },
  futurePercentile: {
    en: "--percentile must be a number between 0 and 100, got '{found}'",
    sv: "--percentile ska vara ett tal mellan 0 och 100, hittade '{found}'",
  },
  futureTwice: {
    en: "say one of a number, --failing, --cause and --percentile",
    sv: "ange ett av nummer, --failing, --cause och --percentile",
  },
  futureNumber: {
    en: "the number of the future must be a whole number from {least} to {most}, got '{found}'",
    sv: "framtidens nummer ska vara ett heltal från {least} till {most}, hittade '{found}'",
  },
  pointSays: { en: "{label}: {said}", sv: "{label}: {said}" },
  planNeedsOut: { en: "fondrisk plan needs --out DIR, the folder of the plan", sv: "fondrisk plan behöver --out MAPP, mappen för planen" },
  futuresOn: { en: "{futures} futures on {workers} workers", sv: "{futures} framtider på {workers} trådar" },
  futuresOnOne: { en: "{futures} futures on {workers} worker", sv: "{futures} framtider på {workers} tråd" },
  tooLong: {
    en: "{what} would take about {days} days; ask for fewer, or use more workers",
    sv: "{what} skulle ta ungefär {days} dagar; be om färre, eller använd fler trådar",
  },
  tooLarge: {
    en: "{what} would need about {needed} GB of memory, the machine has {there} GB; use fewer workers or a smaller scenario",
    sv: "{what} skulle behöva ungefär {needed} GB minne, maskinen har {there} GB; använd färre trådar eller ett mindre scenario",
  },
  noEngine: { en: "there is no engine '{name}'", sv: "motorn '{name}' finns inte" },
  noEngineOf: { en: "there is no engine '{name}'; expected {known:comma}", sv: "motorn '{name}' finns inte; väntade {known:comma}" },
  noQueue: { en: "there is no queue '{name}'; expected {known:comma}", sv: "kön '{name}' finns inte; väntade {known:comma}" },
} as const satisfies Worded;
