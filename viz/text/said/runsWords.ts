import type { Worded } from "../../../workers/host.ts";

/** How a run goes and ends: what is in its way, what it has kept, what cannot be written or done. */
export const runsWords = {
  cannotWrite: { en: "cannot write {path}: {reason}", sv: "kan inte skriva {path}: {reason}" },
  cannotWriteTo: { en: "cannot write to {name}: {reason}", sv: "kan inte skriva till {name}: {reason}" },
  noSpaceLeft: { en: "there is no space left on the disk", sv: "disken är full" },
  quotaUsedUp: { en: "your disk quota is used up", sv: "din diskkvot är slut" },
  wouldBeTooLarge: { en: "the file would be larger than is allowed here", sv: "filen skulle bli större än vad som är tillåtet här" },
  diskReadOnly: { en: "the disk is read-only", sv: "disken är skrivskyddad" },
  mayNotWrite: { en: "you are not allowed to write there", sv: "du får inte skriva där" },
  folderOfThatName: { en: "there is a folder of that name", sv: "det finns en mapp med det namnet" },
  folderCannotBeMade: { en: "the folder does not exist and cannot be made", sv: "mappen finns inte och kan inte skapas" },
  nobodyReads: { en: "nobody reads it any more", sv: "ingen läser den längre" },
  takesNothing: { en: "it takes nothing that is written", sv: "den tar inte emot något som skrivs" },
  noRoom: {
    en: "cannot write {folder}: the files need at least {needed} MB and the disk has {left} MB left; make room, or give another --out",
    sv: "kan inte skriva {folder}: filerna behöver minst {needed} MB och disken har {left} MB kvar; gör plats, eller ange ett annat --out",
  },
  noRoomForRows: {
    en: "cannot write {folder}: the files need at least {needed} MB and the disk has {left} MB left; make room, give another --out, or leave the rows out (--no-parquet)",
    sv: "kan inte skriva {folder}: filerna behöver minst {needed} MB och disken har {left} MB kvar; gör plats, ange ett annat --out, eller utelämna raderna (--no-parquet)",
  },
  cannotBeMade: { en: "{file} cannot be made: {reason}", sv: "{file} kan inte göras: {reason}" },
  anotherRunWrites: {
    en: "another run is writing into {folder}: wait for it, or give another --out",
    sv: "en annan körning skriver i {folder}: vänta på den, eller ange ett annat --out",
  },
  anotherProcessWrites: {
    en: "another run (process {process} on {host}) is writing into {folder}: wait for it, or give another --out",
    sv: "en annan körning (process {process} på {host}) skriver i {folder}: vänta på den, eller ange ett annat --out",
  },
  folderTaken: {
    en: "{folder} was removed, or taken over by another run, while this one ran",
    sv: "{folder} togs bort, eller togs över av en annan körning, medan den här kördes",
  },
  resultsOfAnother: {
    en: "{folder} has the results of another run: fondrisk report {folder} writes the report of that one, --out DIR puts this one elsewhere",
    sv: "{folder} har resultaten av en annan körning: fondrisk report {folder} skriver rapporten för den, --out MAPP lägger den här någon annanstans",
  },
  anotherPlan: {
    en: "{folder} holds another plan ({what}): give another --out",
    sv: "{folder} har en annan plan ({what}): ange ett annat --out",
  },
  planDiffers: { en: "{fact} {there}, not {asked}", sv: "{fact} {there}, inte {asked}" },
  planOfScenario: { en: "of {name}, or of other content", sv: "för {name}, eller med annat innehåll" },
  planOfScenarios: { en: "of {count} scenarios, or of other content", sv: "för {count} scenarier, eller med annat innehåll" },
  inTheWay: {
    en: "{file} is in the way: {reason}; give another --checkpoint",
    sv: "{file} är i vägen: {reason}; ange ett annat --checkpoint",
  },
  inTheWayRestart: {
    en: "{file} is in the way: {reason}; --restart begins anew and overwrites it",
    sv: "{file} är i vägen: {reason}; --restart börjar om och skriver över den",
  },
  checkpointOfAnother: {
    en: "{file} is another run's (seed {seed}): fondrisk resume {file} finishes it, --restart begins anew and overwrites it",
    sv: "{file} är en annan körnings (slumpfrö {seed}): fondrisk resume {file} slutför den, --restart börjar om och skriver över den",
  },
  checkpointOfNamed: {
    en: "{file} is another run's ({name}, seed {seed}): fondrisk resume {file} finishes it, --restart begins anew and overwrites it",
    sv: "{file} är en annan körnings ({name}, slumpfrö {seed}): fondrisk resume {file} slutför den, --restart börjar om och skriver över den",
  },
  checkpointHasMore: {
    en: "{file} has futures up to number {done} already, more than the {asked} asked for: fondrisk resume {file} finishes it, --restart begins anew and overwrites it",
    sv: "{file} har redan framtider till nummer {done}, fler än de {asked} som begärs: fondrisk resume {file} slutför den, --restart börjar om och skriver över den",
  },
  checkpointOfPrecision: {
    en: "{file} is of a run with another --precision or another limit to it: fondrisk resume {file} finishes it, --restart begins anew and overwrites it",
    sv: "{file} är från en körning med ett annat --precision eller en annan gräns för det: fondrisk resume {file} slutför den, --restart börjar om och skriver över den",
  },
  checkpointOfControls: {
    en: "one of {file} and this line has --variance-reduction, the other has not: fondrisk resume {file} finishes that run, --restart begins anew and overwrites it",
    sv: "{file} eller den här raden har --variance-reduction, den andra inte: fondrisk resume {file} slutför den körningen, --restart börjar om och skriver över den",
  },
  checkpointOfColumns: {
    en: "{file} and this line do not compute the same --columns: fondrisk resume {file} finishes that run, --restart begins anew and overwrites it",
    sv: "{file} och den här raden räknar inte ut samma --columns: fondrisk resume {file} slutför den körningen, --restart börjar om och skriver över den",
  },
  checkpointNotOfScenario: {
    en: "{file} is damaged, its results are not those of its scenario: --restart begins anew and overwrites it",
    sv: "{file} är skadad, dess resultat är inte de för dess scenario: --restart börjar om och skriver över den",
  },
  resumeDamaged: {
    en: "{file}: {reason}; the line of the run itself with --restart begins anew",
    sv: "{file}: {reason}; körningens egen rad med --restart börjar om",
  },
  csvNeedsFolder: {
    en: "--csv writes files, and with --json there is no folder for them: say --out DIR too",
    sv: "--csv skriver filer, och med --json finns ingen mapp för dem: ange --out MAPP också",
  },
  isDamaged: { en: "{file} is damaged: {reason}", sv: "{file} är skadad: {reason}" },
  otherHash: {
    en: "its scenario does not have the hash it was saved with",
    sv: "dess scenario har inte den hash som det sparades med",
  },
  notRunnable: { en: "its scenario is not one that can be run", sv: "dess scenario går inte att köra" },
  otherResults: { en: "its results are not those of its scenario", sv: "dess resultat är inte de för dess scenario" },
  madeByOther: {
    en: "{file} was made by fondrisk {made}, this is {here}: finish it with that one, or run again from the start",
    sv: "{file} gjordes av fondrisk {made}, detta är {here}: slutför den med det programmet, eller kör om från början",
  },
  goingOn: { en: "Going on from {file}: {done} futures are done", sv: "Fortsätter från {file}: {done} framtider är klara" },
  interruptedKept: {
    en: "Interrupted; {done} replications are kept, go on with: fondrisk resume {file}",
    sv: "Avbruten; {done} framtider är sparade, fortsätt med: fondrisk resume {file}",
  },
  interruptedLost: { en: "Interrupted; nothing is kept", sv: "Avbruten; inget är sparat" },
  interruptedLostBy: { en: "Interrupted; nothing is kept; {reason}", sv: "Avbruten; inget är sparat; {reason}" },
  areKept: {
    en: "{done} replications are kept, go on with: fondrisk resume {file}",
    sv: "{done} framtider är sparade, fortsätt med: fondrisk resume {file}",
  },
  analysisKept: {
    en: "Interrupted; {count} finished runs are kept, the same line goes on with them",
    sv: "Avbruten; {count} färdiga körningar är sparade, samma rad fortsätter med dem",
  },
  removedLeftover: {
    en: "Removed a temporary file ({size} MB) that a killed run has left in {folder}",
    sv: "Tog bort en tillfällig fil ({size} MB) som en avbruten körning har lämnat i {folder}",
  },
  removedLeftovers: {
    en: "Removed {count} temporary files ({size} MB) that a killed run has left in {folder}",
    sv: "Tog bort {count} tillfälliga filer ({size} MB) som en avbruten körning har lämnat i {folder}",
  },
  alternativesLeftOut: { en: "the alternatives are left out: {reason}", sv: "alternativen utelämnas: {reason}" },
  noManifestOld: {
    en: "{folder} was made by fondrisk {version}, which left no {file}: nobody can say whether it is whole",
    sv: "{folder} gjordes av fondrisk {version}, som inte lämnade någon {file}: ingen kan säga om den är hel",
  },
  cannotBeReproduced: {
    en: "{folder} cannot be reproduced: {reasons:semicolon}. No report is written",
    sv: "{folder} kan inte återskapas: {reasons:semicolon}. Ingen rapport skrivs",
  },
  notTheScenarioRun: { en: "scenario.yaml is not the one that was run", sv: "scenario.yaml är inte det som kördes" },
  wasAndIs: { en: "{path} was {before}, is {after}", sv: "{path} var {before}, är {after}" },
  moreNumbers: { en: "and {count} more numbers", sv: "och {count} tal till" },
  summaryChanged: {
    en: "its fingerprint differs though its numbers do not: summary.json has been changed",
    sv: "dess kontrollsumma skiljer sig fast talen är desamma: summary.json har ändrats",
  },
  noChrome: { en: "CHROME_PATH names {path}, which is not there", sv: "CHROME_PATH nämner {path}, som inte finns" },
  needsBrowser: {
    en: "png, pdf and pictures in documents need Chrome, Chromium or Edge, and none was found: install one, or set CHROME_PATH to its path",
    sv: "png, pdf och bilder i dokument behöver Chrome, Chromium eller Edge, och ingen hittades: installera en, eller sätt CHROME_PATH till dess sökväg",
  },
  needsBrowserOrWords: {
    en: "png, pdf and pictures in documents need Chrome, Chromium or Edge, and none was found: install one, or set CHROME_PATH to its path; --no-pictures says each picture in words",
    sv: "png, pdf och bilder i dokument behöver Chrome, Chromium eller Edge, och ingen hittades: installera en, eller sätt CHROME_PATH till dess sökväg; --no-pictures säger varje bild i ord",
  },
  cannotBeStarted: { en: "{program} cannot be started: {reason}", sv: "{program} kan inte startas: {reason}" },
  endedWith: { en: "{program} ended with {code}: {last}", sv: "{program} slutade med {code}: {last}" },
  aSignal: { en: "a signal", sv: "en signal" },
  madeNo: { en: "{program} made no {format}", sv: "{program} gjorde ingen {format}" },
  explorerNotBuilt: { en: "the explorer is not built: run npm run build first", sv: "utforskaren är inte byggd: kör npm run build först" },
  cannotBeServed: {
    en: "the explorer cannot be served on port {port}: {reason}",
    sv: "utforskaren kan inte visas på port {port}: {reason}",
  },
  nothingHandedOver: {
    en: "{said}; nothing was handed over, fondrisk submit --missing goes on",
    sv: "{said}; inget lämnades över, fondrisk submit --missing fortsätter",
  },
  someHandedOver: {
    en: "{said}; handed over were shards {shards}, fondrisk submit --missing goes on",
    sv: "{said}; skärvorna {shards} lämnades över, fondrisk submit --missing fortsätter",
  },
  noPartialResult: { en: "the plan's only scenario has no partial result", sv: "planens enda scenario har inget delresultat" },
  portTaken: { en: "it is taken", sv: "den är upptagen" },
} as const satisfies Worded;
