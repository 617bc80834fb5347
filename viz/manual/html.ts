import { Marked } from "marked";
import type { Locale } from "../text/locale.ts";
import type { ManualPage } from "./page.ts";

const words = {
  sv: { manual: "Handbok", explorer: "Till fonden", other: "English", otherLocale: "en" },
  en: { manual: "Manual", explorer: "To the fund", other: "Svenska", otherLocale: "sv" },
} as const;

/** Name of the file of a page. */
export const manualFile = (name: string, locale: Locale): string => `${name}.${locale}.html`;

/** A code block that is a file says which. */
const marked = new Marked({
  renderer: {
    code({ text, lang = "" }) {
      const [language = "", file] = lang.split(" ");
      const name = file === undefined ? "" : `<p class="file">${escaped(file)}</p>`;
      return `${name}<pre tabindex="0"><code class="${escaped(language)}">${escaped(text)}</code></pre>\n`;
    },
    table(token) {
      const cell = (tag: "th" | "td", tokens: Parameters<typeof this.parser.parseInline>[0]) =>
        `<${tag}${tag === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(tokens)}</${tag}>`;
      const head = token.header.map(({ tokens }) => cell("th", tokens)).join("");
      const rows = token.rows.map((row) => `<tr>${row.map(({ tokens }) => cell("td", tokens)).join("")}</tr>`).join("\n");
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>\n`;
    },
  },
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * A page of the manual as a document that needs no script, with links to the others, to the same page in the other language and to the explorer.
 *
 * page   the page
 * pages  all in its language
 */
export function manualHtml(page: ManualPage, pages: readonly ManualPage[], locale: Locale): string {
  const said = words[locale];
  const links = pages.map(({ name, title }) =>
    name === page.name
      ? `<li><a aria-current="page" href="${manualFile(name, locale)}">${escaped(title)}</a></li>`
      : `<li><a href="${manualFile(name, locale)}">${escaped(title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escaped(page.title)} – fondrisk</title>
<link rel="stylesheet" href="manual.css" />
</head>
<body>
<nav aria-label="${said.manual}">
<ul>
${links.join("\n")}
<li lang="${said.otherLocale}"><a href="${manualFile(page.name, said.otherLocale)}" hreflang="${said.otherLocale}">${said.other}</a></li>
<li><a href="../index.html">${said.explorer}</a></li>
</ul>
</nav>
<main>
${marked.parse(page.text, { async: false })}</main>
</body>
</html>
`;
}
