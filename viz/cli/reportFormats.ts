import { join } from "node:path";
import { standaloneSvg } from "../charts/standalone.ts";
import { reportFigures } from "../report/figures.ts";
import { report } from "../report/report.ts";
import { chartWidths } from "../report/sections/findings.ts";
import { reportWords } from "../report/words.ts";
import { formatNumber } from "../text/numbers.ts";
import { type Printing, pdfOf, pngOf, sizeOf } from "./pictures.ts";
import { documentOf, type Finished, reportInput, runOf } from "./reportInput.ts";

/** A file of a report, by its path in the folder of results. */
export interface ReportFile {
  readonly path: string;
  readonly content: Uint8Array;
}

export const reportFormats = ["html", "svg", "png", "pdf"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Formats that a browser makes. */
export const printedFormats: ReadonlySet<ReportFormat> = new Set(["png", "pdf"]);

/** A finished run in one format: the page as HTML or PDF, or every chart as a picture of its own. */
export async function reportFiles(format: ReportFormat, finished: Finished, printing: Printing | null): Promise<readonly ReportFile[]> {
  if (format === "html" || format === "pdf") {
    const page = report(await reportInput(finished));
    return [{ path: `report.${format}`, content: format === "html" || printing === null ? bytes(page) : await pdfOf(page, printing) }];
  }
  const files: ReportFile[] = [];
  for (const { id, svg, width, height } of drawings(finished)) {
    const content = format === "svg" || printing === null ? bytes(svg) : await pngOf(svg, { width, height }, printing);
    files.push({ path: join("figures", `${id}.${format}`), content });
  }
  return files;
}

function drawings(finished: Finished) {
  const { summary, locale } = finished;
  const { version, seed, replications, resultHash } = summary.run;
  const options = { width: chartWidths.wide, locale, replications };
  const source = reportWords(locale).pictureSource(version, seed, formatNumber(replications, locale), resultHash ?? "");
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
