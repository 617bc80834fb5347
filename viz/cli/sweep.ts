import {
  compile,
  defaultMeasures,
  measureNamed,
  refuseLarge,
  refuseObserved,
  type SweepPoint,
  sweepAnalysis,
  sweepDesigns,
} from "../../workers/host.ts";
import { sweepView } from "../analyses/sweep.ts";
import { say } from "../text/said/say.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, choiceOption, type Faults, gatherFaults, measureOption } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { type Io, UsageError } from "./io.ts";
import { loadScenario, readScenario, toldProblem } from "./load.ts";
import { wholeNumber } from "./options.ts";
import { findSweep, type SweepFile } from "./shards/sweepFile.ts";
import { prepare } from "./simulate.ts";
import { gridOf, hypercubeOf, listOf, type WrittenPoint, type WrittenRange } from "./sweep/designs.ts";
import { settingOf } from "./sweep/settingOf.ts";

/** What every combination of settings gives. */
export const sweepCommand = command({
  name: "sweep",
  arguments: "<scenario|sweep.yaml>",
  count: [1, 1],
  summary: "Says what every combination of some settings gives: each on the same futures, with its difference to the scenario as written.",
  options: {
    vary: {
      value: "PATH=a,b,c",
      many: true,
      help: "values of a setting, or low..high/9 (low..high/9log); PATH*=0.5..2/4 multiplies what stands there",
    },
    design: {
      value: sweepDesigns.join("|"),
      default: "grid",
      help: "every combination, a Latin hypercube over ranges, or the rows of --file",
    },
    points: { value: "N", default: "64", help: "points of a Latin hypercube" },
    file: { value: "FILE.csv", help: "points as rows; the header is paths, label names a row" },
    measure: measureOption,
    precision: { value: "W", help: "each point runs until half the first measure's interval is below W; at most --replications" },
    "skip-invalid": { help: "leave settings that are no valid scenario empty, instead of stopping" },
    ...analysisOptions,
  },
  example: `fondrisk sweep norrkoping --vary 'fund.capital=30..60mnkr/4' --vary credibility.memory=none,satelliteAccount --lang en
How often the Norrköping fund runs short with four capitals, with and without commitments that are written down.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const file = faults.attempt(() => findSweep(argument, io, given.seed), null);
    const written = { ...given, ...fromFile(given, file) };
    const settings = analysisSettings(written, io, faults);
    const design =
      file !== null
        ? file.design
        : choiceOption("design", given.design ?? (given.file === undefined ? "grid" : "list"), sweepDesigns, faults);
    const points = file !== null ? file.points : faults.attempt(() => pointsOf(design, given, settings.seed, io, faults), []);
    if (file !== null && (given.vary ?? []).length > 0) faults.add("notVariedBeside", { option: "vary", argument });
    const precision = precisionOf(given.precision, file, faults);
    const scenarioFile = file?.scenario ?? argument;
    const loaded = faults.attempt(() => loadScenario(scenarioFile, settings.set, io, settings.locale), null);
    const measures = given.measure ?? file?.measures ?? defaultMeasures;
    if (loaded !== null) {
      faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
      const plan = compile(loaded.parsed.scenario, undefined, []);
      for (const id of measures) faults.attempt(() => measureNamed(plan, id), null);
    }
    faults.attempt(() => refuseLarge(points.length, settings.replications), undefined);
    faults.settle();
    const read = points.map((point) => readPoint(point, scenarioFile, settings.set, io));
    if (given["skip-invalid"] !== true) {
      for (const { label, problem } of read) if (problem !== null) faults.add("pointSays", { label, said: problem });
      faults.settle();
    }
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const paths = [...new Set(points.flatMap(({ set }) => Object.keys(set)))];
    const document = await simulating(settings, io, (places) =>
      sweepAnalysis(parsed.scenario, { design, paths, points: read, measures, precision }, settings, places),
    );
    const output = { ...settings, command: commandOf("sweep", [argument], given, settings), inputs: source.inputs };
    return present(document, sweepView(document, settings.locale), output, io);
  },
});

interface Given {
  readonly vary?: readonly string[];
  readonly points?: string;
  readonly file?: string;
  readonly seed?: string;
  readonly replications?: string;
}

/** What the file of a sweep says and the command line does not. */
function fromFile({ seed, replications }: Given, file: SweepFile | null): Given {
  if (file === null) return {};
  return {
    ...(seed === undefined && file.seed !== null ? { seed: file.seed } : {}),
    ...(replications === undefined && file.replications !== null ? { replications: `${file.replications}` } : {}),
  };
}

function pointsOf(
  design: (typeof sweepDesigns)[number],
  { vary = [], points, file }: Given,
  seed: string,
  io: Io,
  faults: Faults,
): readonly WrittenPoint[] {
  if ((design === "list") !== (file !== undefined))
    throw new UsageError(say("goesWithAndNeeded", { option: "--file", other: "--design list" }));
  if ((design === "list") === vary.length > 0) {
    throw new UsageError(say("sayVaried"));
  }
  if (points !== undefined && design !== "lhs") faults.add("goesWith", { option: "--points", other: "--design lhs" });
  if (file !== undefined) return listOf(file, io);
  const ranges = vary.map((text) => rangeOf(text, faults));
  if (ranges.some(({ path }, at) => ranges.findIndex((other) => other.path === path) < at))
    faults.add("optionPathTwice", { option: "vary" });
  if (design !== "lhs") return gridOf(ranges, "--vary");
  return hypercubeOf(ranges, points === undefined ? 64 : wholeNumber("points", points, 1, 10_000), seed, "--vary");
}

/** `PATH=values`; a comma in a number is no comma of a list: then values are parted by `;`. */
function rangeOf(text: string, faults: Faults): WrittenRange {
  const equals = text.indexOf("=");
  const [path, values] = [text.slice(0, Math.max(0, equals)).trim(), text.slice(equals + 1).trim()];
  if (path === "" || values === "") faults.add("varyForm", { found: text });
  return { path, values: values.includes(";") ? values.split(";").map((each) => each.trim()) : values };
}

function precisionOf(text: string | undefined, file: SweepFile | null, faults: Faults): number | null {
  if (text === undefined) return file?.precision ?? null;
  const value = Number(text);
  if (!(value > 0)) faults.add("optionAboveZero", { option: "precision", found: text });
  return value;
}

/** The point as a scenario; where it is none, what is wrong with it. */
function readPoint({ label, set }: WrittenPoint, argument: string, own: readonly string[], io: Io): SweepPoint {
  const overrides = Object.entries(set).map(([path, value]) => `${path}=${value}`);
  const read = readScenario(argument, [...own, ...overrides], io);
  if ("errors" in read) {
    const problem = read.errors.map((each) => toldProblem(each, io.locale)).join("; ");
    return { label, set, scenario: null, problem };
  }
  const { scenario } = read.parsed;
  const numbers = Object.fromEntries(Object.entries(set).map(([path, value]) => [path, settingOf(scenario, path, value)]));
  return { label, set: numbers, scenario, problem: null };
}
