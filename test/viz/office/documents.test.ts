import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { escapeText } from "../../../viz/charts/svg.ts";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { type ChartPicture, chartSvg } from "../../../viz/office/chartPicture.ts";
import { docx } from "../../../viz/office/docx.ts";
import { pictureSourceOf } from "../../../viz/office/pictureSourceOf.ts";
import { pptx } from "../../../viz/office/pptx.ts";
import { reportFigures } from "../../../viz/report/figures.ts";
import { finished, libraryText } from "../report/finished.ts";
import { tagsOf, unbalanced } from "../report/tags.ts";
import { malformed, partsOf } from "./readBack.ts";

/** The smallest PNG there is: one white pixel. */
const pixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);
const input = await reportInput(finished({ text: libraryText("rector-equity"), library: "rector-equity", replications: 2048 }));
const charts = (locale: "sv" | "en", png: Uint8Array | null): readonly ChartPicture[] =>
  reportFigures(input.run, locale, input).map(({ draw }) => ({ ...draw(720), width: 720, height: 300, png }));

/** The text of a part, without its markup. */
const textOf = (part: string) => part.replace(/<[^>]*>/g, "");
const plain = (text: string) => escapeText(text).replaceAll("&#39;", "'").replaceAll("&apos;", "'");

describe.each(["sv", "en"] as const)("in %s", (locale) => {
  const told = { ...input, locale };

  test("a Word document has the answer, and each chart with its finding above and its source below", async () => {
    const bytes = await docx(told, charts(locale, pixel));
    expect(malformed(bytes)).toEqual([]);
    const text = textOf(partsOf(bytes).get("word/document.xml")!).replaceAll("&apos;", "'").replaceAll("&#39;", "'");
    const source = plain(pictureSourceOf(input.run, locale));
    let from = 0;
    for (const { finding, howToRead } of charts(locale, null)) {
      for (const each of [plain(finding), plain(howToRead), source]) {
        const at = text.indexOf(each, from);
        expect(at, each).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
    expect(text).toContain(input.run.summary.run.resultHash!);
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
    expect(await docx(told, charts(locale, pixel))).toEqual(bytes);
  });

  test("slides are the answer and one a chart: its finding, the picture, its source", async () => {
    const bytes = await pptx(told, charts(locale, pixel));
    expect(malformed(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const all = charts(locale, null);
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(all.length + 1);
    all.forEach(({ finding }, at) => {
      const slide = parts.get(`ppt/slides/slide${at + 2}.xml`)!;
      const text = textOf(slide).replaceAll("&apos;", "'").replaceAll("&#39;", "'");
      expect(text).toContain(plain(finding));
      expect(text).toContain(plain(pictureSourceOf(input.run, locale)));
      expect(slide.match(/<p:pic>/g)).toHaveLength(1);
    });
    expect(await pptx(told, charts(locale, pixel))).toEqual(bytes);
  });
});

test("without pictures a document says each picture in words", async () => {
  const text = textOf(partsOf(await docx(input, charts("sv", null))).get("word/document.xml")!);
  for (const { description } of charts("sv", null)) expect(text).toContain(plain(description).slice(0, 40));
});

test("the drawing of a chart is whole by itself", () => {
  for (const { draw } of reportFigures(input.run, "sv", input)) {
    const svg = chartSvg(draw(720));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(unbalanced(tagsOf(svg))).toBeNull();
  }
});
