import type { Chart, ChartOptions } from "../../charts/chart.ts";
import { toCsv } from "../../charts/csv.ts";
import { standaloneSvg } from "../../charts/standalone.ts";

const width = 820;

/** A chart as a file: drawn anew on paper at one width, whatever the window. */
export async function downloadChart(
  kind: "svg" | "png" | "csv",
  name: string,
  draw: (options: ChartOptions) => Chart,
  options: Omit<ChartOptions, "width">,
  source: string,
): Promise<void> {
  const chart = draw({ ...options, width });
  // A spreadsheet takes a CSV file for UTF-8 only with a byte order mark.
  if (kind === "csv")
    return save(new Blob([`\ufeff${toCsv(chart.table, options.locale)}`], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
  const svg = new Blob([standaloneSvg(chart, { ...options, width }, source)], { type: "image/svg+xml" });
  save(kind === "svg" ? svg : await toPng(svg), `${name}.${kind}`);
}

/** A drawing as a picture of points. */
export async function toPng(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture could not be made")) : resolve(blob)), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
