import type { Worded } from "../../../workers/host.ts";

/** Files and folders that a command is given: what is wrong with them, or not there. */
export const inputWords = {
  fileAt: { en: "{file}: {said}", sv: "{file}: {said}" },
  lineAt: { en: "{file}:{line}: {said}", sv: "{file}:{line}: {said}" },
  noScenario: { en: "there is no scenario '{name}'", sv: "scenariot '{name}' finns inte" },
  noScenarioOf: {
    en: "there is no scenario '{name}'; the library has {known:comma}",
    sv: "scenariot '{name}' finns inte; biblioteket har {known:comma}",
  },
  aFileCannotBeRead: { en: "a file cannot be read: {reason}", sv: "en fil kan inte läsas: {reason}" },
  cannotRead: { en: "cannot read {file}: {reason}", sv: "kan inte läsa {file}: {reason}" },
  cannotReadFor: { en: "cannot read {file} for --{option}: {reason}", sv: "kan inte läsa {file} för --{option}: {reason}" },
  fileCannotBeRead: { en: "{file} cannot be read: {reason}", sv: "{file} kan inte läsas: {reason}" },
  noSuchFile: { en: "there is no file '{file}'", sv: "filen '{file}' finns inte" },
  noSuchFileFor: { en: "there is no file '{file}' for --{option}", sv: "filen '{file}' för --{option} finns inte" },
  spreadsheet: {
    en: "{file} is a spreadsheet or an archive that cannot be read here: save it as CSV first",
    sv: "{file} är ett kalkylblad eller ett arkiv som inte kan läsas här: spara den som CSV först",
  },
  zeroBytes: { en: "{file} has bytes of zero: it is not text", sv: "{file} innehåller nollbyte: den är inte text" },
  sweepForm: { en: "{file} is not a sweep: {path}: {reason}", sv: "{file} är inget svep: {path}: {reason}" },
  itsForm: { en: "its form", sv: "dess form" },
  sweepScenario: { en: "the name or the path of a scenario", sv: "namnet på eller sökvägen till ett scenario" },
  sweepVary: { en: "a list of blocks with path and values", sv: "en lista med block med path och values" },
  sweepFile: { en: "the path of a CSV file", sv: "sökvägen till en CSV-fil" },
  sweepMeasures: { en: "a list of measures", sv: "en lista med mått" },
  sweepWhole: { en: "a whole number from 1", sv: "ett heltal från 1" },
  sweepPoints: { en: "a whole number from 1 to 10000", sv: "ett heltal från 1 till 10000" },
  sweepAboveZero: { en: "a number above 0", sv: "ett tal över 0" },
  sweepSeed: { en: "a word or a number", sv: "ett ord eller ett tal" },
  sweepVaries: {
    en: "{file} is not a sweep: it needs either vary, or design: list and file",
    sv: "{file} är inget svep: det behöver antingen vary, eller design: list och file",
  },
  noRange: {
    en: "{where}: '{text}' is no range as 5..20/4 or 1..100/5log",
    sv: "{where}: '{text}' är inget intervall som 5..20/4 eller 1..100/5log",
  },
  hypercubeRange: {
    en: "{where}: {path} must be a range low..high for a Latin hypercube, got '{found}'",
    sv: "{where}: {path} ska vara ett intervall lågt..högt för en latinsk hyperkub, hittade '{found}'",
  },
  noSettings: {
    en: "{file} is no table of settings: expected a header of paths, and a row a point",
    sv: "{file} är ingen tabell med inställningar: väntade en rubrikrad med sökvägar och en rad för varje punkt",
  },
  settingsCells: {
    en: "{file}:{line} has {found} cells, the header {expected}",
    sv: "{file}:{line} har {found} celler, rubrikraden {expected}",
  },
  settingsUnclosed: {
    en: "{file}:{line} opens a quotation mark that is never closed: close it, or take it away",
    sv: "{file}:{line} öppnar ett citattecken som aldrig stängs: stäng det eller ta bort det",
  },
  noSummary: {
    en: "{folder} is a folder without summary.json, expected one that fondrisk run has made",
    sv: "{folder} är en mapp utan summary.json, väntade en som fondrisk run har gjort",
  },
  noResultsAt: {
    en: "there is no {path}, expected a folder of results or a summary.json",
    sv: "{path} finns inte, väntade en mapp med resultat eller en summary.json",
  },
  notJson: { en: "{file} is not JSON", sv: "{file} är inte JSON" },
  notSummary: {
    en: "{file} is not a summary of a run: {path} is wrong",
    sv: "{file} är ingen sammanfattning av en körning: {path} är fel",
  },
  noHashes: {
    en: "{file} was made by fondrisk {version}, which kept no hash of every measure: run its scenario again with this version",
    sv: "{file} gjordes av fondrisk {version}, som inte sparade en kontrollsumma för varje mått: kör dess scenario igen med den här versionen",
  },
  otherCode: {
    en: "{folder} was made by fondrisk {made}, this is {here}: run its scenario again, or name the scenario itself",
    sv: "{folder} gjordes av fondrisk {made}, det här är {here}: kör dess scenario igen, eller ange själva scenariot",
  },
  otherScenario: {
    en: "{folder} has a scenario.yaml that is not the one that was run: run it again, or name the scenario itself",
    sv: "{folder} har en scenario.yaml som inte är den som kördes: kör den igen, eller ange själva scenariot",
  },
  noRows: {
    en: "{folder} has no replications.parquet: run its scenario again, without --no-parquet",
    sv: "{folder} har ingen replications.parquet: kör dess scenario igen, utan --no-parquet",
  },
  endsEarly: { en: "{file} ends too early: run its scenario again", sv: "{file} slutar för tidigt: kör dess scenario igen" },
  lacksColumn: {
    en: "{folder} does not hold {column}: run its scenario again with --columns {list}",
    sv: "{folder} har inte {column}: kör dess scenario igen med --columns {list}",
  },
  lacksColumns: {
    en: "{folder} does not hold {column} and {count} more columns: run its scenario again with --columns {list}",
    sv: "{folder} har inte {column} och {count} kolumner till: kör dess scenario igen med --columns {list}",
  },
  noScenarioBeside: {
    en: "{folder} has no scenario.yaml to run again: give the scenario itself, with --seed and --replications",
    sv: "{folder} har ingen scenario.yaml att köra igen: ange själva scenariot, med --seed och --replications",
  },
  unfinished: {
    en: "{folder} is unfinished: {why}. Run it again, or give the scenario itself",
    sv: "{folder} är ofullständig: {why}. Kör den igen, eller ange själva scenariot",
  },
  noManifest: { en: "it has no {file}, which is written last", sv: "den har ingen {file}, som skrivs sist" },
  notOurManifest: { en: "{file} is not one that fondrisk writes", sv: "{file} är ingen som fondrisk skriver" },
  fileMissing: { en: "{file} is missing", sv: "{file} saknas" },
  fileNotNamed: { en: "{file} is not the one that {manifest} names", sv: "{file} är inte den som {manifest} anger" },
  noCheckpoint: {
    en: "there is no checkpoint at {path}: the run is finished, or kept none",
    sv: "det finns ingen checkpoint i {path}: körningen är klar, eller sparade ingen",
  },
  existsAlready: { en: "{file} exists; --force overwrites it", sv: "{file} finns redan; --force skriver över den" },
  newFrom: { en: "say one of --from NAME, --template and --list", sv: "ange ett av --from NAMN, --template och --list" },
  listTakesNoFile: { en: "--list takes no file, got '{file}'", sv: "--list tar ingen fil, hittade '{file}'" },
  newName: { en: "say the name of the new file, like my-fund.yaml", sv: "ange namnet på den nya filen, som min-fond.yaml" },
  newEnding: {
    en: "the new file must end in .yaml, .yml or .xlsx, got '{file}'",
    sv: "den nya filen ska sluta på .yaml, .yml eller .xlsx, hittade '{file}'",
  },
  scenarioTwice: { en: "the scenario '{id}' is given twice", sv: "scenariot '{id}' anges två gånger" },
} as const satisfies Worded;
