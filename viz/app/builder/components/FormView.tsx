import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import type { Path } from "../model/draft.ts";
import { type FormName, fieldsOf } from "../model/forms.ts";
import { FieldRow } from "./FieldRow.tsx";

/** The fields of a form, the rarer ones folded away. */
export function FormView({ name, at, titled = true }: { readonly name: FormName; readonly at: Path; readonly titled?: boolean }) {
  const words = builderWords(locale.value);
  const { first, more } = fieldsOf(name);
  return (
    <div class="form">
      {titled ? <h4>{words.forms[name]}</h4> : null}
      <div class="entries">
        {first.map((field) => (
          <FieldRow key={field.key} field={field} at={at} />
        ))}
      </div>
      {more.length === 0 ? null : (
        <details class="rarer">
          <summary>{words.more(more.length)}</summary>
          <div class="entries">
            {more.map((field) => (
              <FieldRow key={field.key} field={field} at={at} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
