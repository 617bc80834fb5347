import { join, relative, resolve } from "node:path";
import type { Locale } from "../text/locale.ts";
import { say } from "../text/said/say.ts";
import { noAlternatives, simulateAlternatives } from "./alternatives.ts";
import { findBrowser } from "./browser.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { type Io, UsageError } from "./io.ts";
import { removeLeftovers } from "./leftovers.ts";
import { type Loaded, loadScenario } from "./load.ts";
import { lockFolder } from "./lock.ts";
import { localeOf, simulationOptions, simulationSettings } from "./options.ts";
import { withProvenance } from "./provenance.ts";
import { differencesFrom, readRecorded } from "./recorded.ts";
import { assertSameRun, keptAnalyses, placeInFolder } from "./reportFolder.ts";
import { picturesMayLack, printedFormats, type ReportFormat, reportFiles, reportFormats } from "./reportFormats.ts";
import { prepare } from "./simulate.ts";
import { simulateOne } from "./simulateOne.ts";
import type { Recorded } from "./summaryFile.ts";
import { tellDifferences } from "./tellDifferences.ts";
import { simulateTornado } from "./tornado.ts";

const { replications, seed, workers, set } = simulationOptions;

/** Writes the report of a scenario, or of a run that a folder keeps, as a page, a PDF, a workbook, a document, slides or pictures. */
export const reportCommand = command({
  name: "report",
  arguments: "<scenario|folder>",
  count: [1, 1],
  summary:
    "Writes a report: one HTML page, a PDF, a workbook (xlsx), a Word document, slides (pptx), or each chart as SVG or PNG. A folder of results is run again and must give the same.",
  options: {
    format: {
      value: "html|svg|png|pdf|board|xlsx|docx|pptx",
      default: "html",
      help: "what to write, several with commas; board is two pages as PDF; png, pdf, board, docx and pptx need an installed browser",
    },
    "no-pictures": { help: "write docx and pptx without a browser, each picture in words" },
    out: { value: "DIR", default: "out/<name of the file>, or the folder given", help: "folder of the report" },
    replications,
    seed,
    workers,
    set,
    ...noAlternatives,
    tornado: { help: "add what each assumption alone would change: each is run low and high, 4 096 futures each" },
    lang: { value: "sv|en", default: "that of LANG, else sv", help: "language of the report" },
  },
  async run([argument = ""], given, io) {
    const formats = formatsOf(given.format);
    const folder = resolve(io.folder, argument);
    const recorded = io.disk.facts(folder)?.kind === "folder" ? await recordedIn(folder, argument, given, io) : null;
    const inWords = (format: ReportFormat) => given["no-pictures"] === true && picturesMayLack.has(format);
    const printed = formats.filter((format) => printedFormats.has(format) && !inWords(format));
    const orWords = printed.every((format) => picturesMayLack.has(format));
    const browser = printed.length > 0 ? findBrowser(io.environment, orWords) : null;
    const { parsed, label, source } = load(argument, recorded, given.set ?? [], io, localeOf(given.lang, io));
    const settings = { ...simulationSettings(given, io), ...(recorded === null ? {} : recordedSettings(recorded)) };
    const [prepared] = prepare([parsed.scenario], settings, io);
    const target = given.out !== undefined ? resolve(io.folder, given.out) : recorded !== null ? folder : resolve(io.folder, "out", label);
    const lock = lockFolder(target, io);
    try {
      removeLeftovers(target, io);
      const { partial, summary: own } = await simulateOne({ prepared: prepared!, ...settings }, io);
      if (recorded !== null) tellDifferences(recorded, differencesFrom(recorded, own, argument), argument, settings.locale, io);
      const alternatives = given["no-alternatives"] === true ? [] : parsed.alternatives;
      const readings = await simulateAlternatives({ scenario: prepared!.scenario, alternatives, ...settings }, io);
      const summary = withProvenance({ ...own, alternatives: readings.alternatives }, source);
      if (recorded === null || target !== folder) assertSameRun(target, summary, io);
      const beside = given.tornado === true ? { tornado: await simulateTornado({ prepared: prepared!, ...settings }, source, io) } : {};
      const finished = { prepared: prepared!, partial, summary, source, locale: settings.locale, ...beside };
      const printing = browser === null ? null : { browser, folder: target, signal: io.interrupt };
      io.announce({ busy: true, kept: false });
      for (const format of formats) {
        const files = keptAnalyses(await reportFiles(format, finished, inWords(format) ? null : printing), target, io);
        io.interrupt.throwIfAborted();
        placeInFolder(target, files, io);
        for (const { path } of files) io.out(`${relative(io.folder, join(target, path))}\n`);
      }
      return exitCodes.done;
    } finally {
      lock.release();
      io.announce({ busy: false, kept: false });
    }
  },
});

function formatsOf(text: string | undefined): readonly ReportFormat[] {
  const names = (text ?? "html").split(",").map((name) => name.trim());
  const wrong = names.find((name) => !reportFormats.includes(name as ReportFormat));
  if (wrong !== undefined) throw new UsageError(say("optionOneOf", { option: "format", words: reportFormats, found: wrong }));
  return [...new Set(names)] as ReportFormat[];
}

async function recordedIn(folder: string, argument: string, given: Readonly<Record<string, unknown>>, io: Io): Promise<Recorded> {
  const recorded = await readRecorded(folder, io);
  for (const option of ["replications", "seed", "set"]) {
    if (given[option] !== undefined) throw new UsageError(say("notWith", { option, argument }));
  }
  return recorded;
}

function load(argument: string, recorded: Recorded | null, overrides: readonly string[], io: Io, locale: Locale): Loaded {
  return loadScenario(recorded === null ? argument : join(argument, "scenario.yaml"), overrides, io, locale);
}

function recordedSettings({ run }: Recorded): { readonly replications: number; readonly seed: string; readonly futuresPerDraw?: number } {
  const { replications, seed, futuresPerDraw } = run;
  return { replications, seed, ...(typeof futuresPerDraw === "number" ? { futuresPerDraw } : {}) };
}
