import type { Locale } from "../text/locale.ts";

/** A page of the manual: its name, which `fondrisk help` takes, its title, and its text in Markdown. */
export interface ManualPage {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** The pages in a language, by name, of the texts of all files, each under its file's name: `own-fund.sv.md`. */
export function pagesIn(texts: readonly (readonly [file: string, text: string])[], locale: Locale): readonly ManualPage[] {
  const ending = `.${locale}.md`;
  return texts
    .filter(([file]) => file.endsWith(ending))
    .map(([file, text]) => ({ name: file.slice(0, -ending.length), title: text.slice("# ".length, text.indexOf("\n")), text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
