import { type ColourScheme, palette, type Tone } from "./palette.ts";

/** Paint for a mark: a class that the page's style sheet colours, and the literal colour for whoever reads only the SVG. */
export interface Paint {
  readonly fill: (tone: Tone) => Readonly<Record<string, string>>;
  /** A line without filling. */
  readonly stroke: (tone: Tone, width?: number) => Readonly<Record<string, string | number>>;
  /** Filling and outline in two tones. */
  readonly outlined: (fill: Tone, stroke: Tone, width?: number) => Readonly<Record<string, string | number>>;
}

/**
 * Paint in a colour scheme. Attributes carry the literal colour, classes let `chartStyles()` override it
 * (attributes yield to style sheets), so a chart works in a page, alone in an image viewer and under a strict CSP.
 */
export function paint(scheme: ColourScheme): Paint {
  const colours = palette[scheme];
  return {
    fill: (tone) => ({ class: `fr-fill-${tone}`, fill: colours[tone] }),
    stroke: (tone, width = 1) => ({ class: `fr-stroke-${tone}`, fill: "none", stroke: colours[tone], "stroke-width": width }),
    outlined: (fill, stroke, width = 1) => ({
      class: `fr-fill-${fill} fr-stroke-${stroke}`,
      fill: colours[fill],
      stroke: colours[stroke],
      "stroke-width": width,
    }),
  };
}

/**
 * Style sheet of the charts: colours as custom properties with literal fallbacks, dark by the reader's preference or
 * `data-theme="dark"` on an ancestor, system colours when the reader forces colours. `data-theme="light"` keeps light.
 */
export function chartStyles(): string {
  return [
    `:root{${properties("light")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${properties("dark")}}}`,
    `:root[data-theme="dark"]{${properties("dark")}}`,
    `@media print{:root,:root[data-theme="dark"],:root:not([data-theme="light"]){${properties("light")}}}`,
    ...tones.map((tone) => `.fr-fill-${tone}{fill:var(--fr-${tone},${palette.light[tone]})}`),
    ...tones.map((tone) => `.fr-stroke-${tone}{stroke:var(--fr-${tone},${palette.light[tone]})}`),
    `@media (forced-colors:active){${tones.map(forcedRules).join("")}.fr-stroke-grid{stroke-opacity:0.4}${forcedBands}}`,
  ].join("\n");
}

const tones = Object.keys(palette.light) as Tone[];

function properties(scheme: ColourScheme): string {
  return tones.map((tone) => `--fr-${tone}:${palette[scheme][tone]}`).join(";");
}

/** Without colours the bands are told apart by their outlines. */
const forcedBands =
  ".fr-fill-aBand90,.fr-fill-bBand90{stroke-dasharray:3 3;stroke-width:1.25}.fr-fill-aBand50,.fr-fill-bBand50{stroke-width:2}";

/** System colours: A is Highlight, B LinkText, surfaces Canvas; bands keep their outline, which tells them apart. */
const forced: Readonly<Partial<Record<Tone, string>>> = {
  paper: "Canvas",
  grid: "GrayText",
  axis: "CanvasText",
  a: "Highlight",
  b: "LinkText",
  aBand90: "Canvas",
  bBand90: "Canvas",
  aBand50: "Canvas",
  bBand50: "Canvas",
};

function forcedRules(tone: Tone): string {
  const colour = forced[tone] ?? "CanvasText";
  return `.fr-fill-${tone}{forced-color-adjust:none;fill:${colour}}.fr-stroke-${tone}{forced-color-adjust:none;stroke:${colour}}`;
}
