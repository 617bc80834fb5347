import type { ReportInput } from "../report/input.ts";
import { reportWords } from "../report/words.ts";
import { intlTag } from "../text/locale.ts";
import type { ChartPicture } from "./chartPicture.ts";
import { pictureSourceOf } from "./pictureSourceOf.ts";
import { reproducible } from "./reproducible.ts";
import { errorNote, toldOf } from "./told.ts";

/** CSS pixels between the margins of a page. */
const pageWidth = 600;

/**
 * A run as a Word document: the answer with the key numbers, then every chart under its finding with how it is read and where its
 * numbers come from, and last what the model leaves out and how to cite it. The same run gives the same bytes.
 */
export async function docx(input: ReportInput, charts: readonly ChartPicture[]): Promise<Uint8Array> {
  const { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = await import("docx");
  const { run, locale } = input;
  const words = reportWords(locale);
  const told = toldOf(input);
  const source = pictureSourceOf(run, locale);
  const line = (text: string, style: { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number } = {}) =>
    new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, ...style })] });
  const heading = (text: string, level: "HEADING_1" | "HEADING_2", pageBreakBefore = false) =>
    new Paragraph({ text, heading: HeadingLevel[level], pageBreakBefore, keepNext: true, spacing: { before: 240, after: 120 } });
  const point = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
  const table = (rows: readonly (readonly string[])[], bold: boolean) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (cells, at) =>
          new TableRow({
            tableHeader: bold && at === 0,
            cantSplit: true,
            children: cells.map(
              (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: bold && at === 0 })] })] }),
            ),
          }),
      ),
    });
  const picture = ({ png, width, height, description, finding }: ChartPicture, at: number) => {
    if (png === null) return line(description);
    const scale = Math.min(1, pageWidth / width);
    const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
    // The library counts its pictures from program start.
    const altText = { id: String(at + 1), name: finding, title: finding, description };
    return new Paragraph({ keepNext: true, children: [new ImageRun({ type: "png", data: png, transformation, altText })] });
  };
  const document = new Document({
    title: told.title,
    description: words.kind,
    creator: "fondrisk",
    lastModifiedBy: "fondrisk",
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: intlTag(locale) } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: told.title, heading: HeadingLevel.TITLE }),
          line(words.kind, { italics: true }),
          ...(told.question === "" ? [] : [line(told.question)]),
          ...told.grave.map((text) => line(text, { bold: true })),
          heading(words.summary, "HEADING_1"),
          ...told.answer.map((text, at) => line(text, { bold: at === 0 })),
          ...(told.leftOut === null ? [] : [`${told.leftOut.title}:`, ...told.leftOut.sentences]).map((text) => line(text)),
          heading(words.keyNumbers, "HEADING_1"),
          table([[words.name, words.value, words.error, words.unit], ...told.numbers], true),
          line(errorNote(locale), { italics: true, size: 18 }),
          heading(words.findings, "HEADING_1", true),
          ...charts.flatMap((chart, at) => [
            heading(chart.finding, "HEADING_2"),
            picture(chart, at),
            line(chart.howToRead, { italics: true, size: 18 }),
            line(source, { size: 16 }),
          ]),
          heading(words.leftOut, "HEADING_1"),
          line(words.leftOutIntro),
          ...words.leftOutList.map(point),
          heading(words.facts, "HEADING_1"),
          table(told.facts, false),
          line(`${words.commandNote}: ${input.command}`),
        ],
      },
    ],
  });
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)));
}
