import type { Worded } from "./worded.ts";

/** Parents, values that are set, and alternatives: what is wrong, by code. */
export const changesWords = {
  valueNotYaml: { en: "found {found}, expected a value in YAML: {fault}", sv: "hittade {found}, väntade ett värde i YAML: {fault}" },
  notABlockSetWhole: {
    en: "found {found} at {path}, expected a block with {key} in it: set {path} as a whole, like {path}={steps}",
    sv: "hittade {found} på {path}, väntade ett block med {key} i: ange {path} som helhet, som {path}={steps}",
  },
  tooManyAlternatives: {
    en: "found {found} alternatives, expected at most {most}",
    sv: "hittade {found} alternativ, väntade högst {most}",
  },
  alternativeNameTwice: {
    en: "found {name} a second time, expected every alternative to have its own name",
    sv: "hittade {name} en andra gång, väntade ett eget namn för varje alternativ",
  },
  nameTaken: {
    en: "found {name}, expected a name that nothing else here has",
    sv: "hittade {name}, väntade ett namn som inget annat här har",
  },
  noOptions: {
    en: "found no option, expected at least one beside the scenario as written",
    sv: "hittade inget val, väntade minst ett utöver scenariot som det är skrivet",
  },
  designsWithoutStudy: {
    en: "found designs without informedBy, expected the intervention that they evaluate",
    sv: "hittade designs utan informedBy, väntade insatsen som utvärderas",
  },
  notEvaluated: {
    en: "found {id} without an evaluation that measures, expected an intervention with one",
    sv: "hittade {id} utan en utvärdering som mäter, väntade en insats med en sådan",
  },
  alternativeWithoutChange: {
    en: "found nothing that changes the scenario, expected another reading of it",
    sv: "hittade inget som ändrar scenariot, väntade en annan tolkning av det",
  },
  keptByAlternatives: {
    en: "found {key}, which an alternative keeps, expected a path that leaves the futures the same",
    sv: "hittade {key}, som ett alternativ inte ändrar, väntade en sökväg som ger samma framtider",
  },
  alternativeNewId: {
    en: "found the new id {id}, expected the ids of the scenario: others would be other futures",
    sv: "hittade det nya id {id}, väntade scenariots id: andra vore andra framtider",
  },
  notABlock: {
    en: "found {found} at {path}, expected a block with {key} in it",
    sv: "hittade {found} på {path}, väntade ett block med {key} i",
  },
  emptyListAt: {
    en: "found an empty list at {path}, expected items that '*' can stand for",
    sv: "hittade en tom lista på {path}, väntade värden som '*' kan stå för",
  },
  nothingToMultiply: {
    en: "found nothing at {path}, expected a number to multiply: write it first",
    sv: "hittade inget på {path}, väntade ett tal att multiplicera: skriv det först",
  },
  tooManySet: { en: "found {found} values to set, expected at most {most}", sv: "hittade {found} värden att ange, väntade högst {most}" },
  wrongPath: {
    en: "found the path {path}, expected keys with points between them",
    sv: "hittade sökvägen {path}, väntade nycklar med punkter emellan",
  },
  noPaths: {
    en: "found no block of paths, expected lines like fund.capital: 40 mnkr",
    sv: "hittade inget block med sökvägar, väntade rader som fund.capital: 40 mnkr",
  },
  parentCircle: {
    en: "found a circle, {circle}, expected a parent that does not come back to its child",
    sv: "hittade en cirkel, {circle}, väntade ett scenario som inte bygger på det som bygger på det",
  },
  tooManyParents: {
    en: "found more than {most} parents in a line, expected at most {most}",
    sv: "hittade fler än {most} scenarier som bygger på varandra, väntade högst {most}",
  },
  parentNotABlock: {
    en: "found {found}, which is not a block of keys, expected a scenario",
    sv: "hittade {found}, som inte är ett block med nycklar, väntade ett scenario",
  },
  copyNamed: {
    en: "found the copy {copy} in {path}, expected {original}, which all copies share",
    sv: "hittade kopian {copy} i {path}, väntade {original}, som gäller alla kopior",
  },
  notInList: { en: "found no {found} in {path}, expected {known}", sv: "hittade inget {found} i {path}, väntade {known}" },
  aFactor: { en: "a factor of at least 0, like *=1.2", sv: "en faktor som är minst 0, som *=1.2" },
  pathOfNumber: { en: "the path of a number", sv: "vägen till ett tal" },
  numberToMultiply: { en: "a number or a distribution to multiply", sv: "ett tal eller en fördelning att multiplicera" },
  aParent: { en: "the name of a scenario of the library, or a file", sv: "namnet på ett scenario i biblioteket, eller en fil" },
  wholeScenario: { en: "a whole scenario: no other files can be read here", sv: "ett helt scenario: inga andra filer kan läsas här" },
  libraryOnly: {
    en: "a scenario of the library, for no files can be read here",
    sv: "ett scenario i biblioteket, för inga filer kan läsas här",
  },
  libraryOrFile: {
    en: "a scenario of the library, or a file ending in {endings}",
    sv: "ett scenario i biblioteket, eller en fil som slutar på {endings}",
  },
  scenarioKey: { en: "a key of the scenario itself", sv: "en nyckel i scenariot självt" },
  valueOrNull: { en: "a value, or null to take the key away", sv: "ett värde, eller null som tar bort nyckeln" },
  pathValue: { en: "path=value, like fund.capital=40 mnkr", sv: "sökväg=värde, som fund.capital=40 mnkr" },
  aPosition: { en: "a position from 0 to {last}", sv: "en plats från 0 till {last}" },
  alternativeLeftOut: { en: "this alternative is left out: {problem}", sv: "det här alternativet räknas inte: {problem}" },
} as const satisfies Worded;
