import { reproducible } from "../office/reproducible.ts";
import { intlTag } from "../text/locale.ts";
import type { Paper, PaperTable } from "./paper.ts";

/** A paper as a Word document; the same paper gives the same bytes. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = await import("docx");
  const line = (text: string, style: { readonly italics?: boolean; readonly size?: number } = {}) =>
    new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, ...style })] });
  const cell = (text: string, right: boolean, bold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size: 18 })],
        }),
      ],
    });
  const table = ({ head, rows, numbers }: PaperTable) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [head, ...rows].map(
        (cells, at) =>
          new TableRow({
            tableHeader: at === 0,
            cantSplit: true,
            children: cells.map((text, column) => cell(text, numbers.includes(column), at === 0)),
          }),
      ),
    });
  const document = new Document({
    title: paper.title,
    description: paper.kind,
    creator: "fondrisk",
    lastModifiedBy: "fondrisk",
    styles: { default: { document: { run: { font: "Calibri", size: 20, language: { value: intlTag(paper.locale) } } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1000, bottom: 900, left: 1000, right: 1000 } } },
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
          line(paper.kind, { italics: true }),
          ...paper.lead.map((text) => line(text)),
          ...paper.sections.flatMap((section) => [
            new Paragraph({ text: section.heading, heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 160, after: 60 } }),
            ...section.sentences.map((text) => line(text)),
            ...(section.table === null ? [] : [table(section.table)]),
            ...section.notes.map((text) => line(text, { italics: true, size: 16 })),
          ]),
          ...paper.foot.map((text) => line(text, { size: 14 })),
        ],
      },
    ],
  });
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)));
}
