import { describe, expect, it } from "vitest";
import { standaloneSvg } from "../../../viz/charts/standalone.ts";
import { toSvgString } from "../../../viz/charts/svg.ts";
import { samples } from "./samples.ts";

describe.each(Object.entries(samples))("figure %s", (name, draw) => {
  it.each([320, 640, 960])("looks as it did at %i pixels", async (width) => {
    const chart = draw({ width, locale: "sv", replications: 65_536 });
    await expect(readable(toSvgString(chart.svg))).toMatchFileSnapshot(`../../figures/${name}-${width}.svg`);
  });

  it("looks as it did in English and dark", async () => {
    const chart = draw({ width: 640, locale: "en", replications: 65_536, scheme: "dark" });
    await expect(readable(toSvgString(chart.svg))).toMatchFileSnapshot(`../../figures/${name}-640-en-dark.svg`);
  });
});

describe("a chart as a file of its own", () => {
  it("carries its finding, its reading and its source", async () => {
    const options = { width: 640, locale: "sv", replications: 65_536 } as const;
    const chart = samples.iconArray!(options);
    const svg = standaloneSvg(chart, options, "Modell 0.1.0, slumpfrö 1, indata abcdef01. Samma länk ger samma siffror.");
    expect(svg.match(/<svg /g)).toHaveLength(2);
    expect(svg).toContain("indata abcdef01");
    await expect(readable(svg)).toMatchFileSnapshot("../../figures/standalone-iconArray-640.svg");
  });
});

/** One element a line, so that a changed figure is read as a difference of lines. */
function readable(svg: string): string {
  return `${svg.replaceAll(/>(?=<(?!\/))/g, ">\n")}\n`;
}
