import { movedRows } from "../../tables/movedRows.ts";
import { movedWords } from "../../text/moved.ts";
import { formatNumber } from "../../text/numbers.ts";
import { moved } from "../state/moved.ts";
import { described, locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";

/** The measures that the last change of the rules moved by more than their error, or that differ from those of the locked rules. */
export function Moved() {
  const found = moved.value;
  if (found === null) return null;
  const text = movedWords(locale.value);
  const boards = new Map((described.value?.scenario.departments ?? []).map(({ id, name }) => [id, name]));
  const { rows, of } = movedRows(found.measures, locale.value, { nameOf: (id) => boards.get(id) ?? id });
  const against = state.value.pinned === null ? text.lastChange : text.locked;
  return (
    <section id="moved" aria-labelledby="moved-name">
      <h2 id="moved-name">{text.title}</h2>
      <p role="status">{text.said(rows.length, of, against, formatNumber(found.replications, locale.value))}</p>
      {found.old ? <p class="changed">{words.value.tornadoOld}</p> : null}
      {rows.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
        <section class="scroll" tabIndex={0} aria-label={text.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.measure}</th>
                {[text.before, text.now, text.change].map((head) => (
                  <th key={head} scope="col" class="number">
                    {head}
                  </th>
                ))}
                <th scope="col">{text.unit}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, before, now, change, error, unit, went }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td class="number">{before}</td>
                  <td class="number">{now}</td>
                  <td class="number">
                    {change} {error} {went === null ? null : <span class={`went ${went}`}>{text[went]}</span>}
                  </td>
                  <td>{unit}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
