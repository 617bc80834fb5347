import { join, relative, resolve } from "node:path";
import type { Paper } from "../../documents/paper.ts";
import { paperPage } from "../../documents/paperPage.ts";
import { say } from "../../text/said/say.ts";
import { type Io, UsageError } from "../io.ts";
import { writeAtomically } from "../output.ts";

export const paperFormats = ["html", "docx"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Options of the commands that write papers. */
export const paperOptions = {
  format: { value: "html|docx", default: "html,docx", help: "what to write, several with commas; the page may be printed" },
} as const;

/** throws  UsageError for a format that there is not */
export function paperFormatsOf(text: string | undefined): readonly PaperFormat[] {
  const names = (text ?? paperFormats.join(",")).split(",").map((name) => name.trim());
  const wrong = names.find((name) => !paperFormats.includes(name as PaperFormat));
  if (wrong !== undefined) throw new UsageError(say("optionOneOf", { option: "format", words: paperFormats, found: wrong }));
  return [...new Set(names)] as PaperFormat[];
}

/** Writes a paper into a folder, a file for each format, and names them on stdout. */
export async function writePaper(paper: Paper, name: string, formats: readonly PaperFormat[], folder: string, io: Io): Promise<void> {
  for (const format of formats) {
    const content =
      format === "html"
        ? new TextEncoder().encode(paperPage(paper))
        : await (await import("../../documents/paperDocx.ts")).paperDocx(paper);
    const path = join(resolve(io.folder, folder), `${name}.${format}`);
    writeAtomically(path, content, io.disk);
    io.out(`${relative(io.folder, path)}\n`);
  }
}
