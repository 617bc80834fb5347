import type { ReportInput } from "../report/input.ts";
import { intlTag } from "../text/locale.ts";
import type { ChartPicture } from "./chartPicture.ts";
import { pictureSourceOf } from "./pictureSourceOf.ts";
import { reproducible } from "./reproducible.ts";
import { toldOf } from "./told.ts";

/** Inches: a wide slide, and the room that a chart has on it. */
const slide = { width: 13.333, height: 7.5, margin: 0.5 };
const room = { x: slide.margin, y: 1.55, width: slide.width - 2 * slide.margin, height: 5.1 };

/**
 * A run as slides: the answer, then one slide a chart with its finding as the title and where its numbers come from below; how it is
 * read and the picture in words are the notes. The same run gives the same bytes.
 */
export async function pptx(input: ReportInput, charts: readonly ChartPicture[]): Promise<Uint8Array> {
  const { default: Slides } = await import("pptxgenjs");
  const { run, locale } = input;
  const told = toldOf(input);
  const lang = intlTag(locale);
  const deck = new Slides();
  deck.layout = "LAYOUT_WIDE";
  deck.title = told.title;
  deck.author = deck.company = "fondrisk";
  const wide = { x: slide.margin, w: slide.width - 2 * slide.margin, lang, fontFace: "Calibri", color: "1A1A1A" };
  const source = { ...wide, y: 6.85, h: 0.4, fontSize: 11, color: "555555" };
  const first = deck.addSlide();
  first.addText(told.title, { ...wide, y: 0.4, h: 0.9, fontSize: 32, bold: true });
  const sentences = [...told.grave, ...told.answer].map((text, at) => ({ text, options: { breakLine: true, bold: at === 0 } }));
  first.addText(sentences, { ...wide, y: 1.4, h: 5.3, fontSize: 18, valign: "top", fit: "shrink", paraSpaceAfter: 8 });
  first.addText(pictureSourceOf(run, locale), source);
  for (const { finding, howToRead, description, png, width, height } of charts) {
    const page = deck.addSlide();
    page.addText(finding, { ...wide, y: 0.35, h: 1.1, fontSize: 24, bold: true, valign: "middle", fit: "shrink" });
    if (png === null) page.addText(description, { ...wide, y: room.y, h: room.height, fontSize: 18, valign: "top" });
    else {
      const scale = Math.min(room.width / width, room.height / height);
      const [w, h] = [width * scale, height * scale];
      page.addImage({ data: `image/png;base64,${base64(png)}`, x: (slide.width - w) / 2, y: room.y, w, h, altText: description });
    }
    page.addText(pictureSourceOf(run, locale), source);
    page.addNotes(`${howToRead}\n${description}`);
  }
  const bytes = (await deck.write({ outputType: "uint8array" })) as Uint8Array;
  return reproducible(bytes);
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return btoa(parts.join(""));
}
