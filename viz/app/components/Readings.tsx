import { alternativeMeasures } from "../../../workers/host.ts";
import { measureCells } from "../../tables/alternativesTable.ts";
import { alternativesSentence, alternativeWords, byReach } from "../../text/alternatives.ts";
import { spokenReplications } from "../../text/frequency.ts";
import { readingIn } from "../../text/libraryReadings.ts";
import { measureName } from "../../text/measureWords.ts";
import { formatNumber } from "../../text/numbers.ts";
import { alternatives } from "../state/readings.ts";
import { locale } from "../state/store.ts";
import { noteLanguage } from "./Note.tsx";

/** The range of the answer over the other readings of the same facts; nothing until they are known on futures enough to say it. */
export function ReadingsSentence() {
  const enough = alternatives.value.every(({ replications }) => replications >= spokenReplications);
  const said = enough ? alternativesSentence(alternatives.value, locale.value) : null;
  return said === null ? null : (
    <p class="sentence readings" role="status">
      {said}
    </p>
  );
}

/** What each of the other readings alone changes, those that matter most first; nothing until they are known. */
export function Readings() {
  const found = alternatives.value;
  if (found.length === 0) return null;
  const text = alternativeWords[locale.value];
  const futures = formatNumber(Math.max(...found.map(({ replications }) => replications)), locale.value);
  return (
    <div id="readings">
      <h2>{text.title}</h2>
      <p class="help">{text.intro(futures)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
      <section class="scroll" tabIndex={0} aria-label={text.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.reading}</th>
              {alternativeMeasures.flatMap((id) => [
                <th key={id} scope="col" class="number">
                  {measureName({ key: id, entity: null, year: null }, locale.value)}
                </th>,
                <th key={`${id} change`} scope="col" class="number">
                  {text.change}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {byReach(found).map((each) => (
              <tr key={each.name}>
                <th scope="row">
                  <Said own={each.name} />
                  <p class="help">
                    <Said own={each.why} />
                  </p>
                </th>
                {alternativeMeasures.flatMap((id) =>
                  measureCells(each, id, locale.value).map((cells, at) => (
                    <td key={`${id} ${at}`} class="number">
                      {cells.filter((cell) => cell !== "").join(" ")}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** A name or a reason in the page's language where the library has it. */
function Said({ own }: { readonly own: string }) {
  const { text, translated } = readingIn(own, locale.value);
  return <span lang={translated ? undefined : noteLanguage()}>{text}</span>;
}
