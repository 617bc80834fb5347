import { cellText, columnHeading, type Table } from "../../charts/table.ts";
import type { Locale } from "../../text/locale.ts";

/** The numbers behind a chart; the first column names its row. */
export function DataTable({ table, locale, caption }: { readonly table: Table; readonly locale: Locale; readonly caption: string }) {
  return (
    // A wide table scrolls by itself, by keyboard too, so that the page does not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" class={column.format === "text" ? "" : "number"}>
                {columnHeading(column, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => {
                const column = table.columns[place]!;
                const text = cellText(cell, column, locale);
                return place === 0 ? (
                  <th key={place} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={place} class={column.format === "text" ? "" : "number"}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
