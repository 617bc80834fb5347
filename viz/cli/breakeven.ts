import {
  type Against,
  assumptionsOf,
  breakevenAnalysis,
  distribution,
  estimateCost,
  measureOf,
  numberAt,
  type Varied,
} from "../../workers/host.ts";
import type { Scenario } from "../../workers/index.ts";
import { breakevenView } from "../analyses/breakeven.ts";
import { breakevenWords } from "../text/analyses/breakeven.ts";
import { formatNumber } from "../text/numbers.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, gatherFaults } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { type RangeOption, rangeOption, untilOption } from "./breakeven/ranges.ts";
import { command } from "./command.ts";
import { type Io, UsageError } from "./io.ts";
import { loadScenario, printProblems, readScenario } from "./load.ts";
import { refused } from "./refused.ts";
import { prepare } from "./simulate.ts";

const replications = 16_384;
/** Runs that a root takes, from experience: nine of the scan, three searches. */
const runsOfRoot = 35;

/** What must be true for it to hold. */
export const breakevenCommand = command({
  name: "breakeven",
  arguments: "<scenario>",
  count: [1, 1],
  summary:
    "Says what must be true for a condition to hold: where a number, or every assumption in turn, makes a measure meet its threshold.",
  options: {
    until: { value: "CONDITION", help: "what is to hold, like 'depletion.probability<=0.05' or 'society.npv>=0'" },
    vary: { value: "PATH=LOW..HIGH", help: "the number that is varied; PATH*=0.5..2 multiplies it" },
    all: { help: "every assumption in turn, from its 0.1 to its 99.9 percentile" },
    against: { value: "PATH=LOW..HIGH/9", help: "a second number: the break-even of the first at each of its points" },
    ...analysisOptions,
  },
  example: `fondrisk breakeven norrkoping --vary fund.capital=20..80mnkr --until 'depletion.probability<=0.05' --lang en
The capital at which the Norrköping fund runs short in 5 of 100 futures. With --vary 'interventions.*.cost*=0.5..1'
how much less everything must cost with the capital it has; with --all what would have to be true of one assumption.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, replications);
    const until = faults.attempt(() => untilOption(given.until), null);
    const vary = given.vary === undefined ? null : faults.attempt(() => rangeOption("vary", given.vary!, 9), null);
    const against = given.against === undefined ? null : faults.attempt(() => rangeOption("against", given.against!, 9), null);
    const all = given.all === true;
    if (all === (given.vary !== undefined)) faults.add("oneOfOptions", { options: ["--vary", "--all"] });
    if (all && given.against !== undefined) faults.add("goesWithNot", { option: "--against", other: "--vary", without: "--all" });
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    const base = loaded?.parsed.scenario ?? null;
    if (base !== null && until !== null) faults.attempt(() => measureOf(base, until.measure), null);
    const scenarioAt = (set: readonly string[]) => scenarioOf(argument, [...settings.set, ...set], io);
    // Both ends of a range must be a scenario before anything runs.
    for (const range of [vary, against]) {
      if (range === null || base === null) continue;
      for (const end of [range.low, range.high]) faults.attempt(() => scenarioAt([`${range.path}=${end}`]), null);
    }
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const numbers = all ? assumptionsOf(parsed.scenario) : [varied(vary!, parsed.scenario, [], scenarioAt)];
    if (all) io.err(`${breakevenWords(settings.locale).time(minutes(parsed.scenario, numbers.length, settings, settings.locale))}\n`);
    const second: Against | null =
      against === null
        ? null
        : {
            ...withoutSearch(varied(against, parsed.scenario, [], scenarioAt)),
            points: against.points,
            varied: (y) => varied(vary!, parsed.scenario, [`${against.path}=${y}`], scenarioAt),
          };
    const question = { until: until!, vary: numbers, against: second, all };
    const document = await simulating(settings, io, (places) => breakevenAnalysis(parsed.scenario, question, settings, places)).catch(
      (error: unknown) => {
        throw refused(error, settings.locale);
      },
    );
    const output = { ...settings, command: commandOf("breakeven", [argument], given, settings), inputs: source.inputs };
    return present(document, breakevenView(document, settings.locale), output, io);
  },
});

function varied(
  { path, low, high, unit }: RangeOption,
  scenario: Scenario,
  set: readonly string[],
  scenarioAt: (set: readonly string[]) => Scenario,
): Varied {
  return { path, low, high, unit, own: ownValue(scenario, path), sd: null, at: (x) => scenarioAt([...set, `${path}=${x}`]) };
}

function withoutSearch({ at: _, sd: __, ...range }: Varied): Omit<Varied, "at" | "sd"> {
  return range;
}

/** Where the scenario has a number; null where it does not say, or the path leads elsewhere once the scenario is resolved. */
function ownValue(scenario: Scenario, path: string): number | null {
  if (/[^.]\*$/.test(path)) return 1;
  try {
    const found = numberAt(scenario, path);
    return typeof found === "number" ? found : distribution(found).mean;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function scenarioOf(argument: string, set: readonly string[], io: Io): Scenario {
  const read = readScenario(argument, set, io);
  if (!("errors" in read)) return read.parsed.scenario;
  printProblems(read.errors, io);
  throw new UsageError([]);
}

function minutes(
  scenario: Scenario,
  numbers: number,
  { replications: futures, workers }: { readonly replications: number; readonly workers: number },
  locale: "sv" | "en",
): string {
  const { seconds } = estimateCost(scenario, futures);
  return formatNumber(Math.max(1, Math.round((seconds * runsOfRoot * numbers) / workers / 60)), locale);
}
