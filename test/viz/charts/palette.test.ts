import { describe, expect, it } from "vitest";
import { contrast, palette, type Tone } from "../../../viz/charts/palette.ts";
import { chartStyles, paint } from "../../../viz/charts/theme.ts";

const schemes = ["light", "dark"] as const;
/** Text, and the surface it stands on. */
const texts: readonly (readonly [Tone, Tone])[] = [
  ["ink", "paper"],
  ["muted", "paper"],
  ["a", "paper"],
  ["b", "paper"],
  ["aStrong", "paper"],
  ["bStrong", "paper"],
  ["loss", "paper"],
  ["paper", "loss"],
];
/** Marks that carry meaning, and what they are seen against. */
const marks: readonly (readonly [Tone, Tone])[] = [
  ["axis", "paper"],
  ["a", "paper"],
  ["b", "paper"],
  ["loss", "paper"],
  ["a", "aBand90"],
  ["b", "bBand90"],
  ["aStrong", "aBand50"],
  ["aStrong", "aBand90"],
  ["bStrong", "bBand50"],
  ["bStrong", "bBand90"],
  ["path", "paper"],
  ["path", "aBand50"],
  ["path", "aBand90"],
  ["path", "bBand50"],
  ["path", "bBand90"],
  ["b", "aBand90"],
  ["a", "bBand90"],
];

describe.each(schemes)("palette, %s", (scheme) => {
  const colours = palette[scheme];

  it.each(texts)("text in %s on %s has a contrast of at least 4.5", (text, surface) => {
    expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("a mark in %s on %s has a contrast of at least 3", (mark, surface) => {
    expect(contrast(colours[mark], colours[surface])).toBeGreaterThanOrEqual(3);
  });
});

describe("contrast", () => {
  it("is 21 between black and white, 1 between equals, and the same both ways", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#2166ac", "#2166ac")).toBe(1);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#ffffff", "#767676")).toBe(contrast("#767676", "#ffffff"));
  });
});

describe("chart styles", () => {
  it("colour every class that paint gives, in light, dark and forced colours", () => {
    const css = chartStyles();
    const forced = css.slice(css.indexOf("@media (forced-colors:active)"));
    for (const tone of Object.keys(palette.light) as Tone[]) {
      expect(css).toContain(`.fr-fill-${tone}{fill:var(--fr-${tone},${palette.light[tone]})}`);
      expect(css).toContain(`--fr-${tone}:${palette.dark[tone]}`);
      expect(forced).toContain(`.fr-stroke-${tone}{`);
      expect(paint("dark").fill(tone)).toEqual({ class: `fr-fill-${tone}`, fill: palette.dark[tone] });
    }
  });

  it("use no colour but system colours where colours are forced", () => {
    const css = chartStyles();
    expect(css.slice(css.indexOf("@media (forced-colors:active)"))).not.toMatch(/#[0-9a-f]{3}|var\(/);
  });
});
