import type { Locale } from "../text/locale.ts";
import { reportDocument } from "./document.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";

/** Where the part of an analysis begins and ends in a page; no text of a page can look so, since all of it is escaped. */
const part = /<!--analysis:([a-z]+)-->[\s\S]*?<!--\/analysis-->\n?/g;

function marked(name: string, { id, title, content }: Section): string {
  const body: Html = html`<section aria-labelledby="${id}">\n<h2 id="${id}" tabindex="-1">${title}</h2>\n${content}\n</section>`;
  return `<!--analysis:${name}-->${body.markup}<!--/analysis-->\n`;
}

/** The page with the part of an analysis at its end, in the place of an earlier one of the same analysis; null where it is no report. */
export function withAnalysis(page: string, name: string, section: Section): string | null {
  return appended(
    page.replaceAll(part, (whole, found: string) => (found === name ? "" : whole)),
    marked(name, section),
  );
}

/** A page made anew with the parts of analyses that the old one had. */
export function withAnalysesOf(page: string, old: string): string {
  return [...old.matchAll(part)].reduce((whole, [each]) => appended(whole, each) ?? whole, page);
}

function appended(page: string, text: string): string | null {
  const end = page.lastIndexOf("</main>");
  return end < 0 ? null : `${page.slice(0, end)}${text}${page.slice(end)}`;
}

/** A page without parts yet, where a folder has no report. */
export function analysisPage(title: string, kind: string, styleHash: string, locale: Locale): string {
  return reportDocument({ locale, kind, title, styleHash, lead: null, contents: null, main: [] });
}
