import { builderWords } from "../../../text/builder/builderWords.ts";
import { libraryName } from "../../../text/library.ts";
import { locale } from "../../state/store.ts";
import { shownNumber, writtenNumber } from "../model/amounts.ts";
import { type Path, withNote, withValue } from "../model/draft.ts";
import type { Field } from "../model/forms.ts";
import { typicalOf } from "../model/typical.ts";
import { library } from "../state/beginnings.ts";
import type { Commit } from "./useCommit.ts";

const mostNamed = 6;

/** What the library has here: median and range, and of which scenarios. */
export function TypicalValue({
  field,
  path,
  label,
  commit,
}: {
  readonly field: Field;
  readonly path: Path;
  readonly label: string;
  readonly commit: Commit;
}) {
  const quantity = field.told.quantity;
  if (quantity === undefined || field.told.unit === "year") return null;
  const typical = typicalOf(library.value.get(field.key) ?? [], quantity);
  if (typical === null) return null;
  const words = builderWords(locale.value);
  const shown = (value: number) => shownNumber(value, quantity, locale.value);
  const names = typical.scenarios.map((name) => libraryName(name, locale.value));
  const listed = names.length > mostNamed ? `${names.slice(0, mostNamed).join(", ")} … (${names.length})` : names.join(", ");
  const whole = field.told.whole === true;
  const use = () => {
    const value = writtenNumber(whole ? Math.round(typical.median) : typical.median, quantity);
    const first = names.slice(0, 3).join(", ") + (names.length > 3 ? " …" : "");
    void commit.make((text) => withNote(withValue(text, path, value), path, words.libraryNote(first)));
  };
  return (
    <details class="typical">
      <summary>{words.typical(shown(typical.median), shown(typical.low), shown(typical.high), typical.count)}</summary>
      <p class="help">{words.typicalIn(listed)}</p>
      <button type="button" class="small" aria-label={words.useTypical(shown(typical.median), label)} onClick={use}>
        {words.use}
      </button>
    </details>
  );
}
