import type { AccountAnalysis, Summary } from "../../../workers/index.ts";
import { applicationPaper } from "../../documents/application.ts";
import { paperDocx } from "../../documents/paperDocx.ts";
import { statusPaper } from "../../documents/statusReport.ts";
import { type ChartPicture, chartSvg } from "../../office/chartPicture.ts";
import { reportFigures } from "../../report/figures.ts";
import type { ReportInput } from "../../report/input.ts";
import { chartWidths } from "../../report/sections/findings.ts";
import { commandLine } from "../../text/commandLine.ts";
import { toPng } from "../components/download.ts";
import { analyst, mostFutures } from "./analyses.ts";
import { type Page, reportInputOf } from "./report.ts";

/** Kinds of documents of a run, as `report --format` names them. */
export type OfficeKind = "docx" | "pptx" | "xlsx";

/** What is on the page as a document. Throws RangeError where it cannot be made. */
export async function officeFile(kind: OfficeKind, page: Page): Promise<Uint8Array> {
  const input = await reportInputOf(page);
  if (kind === "xlsx") return (await import("../../office/resultsXlsx.ts")).resultsXlsx(input);
  const charts = await chartPictures(input);
  return kind === "docx"
    ? (await import("../../office/docx.ts")).docx(input, charts)
    : (await import("../../office/pptx.ts")).pptx(input, charts);
}

async function chartPictures(input: ReportInput): Promise<readonly ChartPicture[]> {
  const pictures: ChartPicture[] = [];
  for (const { draw } of reportFigures(input.run, input.locale, input)) {
    const chart = draw(chartWidths.wide);
    const { finding, howToRead, description, svg } = chart;
    const [width, height] = [Number(svg.attributes.width), Number(svg.attributes.height)];
    const png = await toPng(new Blob([chartSvg(chart)], { type: "image/svg+xml" }));
    pictures.push({ finding, howToRead, description, width, height, png: new Uint8Array(await png.arrayBuffer()) });
  }
  return pictures;
}

/** The application of an intervention of the rules on the page, in Word. Throws RangeError where it cannot be computed. */
export async function applicationDocx(page: Page, id: string): Promise<Uint8Array> {
  const { run, document } = await reportInputOf(page);
  const figures = await analyst.application(asked(page), id);
  if ("errors" in figures) throw new RangeError(figures.errors[0]!.message);
  const { scenario, summary } = run;
  return paperDocx(
    applicationPaper({
      scenario,
      id,
      document,
      figures,
      summary: summary as Summary,
      command: command(page, "application", id),
      locale: page.locale,
    }),
  );
}

/** The status report of the fund on the page, in Word. Throws RangeError where nothing is known of the past. */
export async function statusDocx(page: Page): Promise<Uint8Array> {
  const { run, document } = await reportInputOf(page);
  const account = await analyst.answer({ ...asked(page), question: { kind: "account" } });
  if ("errors" in account) throw new RangeError(account.errors[0]!.message);
  return paperDocx(
    statusPaper({
      scenario: run.scenario,
      document,
      account: account as AccountAnalysis,
      command: command(page, "followup"),
      locale: page.locale,
    }),
  );
}

function asked({ run, text }: Page) {
  const { policy, seed, replications } = run;
  return { policy: { text, overrides: policy.overrides }, seed, replications: Math.min(mostFutures, replications) };
}

/** The command line that gives the same numbers. */
function command({ run }: Page, name: string, ...rest: readonly string[]): string {
  const { source, overrides } = run.policy;
  const file = "library" in source ? source.library : "scenario.yaml";
  const { seed, replications } = run;
  return commandLine(file, { seed, replications: Math.min(mostFutures, replications) }, overrides, [name, ...rest]);
}
