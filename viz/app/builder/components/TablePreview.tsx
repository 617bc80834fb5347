import type { CostsWords } from "../../../text/builder/costsWords.ts";
import { type ReadTable, shownCell } from "../model/costRows.ts";

const previewed = 5;

/** The first rows of a table, and nothing of what may be a person. */
export function TablePreview({ read, words }: { readonly read: ReadTable; readonly words: CostsWords }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section class="scroll" aria-label={words.preview} tabIndex={0}>
      <table>
        <caption>{words.preview}</caption>
        <tbody>
          {read.rows.slice(0, previewed).map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.line}</th>
              {row.cells.map((cell, at) => (
                <td key={at}>{shownCell(cell, words.hidden)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
