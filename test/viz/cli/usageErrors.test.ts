import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { writeManifest } from "../../../viz/cli/manifest.ts";
import { type Written, writeAtomically } from "../../../viz/cli/output.ts";
import { paperFormats } from "../../../viz/cli/papers/paperFiles.ts";
import { libraryNames } from "../../../viz/cli/parentReader.ts";
import { reportFormats } from "../../../viz/cli/reportFormats.ts";
import { readCostTable } from "../../../viz/costs/costTable.ts";
import { analysesWords } from "../../../viz/text/said/analysesWords.ts";
import { costsWords } from "../../../viz/text/said/costsWords.ts";
import { inputWords } from "../../../viz/text/said/inputWords.ts";
import { optionsWords } from "../../../viz/text/said/optionsWords.ts";
import { type CommandSaid, type CommandValue, say, tellCommand } from "../../../viz/text/said/say.ts";
import { submitEngines } from "../../../workers/engines/submitEngines.ts";
import {
  code,
  fewestDraws,
  guessed,
  mostReplications,
  problem,
  problemWords,
  readSource,
  requestWords,
  scenarioHash,
  shortfallCauses,
} from "../../../workers/host.ts";
import { stressTests, version } from "../../../workers/index.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const library = (name: string) => readFileSync(`scenarios/library/${name}.yaml`, "utf8");
const fund = library("rector-equity");
const known = "Norrköping, known until 2013";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-usage-"));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  await fondrisk("plan fund.yaml --out plan --replications 1024".split(" "), commands, fakeIo(folder, noThreads).io);
  for (const name of ["empty", "json", "none", "bare", "whole"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "json/summary.json"), "{");
  writeFileSync(join(folder, "none/summary.json"), "{}");
  results("bare", { made: "0.9.0", with: ["summary.json"] });
  results("unfinished", { made: "0.9.0", with: ["summary.json", "scenario.yaml"] });
  results("foreign", { made: "0.9.0", with: ["summary.json", "scenario.yaml", "manifest.json"] });
  results("other", { made: version, scenario: "other", with: ["summary.json", "scenario.yaml", "manifest.json"] });
  results("rowless", { made: version, with: ["summary.json", "scenario.yaml", "manifest.json"] });
  results("narrow", { made: version, with: ["summary.json", "scenario.yaml", "replications.parquet", "manifest.json"] });
  results("almost", {
    made: version,
    columns: ["replication", "fund.depletionIndex", "interventions.insats.effect", "interventions.insats.worksHere"],
    with: ["summary.json", "scenario.yaml", "replications.parquet", "manifest.json"],
  });
  results("changed", { made: version, with: ["summary.json", "scenario.yaml", "manifest.json"] });
  writeFileSync(join(folder, "changed/scenario.yaml"), "changed");
  results("lost", { made: version, with: ["summary.json", "scenario.yaml", "replications.parquet", "manifest.json"] });
  rmSync(join(folder, "lost/replications.parquet"));
  results("odd", { made: version, with: ["summary.json", "scenario.yaml"] });
  writeFileSync(join(folder, "odd/manifest.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Results {
  readonly made: string;
  readonly scenario?: string;
  readonly columns?: readonly string[];
  readonly with: readonly string[];
}

/** A folder as `run` leaves it, with some of its files. */
function results(name: string, { made, scenario, columns = ["replication"], with: wanted }: Results): void {
  const parsed = parse(fund, { fileName: "a.yaml" });
  if ("errors" in parsed) throw new Error("the library has an error");
  const run = { version: made, code, seed: "1", replications: 1024, resultHash: "0" };
  const summary = { formatVersion: 1, scenario: { hash: scenario ?? scenarioHash(parsed.scenario) }, run };
  const contents: Readonly<Record<string, () => string | Uint8Array>> = {
    "summary.json": () => JSON.stringify(summary),
    "scenario.yaml": () => fund,
    "replications.parquet": () =>
      new Uint8Array(
        parquetWriteBuffer({ columnData: columns.map((name) => ({ name, data: new Float64Array(1024), type: "DOUBLE" as const })) }),
      ),
  };
  const written = new Map<string, Written>();
  for (const file of wanted) {
    if (file === "manifest.json") writeManifest(join(folder, name), "0", written, nodeDisk);
    else written.set(file, writeAtomically(join(folder, name, file), contents[file]!(), nodeDisk));
  }
}

const costs = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
const many = Array.from({ length: 12 }, (_, i) => `${i + 1}`);

const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ["fund.yaml", fund],
  ["past.yaml", library("norrkoping-2013")],
  ["unlimited.yaml", fund.replace("capital: 4 mnkr", "capital: unlimited")],
  ["rector-equity.txt", fund],
  ["zip.csv", "PK\u0003\u0004"],
  ["cases.csv", "case,cost\na,1\n,2\n"],
  ["zeros.csv", "a\u0000b"],
  ["nothing.csv", ""],
  ["header.csv", "cost\n"],
  ["two.csv", costs("a,b", "1,2")],
  ["persons.csv", costs("cost,who", "1,196408233234", "2,121212-1212")],
  ["people.csv", costs("196408233234,x", "121212-1212,y")],
  ["bad.csv", costs("id;cost", "a;-1", "b;0", "c;", "d;1.234", "e;12 mnk", "Summa;55", "f;x", "g;1;2")],
  ["cells.csv", costs("id;cost", "a;-1", "b;0", "c;", "d;1.234", "e;12 mnk", "Summa;55", "f;x")],
  ["commas.csv", costs("id,cost", "a,1,5")],
  ["long.csv", costs("cost", ...Array.from({ length: 60 }, () => "x"))],
  ["few.csv", costs("cost", "1", "2")],
  ["same.csv", costs("cost", ...many.map(() => "7"))],
  ["points.csv", costs("label", "a")],
  ["uneven.csv", costs("label,fund.capital", "a")],
  ["unclosed.csv", costs("label,fund.capital", 'a,"1', "b,2")],
  ["sweep.yaml", "scenario: fund.yaml\nvary: [{ path: fund.capital, values: [1 mnkr, 2 mnkr] }]\n"],
  ["twice.yaml", "scenario: fund.yaml\nvary: [{ path: fund.capital, values: [1 mnkr, 1 mnkr] }]\n"],
  ["wrong.yaml", "scenario: fund.yaml\npoints: many\n"],
  ["empty.yaml", "scenario: fund.yaml\n"],
  ["vary.yaml", "scenario: fund.yaml\nvary: 3\n"],
  ["file.yaml", "scenario: fund.yaml\nfile: 3\n"],
  ["measures.yaml", "scenario: fund.yaml\nmeasures: 3\n"],
  ["replications.yaml", "scenario: fund.yaml\nreplications: few\n"],
  ["precision.yaml", "scenario: fund.yaml\nprecision: 0\n"],
  ["seed.yaml", "scenario: fund.yaml\nseed: []\n"],
  ["keyless.yaml", "scenario: fund.yaml\npoint: 3\n"],
  ["numbers.yaml", "scenario: 3\n"],
  [
    "tests.yaml",
    "- { set: { fund.capital: 1 mnkr } }\n- { name: idle, sett: {} }\n- { name: twin, set: { fund.capital: 1 mnkr } }\n- { name: twin, set: { fund.capital: 2 mnkr } }\n",
  ],
  ["twins.yaml", "- { name: twin, set: { fund.capital: 1 mnkr } }\n- { name: twin, set: { fund.capital: 2 mnkr } }\n"],
  ["notests.yaml", "[]\n"],
  ["broken.yaml", "- { name: a\n"],
  ["repeated.yaml", "- { name: &a x, set: *b }\n"],
];

const option = (name: string, found: string) => ({ option: name, found });
const whole = (name: string, found: string, least: number, most: number) => say("optionWhole", { option: name, found, least, most });
const first = "rector-equity";

const languages = [
  ["sv", "sv_SE.UTF-8"],
  ["en", "en_GB.UTF-8"],
] as const;

const kubernetesKeys = ["image=…", "claim=…", "cpu=…", "memory=…", "namespace=…"];

const sweepKeys = ["scenario", "design", "vary", "file", "points", "measures", "replications", "precision", "seed"];

/** What is wrong with the YAML of one of the files. */
function yamlFault(name: string): CommandSaid {
  const source = readSource(String(new Map(files).get(name)), name);
  if (!("errors" in source)) throw new Error("it is YAML");
  const { code, values } = source.errors[0]!;
  return { code, values };
}

/** Every usage error with a line that brings it about. */
const provoked: readonly (readonly [line: string, ...said: readonly CommandSaid[]])[] = [
  ["rum", { ...say("unknownCommand", { name: "rum" }), values: { name: "rum", guess: "run" } }],
  ["quintessence", say("unknownCommandOf", { name: "quintessence", known: commands.map(({ name }) => name) })],
  ["run fund.yaml --sed 1", { code: "unknownOption", values: { option: "--sed", command: "run", guess: "--seed" } }],
  ["help rum", { code: "unknownTopic", values: { name: "rum", guess: "run" } }],
  ["effect few.csv --png", say("pngNeedsOut")],
  ["run fund.yaml --seed", say("optionNeedsValue", { option: "seed", value: "SEED" })],
  ["run fund.yaml --json=yes", say("optionTakesNoValue", { option: "json", found: "yes" })],
  ["run", say("takesArgument", { command: "run", wanted: 1, arguments: "<scenario>", found: 0 })],
  ["diff a", say("takesArguments", { command: "diff", wanted: 2, arguments: "<a> <b>", found: 1 })],
  [
    "compare a",
    say("takesArguments", { command: "compare", wanted: say("fromToSoMany", { least: 2, most: 20 }), arguments: "<a> <b> …", found: 1 }),
  ],
  [
    "new a b",
    say("takesArguments", {
      command: "new",
      wanted: say("fromToSoMany", { least: 0, most: 1 }),
      arguments: "[file.yaml|file.xlsx]",
      found: 2,
    }),
  ],
  ["run fund.yaml --out=", say("optionEmpty", { option: "out" })],
  ["run fund.yaml --seed=", say("optionEmpty", { option: "seed" })],
  ["report fund.yaml --format odt", say("optionOneOf", { option: "format", words: reportFormats, found: "odt" })],
  ["run fund.yaml --replications 0", whole("replications", "0", 1, mostReplications)],
  ["run fund.yaml --precision 7", say("optionNumber", { ...option("precision", "7"), least: 1e-6, most: 0.5 })],
  ["run fund.yaml --checkpoint-every 0", say("optionSeconds", { ...option("checkpoint-every", "0"), least: 0.01, most: 86_400 })],
  ["fit same.csv --threshold high", say("optionAboveZero", option("threshold", "high"))],
  ["effect few.csv --promised much", say("optionLike", { ...option("promised", "much"), example: "0.3" })],
  ["size fund.yaml --risk 2", say("optionShare", option("risk", "2"))],
  [
    "voi fund.yaml --option a:fund.capital=1mnkr --futures-per-draw 3",
    say("optionPower", { ...option("futures-per-draw", "3"), most: 1024 }),
  ],
  [
    "voi fund.yaml --option a:fund.capital=1mnkr --futures-per-draw 64 --replications 100",
    say("optionMultiple", { option: "replications", of: 64, found: 100 }),
  ],
  ["voi fund.yaml --option a", say("optionNamed", option("option", "a"))],
  ["voi fund.yaml --option a:fund.capital=1mnkr --about x=,", say("optionPaths", option("about", "x=,"))],
  ["voi fund.yaml --option a:fund.capital=1mnkr --option a:fund.capital=2mnkr", say("optionNameTwice", { option: "option", name: "a" })],
  ["voi fund.yaml", say("noOption")],
  ["voi fund.yaml --option asWritten:fund.capital=1mnkr", say("optionAsWritten", { name: "asWritten" })],
  ["voi fund.yaml --option a:fund.capital=1mnkr --about x", say("optionSays", { option: "about", said: say("noInput", { path: "x" }) })],
  ["voi fund.yaml --option a:fund.capital=1mnkr --learners 2", say("optionNeeds", { option: "learners", needed: "informed-by" })],
  ["voi fund.yaml --option a:fund.capital=1mnkr --informed-by x", say("notEvaluatedBy", { id: "x", design: "asWritten" })],
  ["voi fund.yaml --option a:fund.capital=1mnkr --value 7", say("noSum", { text: "7" })],
  ["voi fund.yaml --option a:fund.capital=1mnkr --value=", say("noValueNamed")],
  ["voi fund.yaml --option a:fund.capital=1mnkr --value depletion", say("noAmount", { id: "depletion" })],
  ["sweep fund.yaml --vary fund.capital=1mnkr,2mnkr --vary fund.capital=1mnkr,2mnkr", say("optionPathTwice", { option: "vary" })],
  [
    "breakeven fund.yaml --until depletion<=0.05 --vary name=1..2",
    say("optionAtSays", { option: "vary", path: "name", said: say("expectedRule", { rule: say("pathOfNumber") }) }),
  ],
  ["breakeven fund.yaml --until depletion<=0.05 --vary fund.capital=20", say("rangeForm", option("vary", "fund.capital=20"))],
  ["breakeven fund.yaml --until depletion<=0.05 --vary horizonYears=3..5", say("rangeWhole", { option: "vary", path: "horizonYears" })],
  ["breakeven fund.yaml --until depletion<=0.05 --vary fund.capital=5..2", say("rangeRises", option("vary", "fund.capital=5..2"))],
  ["breakeven fund.yaml --until depletion<=0.05 --vary fund.capital=1..2/1", say("rangePoints", { option: "vary", found: 1 })],
  ["breakeven fund.yaml --vary fund.capital=1..2", say("untilForm", { found: say("nothingGiven") })],
  ["breakeven fund.yaml --until depletion<=0.05", say("oneOfOptions", { options: ["--vary", "--all"] })],
  ["breakeven fund.yaml --until deplete<=0.05 --all", say("noMeasure", { id: "deplete" })],
  [
    "breakeven fund.yaml --until depletion<=0.05 --all --against fund.capital=1..2",
    say("goesWithNot", { option: "--against", other: "--vary", without: "--all" }),
  ],
  ["plan fund.yaml --out p --shards 2 --shard-minutes 2", say("oneOption", { a: "--shards", b: "--shard-minutes" })],
  ["plan fund.yaml", say("planNeedsOut")],
  [
    "plan fund.yaml --out p --replications 4000000000 --rows fund.loss,fund.received,fund.due,fund.promised",
    say("rowsTooLarge", { found: 128, most: 100 }),
  ],
  ["fit two.csv --days a", say("goTogether", { options: ["--days", "--rate"] })],
  ["fit two.csv --days a --rate b --column a", say("eitherOption", { a: "--column", b: ["--days", "--rate"] })],
  ["new a.yaml --json", say("goesWith", { option: "--json", other: "--list" })],
  ["size fund.yaml --by-year --lever fund.yearlyTopUp", say("goesWithAlone", { option: "--by-year", other: "--lever fund.capital" })],
  ["sweep fund.yaml --design list --vary fund.capital=1mnkr", say("goesWithAndNeeded", { option: "--file", other: "--design list" })],
  ["report bare --seed 2", say("noScenarioBeside", { folder: "bare" })],
  ["sensitivity foreign --seed 2", say("notWith", { option: "seed", argument: "foreign" })],
  [
    "sensitivity foreign",
    say("otherCode", { folder: "foreign", made: `0.9.0 (${code.slice(0, 12)})`, here: `${version} (${code.slice(0, 12)})` }),
  ],
  ["sensitivity other", say("otherScenario", { folder: "other" })],
  ["sensitivity rowless", say("noRows", { folder: "rowless" })],
  ["sensitivity unfinished", say("unfinished", { folder: "unfinished", why: say("noManifest", { file: "manifest.json" }) })],
  ["sensitivity odd", say("unfinished", { folder: "odd", why: say("notOurManifest", { file: "manifest.json" }) })],
  [
    "sensitivity changed",
    say("unfinished", { folder: "changed", why: say("fileNotNamed", { file: "scenario.yaml", manifest: "manifest.json" }) }),
  ],
  ["sensitivity lost", say("unfinished", { folder: "lost", why: say("fileMissing", { file: "replications.parquet" }) })],
  ["stress narrow --reverse --when fund.balance<0", say("noMeasureOrColumn", { id: "fund.balance" })],
  ["sweep vary.yaml", say("sweepForm", { file: "vary.yaml", path: "vary", reason: say("expectedRule", { rule: say("sweepVary") }) })],
  ["sweep file.yaml", say("sweepForm", { file: "file.yaml", path: "file", reason: say("expectedRule", { rule: say("sweepFile") }) })],
  [
    "sweep measures.yaml",
    say("sweepForm", { file: "measures.yaml", path: "measures", reason: say("expectedRule", { rule: say("sweepMeasures") }) }),
  ],
  [
    "sweep replications.yaml",
    say("sweepForm", { file: "replications.yaml", path: "replications", reason: say("expectedRule", { rule: say("sweepWhole") }) }),
  ],
  [
    "sweep precision.yaml",
    say("sweepForm", { file: "precision.yaml", path: "precision", reason: say("expectedRule", { rule: say("sweepAboveZero") }) }),
  ],
  ["sweep seed.yaml", say("sweepForm", { file: "seed.yaml", path: "seed", reason: say("expectedRule", { rule: say("sweepSeed") }) })],
  [
    "submit",
    say("takesArgument", {
      command: "submit",
      wanted: say("atLeastSoMany", { least: 1 }),
      arguments: "<folder> [-- engine arguments]",
      found: 0,
    }),
  ],
  ["sweep sweep.yaml --vary fund.capital=1,2", say("notVariedBeside", { option: "vary", argument: "sweep.yaml" })],
  ["run fund.yaml --columns default,fund.los", say("noColumnCalled", { name: "fund.los", guessed: say("meant", { name: "fund.loss" }) })],
  ["fit long.csv", say("noMore", { file: "long.csv", count: 20 })],
  ["run rectr-equity", { code: "noScenario", values: { name: "rectr-equity", guess: first } }],
  ["run quintessence", say("noScenarioOf", { name: "quintessence", known: libraryNames("scenarios/library") })],
  ["validate fund.yaml/x", say("cannotRead", { file: "'fund.yaml/x'", reason: problem("partIsFile") })],
  ["effect few.csv --quality empty", say("cannotReadFor", { file: "empty", option: "quality", reason: problem("isFolder") })],
  ["effect few.csv --quality gone", say("noSuchFileFor", { file: "gone", option: "quality" })],
  ["fit gone.csv", say("noSuchFile", { file: "gone.csv" })],
  ["resume empty/checkpoint", say("noCheckpoint", { path: "empty/checkpoint" })],
  ["fit zip.csv", say("spreadsheet", { file: "zip.csv" })],
  ["effect zeros.csv", say("zeroBytes", { file: "zeros.csv" })],
  ["sweep wrong.yaml", say("sweepForm", { file: "wrong.yaml", path: "points", reason: say("expectedRule", { rule: say("sweepPoints") }) })],
  ["sweep empty.yaml", say("sweepVaries", { file: "empty.yaml" })],
  ["sweep fund.yaml --vary fund.capital=1..2/1", say("noRange", { where: "--vary: fund.capital", text: "1..2/1" })],
  ["sweep fund.yaml --design lhs --vary fund.capital=1,2", say("hypercubeRange", { where: "--vary", path: "fund.capital", found: "1,2" })],
  ["sweep fund.yaml --design list --file points.csv", say("noSettings", { file: "points.csv" })],
  ["sweep fund.yaml --design list --file uneven.csv", say("settingsCells", { file: "uneven.csv", line: 2, found: 1, expected: 2 })],
  ["sweep fund.yaml --design list --file unclosed.csv", say("settingsUnclosed", { file: "unclosed.csv", line: 2 })],
  ["sweep fund.yaml --design list --file gone.csv", say("fileCannotBeRead", { file: "gone.csv", reason: problem("notThere") })],
  ["report empty", say("noSummary", { folder: "empty" })],
  ["diff gone.json json", say("noResultsAt", { path: "gone.json" })],
  ["diff json json", say("notJson", { file: "json/summary.json" })],
  ["diff none none", say("notSummary", { file: "none/summary.json", path: "formatVersion" })],
  ["diff bare bare", say("noHashes", { file: "bare", version: "0.9.0" })],
  ["new fund.yaml", say("existsAlready", { file: "fund.yaml" })],
  ["new a.yaml --from x --list", say("newFrom")],
  ["new a.yaml --list", say("listTakesNoFile", { file: "a.yaml" })],
  ["new --template", say("newName")],
  ["new a.txt", say("newEnding", { file: "a.txt" })],
  ["plan twice.yaml --out p", say("scenarioTwice", { id: "fund.capital=1 mnkr" })],
  ["size past.yaml", say("observedNotCounted")],
  ["run past.yaml --variance-reduction", say("reducedObserved")],
  ["run past.yaml --futures-per-draw 2", say("sharedObserved")],
  ["run fund.yaml --futures-per-draw 2 --variance-reduction", say("sharedReduced")],
  ["run fund.yaml --futures-per-draw 3", say("optionPower", { ...option("futures-per-draw", "3"), most: 1024 })],
  ["run fund.yaml --futures-per-draw 64 --replications 2000", say("optionMultiple", { option: "replications", of: 64, found: 2000 })],
  [
    "run fund.yaml --futures-per-draw 64 --replications 1024",
    say("drawsFew", { replications: 1024, draws: 16, least: fewestDraws, futures: 2048 }),
  ],
  ["portfolio fund.yaml --nodes 0", whole("nodes", "0", 1, 1e12)],
  ["portfolio fund.yaml --choices x", say("choicesForm", { found: "x" })],
  ["portfolio fund.yaml --worst-mean 26", say("worstMeanForm", { found: "26" })],
  ["portfolio fund.yaml --worst-mean 0.05=much", say("worstMeanAmount", { found: "much" })],
  ["portfolio fund.yaml --worst-mean 0.05=1mnkr --safe", say("worstMeanOrRisk")],
  ["portfolio fund.yaml --keep quintessence", say("noIntervention", { id: "quintessence" })],
  ["portfolio fund.yaml --candidates quintessence", say("noCandidate")],
  ["sweep fund.yaml", say("sayVaried")],
  ["sweep fund.yaml --vary x", say("varyForm", { found: "x" })],
  ["sweep fund.yaml --vary fund.capital=1mnkr --points 3", say("goesWith", { option: "--points", other: "--design lhs" })],
  [
    "sweep fund.yaml --design lhs --points 10000 --replications 1e8 --vary fund.capital=1..2",
    say("tooManyPoints", { points: 10_000, replications: 1e8, mostPoints: 10_000, mostFutures: 1e9 }),
  ],
  ["sweep fund.yaml --vary fund.capital=1mnkr --measure balance.2014.q50", say("noMeasureOrColumn", { id: "balance.2014.q50" })],
  ["stress fund.yaml --test quintessence", say("noTest", { name: "quintessence", known: stressTests })],
  ["stress fund.yaml --test twins.yaml", say("testsTwice", { name: "twin" })],
  ["stress narrow --test recession", say("folderHasNoTests")],
  ["stress fund.yaml --when depletion", say("goesWith", { option: "--when", other: "--reverse" })],
  [
    "stress narrow --reverse",
    say("lacksColumns", {
      folder: "narrow",
      column: "fund.depletionIndex",
      count: 3,
      list: "default,fund.depletionIndex,interventions.insats.effect,interventions.insats.worksHere,context",
    }),
  ],
  ["stress fund.yaml --test notests.yaml", say("fileAt", { file: "notests.yaml", said: say("listOfTests") })],
  [
    "stress fund.yaml --test tests.yaml",
    say("testNumber", { file: "tests.yaml", number: 1, said: say("testWithoutName") }),
    say("testNamed", { file: "tests.yaml", name: "idle", said: say("testUnknownKey", { key: "sett", known: ["name", "set", "stress"] }) }),
    say("testNamed", { file: "tests.yaml", name: "idle", said: say("testChangesNothing") }),
  ],
  ["stress fund.yaml --reverse --when society.npv", say("amountWithoutLimit", { text: "society.npv" })],
  ["stress fund.yaml --reverse --when society.npv<1.2.3", say("limitNotNumber", { found: "1.2.3" })],
  ["account fund.yaml", say("accountOfNothing")],
  ["account fund.yaml fund.yaml", say("accountsWithoutScore", { found: 2 }), say("accountOfNothing")],
  ["account --score fund.yaml", say("accountOfNothing")],
  ["account --score past.yaml past.yaml", say("nothingToScore", { name: known }), say("scoredTwice", { name: known })],
  ["followup fund.yaml", say("accountOfNothing")],
  ["application fund.yaml insat", guessed(say("noIntervention", { id: "insat" }), "insat", ["insats"])],
  ["application fund.yaml insats --format odt", say("optionOneOf", { option: "format", words: paperFormats, found: "odt" })],
  ["future fund.yaml x", say("futureNumber", { least: 0, most: mostReplications - 1, found: "x" })],
  ["future unlimited.yaml 1", say("unlimitedFund")],
  ["future fund.yaml --cause weather", say("futureCause", { known: shortfallCauses, found: "weather" })],
  ["future fund.yaml --percentile 100", say("futurePercentile", { found: "100" })],
  ["future fund.yaml 3 --percentile 5", say("futureTwice")],
  ["submit plan --engine slrm", { code: "noEngine", values: { name: "slrm", guess: "slurm" } }],
  ["submit plan --engine quintessence", say("noEngineOf", { name: "quintessence", known: submitEngines.map(({ name }) => name) })],
  ["submit plan --engine kubernetes --dry-run -- x", say("kubernetesTakes", { known: kubernetesKeys, found: "x" })],
  ["stress fund.yaml --test broken.yaml", say("lineAt", { file: "broken.yaml", line: 2, said: yamlFault("broken.yaml") })],
  [
    "sweep keyless.yaml",
    say("sweepForm", { file: "keyless.yaml", path: say("itsForm"), reason: problem("unknownKey", { key: "'point'", known: sweepKeys }) }),
  ],
  [
    "sweep numbers.yaml",
    say("sweepForm", { file: "numbers.yaml", path: "scenario", reason: say("expectedRule", { rule: say("sweepScenario") }) }),
  ],
  ["stress almost --reverse", say("lacksColumn", { folder: "almost", column: "context", list: "default,context" })],
  ["sweep fund.yaml --vary fund.capital=x", say("pointSays", { label: "fund.capital=x", said: "--set fund.capital=x:1:1: fund.capital" })],
  ["stress fund.yaml --reverse --when balance.2016.q50<0", say("kindOfNoFuture", { id: "balance.2016.q50", kind: "quantile" })],
  [
    "sweep fund.yaml --vary fund.capital=1mnkr --measure balance.2016.q50",
    say("kindNotPaired", { id: "balance.2016.q50", kind: "quantile" }),
  ],
  ["worker --engine mail", say("noQueue", { name: "mail", known: ["bullmq"] })],
  ["fit nothing.csv", say("costsNoRows")],
  ["run fund.yaml --json --csv", say("csvNeedsFolder")],
  ["fit header.csv", say("costsHeaderOnly")],
  ["fit unclosed.csv --column label", say("costsUnclosed")],
  ["fit persons.csv --column who", say("costsIdentity", { number: 2 })],
  ["fit people.csv", say("costsWhichColumn", { known: [say("somebody"), "'x'"] })],
  ["fit two.csv", say("costsWhichColumn", { known: ["'a'", "'b'"] })],
  ["fit cases.csv --case case", say("costsInColumn", { name: "case", said: say("costsNoCase") })],
  ["fit two.csv --column c", say("costsNoColumn", { column: "'c'", known: ["'a'", "'b'"] })],
  ["fit bad.csv", say("costsCells", { found: 3, expected: 2 })],
  ["fit commas.csv", say("costsCellsComma", { found: 3, expected: 2 })],
  [
    "fit cells.csv",
    say("costsInColumn", { name: "cost", said: say("costsNegative", { found: "'-1'" }) }),
    say("costsInColumn", { name: "cost", said: say("costsZero", { found: "'0'" }) }),
    say("costsInColumn", { name: "cost", said: say("costsNothing") }),
    say("costsInColumn", {
      name: "cost",
      said: say("costsAmbiguous", { found: "'1.234'", thousands: 1234, decimals: 1.234, first: ",", second: "." }),
    }),
    say("costsInColumn", { name: "cost", said: say("costsTotal") }),
    say("costsInColumn", { name: "cost", said: say("costsExpected", { found: "'x'", rule: say("costsNumberLike") }) }),
  ],
  ["fit few.csv", say("fitTooFew", { file: "few.csv", name: "cost", found: 2, least: 5 })],
  ["fit same.csv", say("fitConstant", { file: "same.csv", name: "cost", value: 7 })],
];

/** What depends on the machine, or has a number that grows with the library: "…". */
const more: readonly { readonly line: string; readonly said: CommandSaid; readonly io?: Parameters<typeof fakeIo>[2] }[] = [
  {
    line: "run norrkoping --replications 4294967296",
    said: say("tooLong", { what: say("futuresOn", { futures: "…", workers: 2 }), days: "…" }),
  },
  {
    line: "run norrkoping --replications 4294967296 --workers 1",
    said: say("tooLong", { what: say("futuresOnOne", { futures: "…", workers: 1 }), days: "…" }),
  },
  { line: "run fund.yaml", said: say("tooLarge", { what: "…", needed: "…", there: "…" }), io: { memory: 1e6 } },
  { line: "help quintessence", said: say("unknownTopicOf", { name: "quintessence", known: ["…"] }) },
];

const inWorkbook = "of a workbook: test/viz/cli/fitWorkbook.test.ts";

/** What no line of a command brings about, and why. */
const unprovoked: Readonly<Record<string, string>> = {
  aFileCannotBeRead: "every reader of a file says which it is; this is for one that forgets",
  endsEarly: "a file that gets shorter while it is read",
  costsTooMany: "a million rows take seconds: below",
  costsDate: inWorkbook,
  costsFormula: inWorkbook,
  cellError: inWorkbook,
  sheetsEmpty: inWorkbook,
  noSheet: inWorkbook,
  whichSheet: inWorkbook,
  notInEveryFuture: "no amount of today's catalogue is missing in a future",
  changesEvaluation: "it takes a run: test/viz/cli/voi.test.ts",
  nothingObserved: "of the public function; the command says accountOfNothing before it calls it",
  noFuture: "of the public function; the command says futureNumber before it calls it",
  noNumberAt: "of the public function; the command says where a path leads nowhere before it calls it",
};

async function transcript(line: string, LANG: string, more: Parameters<typeof fakeIo>[2] = {}) {
  const { io, out, err } = fakeIo(folder, (script) => (line.startsWith("sensitivity") ? localThread(script, nodeDisk) : noThreads()), {
    environment: { LANG },
    ...more,
  });
  const exit = await fondrisk(line.split(" "), commands, io);
  return { exit, out: out(), err: err() };
}

describe("what is wrong is said in the language asked for, and ends with 2:", () => {
  test.each(provoked.map(([line, ...said]) => ({ line, said })))("fondrisk $line", async ({ line, said }) => {
    for (const [locale, lang] of languages) {
      const { exit, out, err } = await transcript(line, lang);
      expect([exit, out]).toEqual([2, ""]);
      for (const each of said) expect(err).toContain(tellCommand(each, locale));
    }
  });

  test.each(more)("fondrisk $line, with numbers of this machine", async ({ line, io, said }) => {
    for (const [locale, lang] of languages) {
      const { exit, err } = await transcript(line, lang, io);
      expect(exit).toBe(2);
      for (const piece of tellCommand(said, locale).split("…")) expect(err).toContain(piece);
    }
  });
});

test("every usage error is provoked, but those that are not in the power of a test", () => {
  const said = new Set([...provoked.flatMap(([, ...each]) => each), ...more.map((each) => each.said)].flatMap(codesIn));
  const codes = [optionsWords, inputWords, analysesWords, costsWords, requestWords].flatMap((words) => Object.keys(words));
  expect(codes.filter((each) => !said.has(each))).toEqual(Object.keys(unprovoked));
});

test("a table of more than a million costs is refused with their number", () => {
  const table = readCostTable(`cost\n${"1\n".repeat(1_000_001)}`, [{ column: null, quantity: "kronor" }]);
  expect(table).toEqual({ problems: [{ line: null, said: say("costsTooMany", { found: 1_000_001, most: 1_000_000 }) }] });
});

test("no code has words in two catalogues", () => {
  const codes = [optionsWords, inputWords, analysesWords, costsWords, requestWords, problemWords].flatMap((words) => Object.keys(words));
  expect(codes.filter((each, at) => codes.indexOf(each) < at)).toEqual([]);
});

function codesIn(value: CommandValue): readonly string[] {
  if (typeof value !== "object") return [];
  if (!("code" in value)) return value.flatMap(codesIn);
  return [value.code, ...Object.values(value.values).flatMap(codesIn)];
}
