import { join } from "node:path";
import { standaloneSvg } from "../charts/standalone.ts";
import { type ChartPicture, chartSvg } from "../office/chartPicture.ts";
import { pictureSourceOf } from "../office/pictureSourceOf.ts";
import { board } from "../report/board.ts";
import { reportFigures } from "../report/figures.ts";
import type { ReportInput } from "../report/input.ts";
import { report } from "../report/report.ts";
import { chartWidths } from "../report/sections/findings.ts";
import { documentOf } from "./documentOf.ts";
import { type Printing, pdfOf, pngOf, sizeOf } from "./pictures.ts";
import { type Finished, reportInput, runOf } from "./reportInput.ts";

/** A file of a report, by its path in the folder of results. */
export interface ReportFile {
  readonly path: string;
  readonly content: Uint8Array;
}

export const reportFormats = ["html", "svg", "png", "pdf", "xlsx", "docx", "pptx", "board"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Formats that a browser makes. */
export const printedFormats: ReadonlySet<ReportFormat> = new Set(["png", "pdf", "docx", "pptx", "board"]);

/** Formats that can do without pictures. */
export const picturesMayLack: ReadonlySet<ReportFormat> = new Set(["docx", "pptx"]);

/** A finished run in one format: the page as HTML or PDF, a workbook, a document, slides, or every chart as a picture of its own. */
export async function reportFiles(format: ReportFormat, finished: Finished, printing: Printing | null): Promise<readonly ReportFile[]> {
  if (format === "html" || format === "pdf") {
    const page = report(await reportInput(finished));
    return [{ path: `report.${format}`, content: format === "html" || printing === null ? bytes(page) : await pdfOf(page, printing) }];
  }
  if (format === "board") {
    const page = board(await reportInput(finished));
    return printing === null ? [] : [{ path: "board.pdf", content: await pdfOf(page, printing) }];
  }
  if (format === "xlsx") {
    const { resultsXlsx } = await import("../office/resultsXlsx.ts");
    return [{ path: "report.xlsx", content: await resultsXlsx(await reportInput(finished)) }];
  }
  if (format === "docx" || format === "pptx") {
    const input = await reportInput(finished);
    const charts = await chartPictures(input, printing);
    const content =
      format === "docx"
        ? await (await import("../office/docx.ts")).docx(input, charts)
        : await (await import("../office/pptx.ts")).pptx(input, charts);
    return [{ path: `report.${format}`, content }];
  }
  const files: ReportFile[] = [];
  for (const { id, svg, width, height } of drawings(finished)) {
    const content = format === "svg" || printing === null ? bytes(svg) : await pngOf(svg, { width, height }, printing);
    files.push({ path: join("figures", `${id}.${format}`), content });
  }
  return files;
}

/** Every chart of a run without its finding, drawn by a browser; without one, in words alone. */
async function chartPictures(input: ReportInput, printing: Printing | null): Promise<readonly ChartPicture[]> {
  const pictures: ChartPicture[] = [];
  for (const { draw } of reportFigures(input.run, input.locale, input)) {
    const chart = draw(chartWidths.wide);
    const { finding, howToRead, description } = chart;
    const svg = chartSvg(chart);
    const size = sizeOf(svg);
    pictures.push({ finding, howToRead, description, ...size, png: printing === null ? null : await pngOf(svg, size, printing) });
  }
  return pictures;
}

function drawings(finished: Finished) {
  const { summary, locale } = finished;
  const options = { width: chartWidths.wide, locale, replications: summary.run.replications };
  const source = pictureSourceOf({ summary }, locale);
  return reportFigures(runOf(finished), locale, {
    comparison: null,
    tornado: finished.tornado ?? null,
    document: documentOf(finished),
  }).map(({ id, draw }) => {
    const svg = standaloneSvg(draw(chartWidths.wide), options, source);
    return { id, svg, ...sizeOf(svg) };
  });
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
