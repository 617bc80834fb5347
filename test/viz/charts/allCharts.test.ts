import { describe, expect, it } from "vitest";
import type { Chart } from "../../../viz/charts/chart.ts";
import { toCsv } from "../../../viz/charts/csv.ts";
import { type SvgNode, toSvgString } from "../../../viz/charts/svg.ts";
import { textWidth } from "../../../viz/charts/textWidth.ts";
import { spokenReplications } from "../../../viz/text/frequency.ts";
import type { Locale } from "../../../viz/text/locale.ts";
import { samples } from "./samples.ts";

const locales: readonly Locale[] = ["sv", "en"];
const cases = Object.entries(samples).flatMap(([name, draw]) => locales.map((locale) => ({ name, draw, locale })));

describe.each(cases)("chart $name in $locale", ({ draw, locale }) => {
  it.each([240, 288, 320, 640, 960, 1400])("is laid out to a width of %i and keeps all text inside", (width) => {
    const { svg } = draw({ width, locale, replications: 65_536 });
    expect(svg.attributes.width).toBe(width);
    expect(svg.attributes.viewBox).toBe(`0 0 ${width} ${svg.attributes.height}`);
    for (const text of texts(svg)) {
      const [left, right] = ends(text);
      expect(left, words(text)).toBeGreaterThan(-1.5);
      expect(right, words(text)).toBeLessThan(width + 1.5);
      expect(Number(text.attributes.y), words(text)).toBeLessThan(Number(svg.attributes.height));
    }
  });

  it("has no text below 11 pixels", () => {
    const { svg } = draw({ width: 288, locale, replications: 65_536 });
    for (const text of texts(svg)) expect(Number(text.attributes["font-size"])).toBeGreaterThanOrEqual(11);
  });

  it("is an image named by its finding, with a description and a table of full rows", () => {
    const chart = draw({ width: 640, locale, replications: 65_536 });
    expect(chart.svg.attributes.role).toBe("img");
    expect(chart.svg.attributes["aria-label"]).toBe(chart.finding);
    expect(toSvgString(chart.svg)).toContain("<desc>");
    for (const said of [chart.finding, chart.howToRead, chart.description]) expect(said.length).toBeGreaterThan(8);
    expect(chart.table.rows.length).toBeGreaterThan(0);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
    expect(toCsv(chart.table, locale).split("\r\n")).toHaveLength(chart.table.rows.length + 2);
  });

  it("does not depend on anything but its data", () => {
    const draws = [1, 2].map(() => toSvgString(draw({ width: 640, locale, replications: 65_536 }).svg));
    expect(draws[0]).toBe(draws[1]);
  });
});

/** The number of a future is its name and no estimate; studies are pooled without chance, and their chain has futures of its own. */
const estimating = cases.filter(({ name }) => !["oneFuture", "forestPlot", "funnelPlot", "chain"].includes(name));

describe.each(estimating)("heading of $name in $locale", ({ draw, locale }) => {
  it("says no number before 4 096 futures", () => {
    const { finding } = draw({ width: 640, locale, replications: spokenReplications - 1 });
    expect(finding.replaceAll(/20\d\d/g, "")).not.toMatch(/\d/);
  });
});

describe("words of the two languages", () => {
  it.each(Object.entries(samples))("differ in every sentence of %s", (_, draw) => {
    const [sv, en] = locales.map((locale) => draw({ width: 640, locale, replications: 65_536 })) as [Chart, Chart];
    expect(en.finding).not.toBe(sv.finding);
    expect(en.howToRead).not.toBe(sv.howToRead);
  });
});

function texts(node: SvgNode): readonly SvgNode[] {
  if (node.tag === "text") return [node];
  return node.children.flatMap((child) => (typeof child === "string" ? [] : texts(child)));
}

function words(node: SvgNode): string {
  return node.children.join("");
}

/** Left and right end; the estimate of the width is an upper one, so what passes here fits with any system font. */
function ends(node: SvgNode): readonly [number, number] {
  const width = textWidth(words(node), Number(node.attributes["font-size"]), node.attributes["font-weight"] === 600);
  const x = Number(node.attributes.x);
  const before = node.attributes["text-anchor"] === "end" ? 1 : node.attributes["text-anchor"] === "middle" ? 0.5 : 0;
  return [x - width * before, x + width * (1 - before)];
}
