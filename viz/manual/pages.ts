import type { Locale } from "../text/locale.ts";

const files = import.meta.glob<string>("./*.md", { query: "?raw", import: "default", eager: true });

/** A page of the manual: its name, which `fondrisk help` takes, its title, and its text in Markdown. */
export interface ManualPage {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** The pages of the manual in a language, by name: what lies beside this file. */
export function manualPages(locale: Locale): readonly ManualPage[] {
  const ending = `.${locale}.md`;
  return Object.entries(files)
    .filter(([file]) => file.endsWith(ending))
    .map(([file, text]) => ({ name: file.slice("./".length, -ending.length), title: text.slice("# ".length, text.indexOf("\n")), text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
