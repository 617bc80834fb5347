import { relative } from "node:path";
import type { Analysis } from "../../../workers/index.ts";
import type { AnalysisView } from "../../analyses/view.ts";
import { standaloneSvg } from "../../charts/standalone.ts";
import { analysisPage, withAnalysis } from "../../report/analysisPage.ts";
import { analysisSection, notesOf } from "../../report/sections/analysis.ts";
import { styleHash } from "../../report/styleHash.ts";
import { gridText } from "../../tables/grid.ts";
import { commonWords, declinedSentence } from "../../text/analyses/common.ts";
import { nameIn } from "../../text/library.ts";
import type { Locale } from "../../text/locale.ts";
import { formatNumber } from "../../text/numbers.ts";
import { exitCodes } from "../exitCodes.ts";
import type { InputFile } from "../inputs.ts";
import type { Io } from "../io.ts";
import { lockFolder } from "../lock.ts";
import { oldReport, placeInFolder, reportName } from "../reportFolder.ts";
import { removeKept } from "./keptRuns.ts";
import { csvTable, parquetTable } from "./tableFiles.ts";

/** How an answer is given. */
export interface Output {
  readonly json: boolean;
  readonly csv: boolean;
  readonly folder: string | null;
  readonly locale: Locale;
  /** The command line that gives the same, and the files that went into it. */
  readonly command: string;
  readonly inputs: readonly InputFile[];
}

/**
 * Gives an answer: one JSON document, the main table as CSV, or sentences and a table on stdout; everything as files into a folder.
 *
 * returns  exit code: done, also where the analysis declined
 * throws   Unwritable, Conflict
 */
export function present(document: Analysis, view: AnalysisView, output: Output, io: Io): number {
  const { locale, folder } = output;
  const text = `${JSON.stringify(documentOf(document, view, output), null, 2)}\n`;
  if (output.json) io.out(text);
  else if (output.csv) io.out(csvTable(document.tables[view.main] ?? []));
  else io.out(answerText(document, view, locale));
  if (folder === null) return exitCodes.done;
  const lock = lockFolder(folder, io);
  try {
    const files = filesOf(document, view, text, folder, locale, io);
    placeInFolder(folder, files, io);
    const names = files.map(({ path }) => path).join(", ");
    removeKept(folder, io);
    io.err(`${commonWords(locale).written(relative(io.folder, folder) || ".", names)}\n`);
  } finally {
    lock.release();
  }
  return exitCodes.done;
}

/** The document with what only the command line knows, and why numbers are missing in words. */
function documentOf(document: Analysis, view: AnalysisView, { command, inputs, locale }: Output): unknown {
  const { version, code, ...run } = document.run;
  const declined = document.declined.map((each) => ({ ...each, sentence: declinedSentence(each, view.nameOf(each.of), locale) }));
  return { ...document, run: { version, code, command, inputs, ...run }, declined };
}

function answerText(document: Analysis, view: AnalysisView, locale: Locale): string {
  const { replications, seed, version } = document.run;
  const words = commonWords(locale);
  const [answer = "", ...others] = view.sentences;
  const paragraphs = [answer, others.join(" "), ...notesOf(document, view, locale)].filter((each) => each !== "");
  const table = view.lines.length === 0 ? "" : `\n${gridText(view.lines, view.alignment)}`;
  const head = `${nameIn(document.scenario.name, locale)} · ${words.made(formatNumber(replications, locale), seed, version)}`;
  return `${head}\n\n${paragraphs.join("\n")}\n${table}\n${words.error}\n`;
}

interface AnalysisFile {
  readonly path: string;
  readonly content: Uint8Array;
}

function filesOf(document: Analysis, view: AnalysisView, text: string, folder: string, locale: Locale, io: Io): readonly AnalysisFile[] {
  const { analysis, scenario } = document;
  const { version, seed, replications, resultHash } = document.run;
  const bytes = (content: string) => new TextEncoder().encode(content);
  const options = { width: 720, locale, replications };
  const words = commonWords(locale);
  const source = `${words.made(formatNumber(replications, locale), seed, version)} · ${resultHash}`;
  const metadata = { version, seed, scenario: scenario.hash, analysis };
  const tables = Object.entries(document.tables).flatMap(([name, rows]) => [
    { path: `${name === analysis ? analysis : `${analysis}.${name}`}.csv`, content: bytes(csvTable(rows)) },
    {
      path: `${name === analysis ? analysis : `${analysis}.${name}`}.parquet`,
      content: parquetTable(rows, (column) => view.unitOf(name, column), metadata),
    },
  ]);
  const pictures = view.pictures.map(({ id, draw }) => ({
    path: `${analysis}.${id}.svg`,
    content: bytes(`${standaloneSvg(draw(options), options, source)}\n`),
  }));
  const section = analysisSection(document, view, locale);
  const fresh = () => analysisPage(nameIn(scenario.name, locale), words.report, styleHash, locale);
  const page = withAnalysis(oldReport(folder, io) ?? fresh(), analysis, section) ?? withAnalysis(fresh(), analysis, section);
  return [{ path: `${analysis}.json`, content: bytes(text) }, ...tables, ...pictures, { path: reportName, content: bytes(page ?? "") }];
}
