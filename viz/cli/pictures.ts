import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { say } from "../text/said/say.ts";
import { runBrowser } from "./browser.ts";
import { Failure } from "./io.ts";
import { guarded } from "./output.ts";

/** A page or drawing that a browser turns into another file. */
export interface Printing {
  readonly browser: string;
  /** Folder to work in: a browser from a shop sees no hidden folder and not the system's temporary one. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** A page as PDF, tagged for screen readers, on the paper that the page asks for. */
export function pdfOf(page: string, printing: Printing): Promise<Uint8Array> {
  return printed(
    page,
    "page.html",
    "page.pdf",
    (output) => ["--no-pdf-header-footer", "--generate-pdf-document-outline", `--print-to-pdf=${output}`],
    printing,
  );
}

/** Width and height that a drawing states. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const of = (name: string) => Math.ceil(Number(new RegExp(` ${name}="([\\d.]+)"`).exec(svg)?.[1]));
  return { width: of("width"), height: of("height") };
}

/** A drawing as PNG, two pixels for each of its own. */
export function pngOf(svg: string, size: { readonly width: number; readonly height: number }, printing: Printing): Promise<Uint8Array> {
  return printed(
    svg,
    "drawing.svg",
    "drawing.png",
    (output) => ["--force-device-scale-factor=2", `--window-size=${size.width},${size.height}`, `--screenshot=${output}`],
    printing,
  );
}

async function printed(
  content: string,
  from: string,
  to: string,
  wish: (output: string) => readonly string[],
  { browser, folder, signal }: Printing,
): Promise<Uint8Array> {
  const work = guarded(folder, () => {
    mkdirSync(folder, { recursive: true });
    return mkdtempSync(join(folder, "printing-"));
  });
  try {
    const [input, output] = [join(work, from), join(work, to)];
    guarded(input, () => writeFileSync(input, content));
    await runBrowser(browser, [...wish(output), pathToFileURL(input).href], signal);
    try {
      return readFileSync(output);
    } catch {
      throw new Failure(say("madeNo", { program: browser, format: to.split(".").at(-1) ?? "" }));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
