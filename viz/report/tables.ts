import { cellText, columnHeading, type Table } from "../charts/table.ts";
import type { GridLine } from "../tables/grid.ts";
import type { Locale } from "../text/locale.ts";
import { type Content, type Html, html } from "./html.ts";
import type { ReportWords } from "./words.ts";

/** A table that may be wider than the page: it scrolls by itself, also with the keyboard. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">${table}</div>`;
}

/** The numbers behind a chart. */
export function chartTable(table: Table, label: string, locale: Locale): Html {
  const heads = table.columns.map(
    (column, at) => html`<th scope="col"${kind(at === 0 || column.format === "text")}>${columnHeading(column, locale)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, at) => {
      const column = table.columns[at]!;
      const text = cellText(cell, column, locale);
      return at === 0 ? html`<th scope="row">${text}</th>` : html`<td${kind(column.format === "text")}>${text}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  return scrolling(label, html`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`);
}

/** Lines of label, value, error and unit under their headings, as the terminal shows them. */
export function linesTable(lines: readonly GridLine[], label: string, words: ReportWords): Html {
  const head = html`<thead><tr><th scope="col">${words.name}</th><th scope="col" class="number">${words.value}</th><th scope="col" class="number">${words.error}</th><th scope="col">${words.unit}</th></tr></thead>`;
  const bodies = inBodies(lines).map(
    ({ heading, rows }) =>
      html`<tbody>${heading === "" ? null : html`<tr><th scope="rowgroup" colspan="4" class="part">${heading}</th></tr>`}${rows.map(lineRow)}</tbody>`,
  );
  return scrolling(label, html`<table>${head}${bodies}</table>`);
}

function lineRow([name = "", value = "", error = "", unit = ""]: readonly string[]): Html {
  return html`<tr><th scope="row">${name}</th><td class="number">${value}</td><td class="number">${error}</td><td>${unit}</td></tr>`;
}

interface Body {
  readonly heading: string;
  readonly rows: (readonly string[])[];
}

function inBodies(lines: readonly GridLine[]): readonly Body[] {
  const bodies: Body[] = [];
  for (const line of lines) {
    if ("heading" in line) bodies.push({ heading: line.heading, rows: [] });
    else {
      if (bodies.length === 0) bodies.push({ heading: "", rows: [] });
      bodies.at(-1)!.rows.push(line);
    }
  }
  return bodies.filter(({ rows }) => rows.length > 0);
}

function kind(text: boolean): Content {
  return text ? null : html` class="number"`;
}
