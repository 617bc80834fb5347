import type { Chart, ChartOptions } from "./chart.ts";
import { fontFamily, lines } from "./frame.ts";
import { layout } from "./layout.ts";
import { palette } from "./palette.ts";
import { element, toSvgString } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/**
 * A chart as a file of its own: on paper, with its finding above, how it is read below, and the line that says where the
 * numbers come from. Colours are literal, so that any program shows it.
 *
 * source  fingerprint line; "" for none
 */
export function standaloneSvg(chart: Chart, options: ChartOptions, source: string): string {
  const { paint, width } = layout(options);
  const margin = 20;
  const heading = wrapText(chart.finding, width, 18, 5, true);
  const reading = [chart.howToRead, source].flatMap((text) => wrapText(text, width, 12, 12));
  const top = margin + heading.length * 23 + 10;
  const drawn = Number(chart.svg.attributes.height);
  const height = top + drawn + 16 + reading.length * 16 + margin;
  return toSvgString(
    element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        role: "img",
        "aria-label": chart.finding,
        width: width + 2 * margin,
        height,
        viewBox: `0 0 ${width + 2 * margin} ${height}`,
        "font-family": fontFamily,
      },
      [
        element("rect", { x: 0, y: 0, width: width + 2 * margin, height, fill: palette[options.scheme ?? "light"].paper }),
        ...lines(paint, margin, margin + 16, heading, { size: 18, bold: true }),
        element("svg", { ...chart.svg.attributes, role: "presentation", x: margin, y: top }, chart.svg.children),
        ...lines(paint, margin, top + drawn + 28, reading, { size: 12, tone: "muted" }),
      ],
    ),
  );
}
