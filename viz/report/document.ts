import type { Locale } from "../text/locale.ts";
import { type Html, html, styleElement } from "./html.ts";
import { reportStyles } from "./styles.ts";

/** What stands on a page of results. */
export interface ReportDocument {
  readonly locale: Locale;
  /** What kind of page it is, above its title. */
  readonly kind: string;
  readonly title: string;
  /** Of `reportStyles()`, for the policy of the page. */
  readonly styleHash: string;
  /** Lines below the title. */
  readonly lead: Html | null;
  /** Lines between the title and the main part. */
  readonly contents: Html | null;
  readonly main: readonly Html[];
}

/** A page that needs nothing else: no script, no font, no picture from elsewhere, and a policy that says so. */
export function reportDocument({ locale, kind, title, styleHash, lead, contents, main }: ReportDocument): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = html`<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} – ${kind}</title>
${styleElement(reportStyles())}
</head>
<body>
<header>
<p class="kind">${kind}</p>
<h1>${title}</h1>
${lead}</header>
${contents}<main>
${main}</main>
</body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}
