import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Locale } from "../text/locale.ts";
import { manualFile, manualHtml } from "./html.ts";
import { pagesIn } from "./page.ts";

const locales: readonly Locale[] = ["sv", "en"];

/** Puts the manual beside the explorer, in the folder `manual` of what is built: a document a page and language, and their style. */
export function manualSite(root: string): Plugin {
  const folder = join(root, "viz", "manual");
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  return {
    name: "manual",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "manual/manual.css", source: read("../app/palette.css") + read("manual.css") });
      const texts = readdirSync(folder).map((file) => [file, read(file)] as const);
      for (const locale of locales) {
        const pages = pagesIn(texts, locale);
        for (const page of pages) {
          this.emitFile({ type: "asset", fileName: `manual/${manualFile(page.name, locale)}`, source: manualHtml(page, pages, locale) });
        }
      }
    },
  };
}
