import { useState } from "preact/hooks";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import { told } from "./told.ts";

/** A name to type and a button: something new in a list. Where there are models, one of them to begin from. */
export function AddRow({
  id,
  what,
  models,
  add,
}: {
  readonly id: string;
  /** "New board". */
  readonly what: string;
  readonly models?: readonly { readonly id: string; readonly name: string }[];
  readonly add: (name: string, model: string) => Promise<void>;
}) {
  const words = builderWords(locale.value);
  const [name, write] = useState("");
  const [model, choose] = useState(models?.[0]?.id ?? "");
  const go = () => {
    if (name.trim() === "") {
      told.value = words.nameFirst;
      document.getElementById(id)?.focus();
      return;
    }
    void add(name.trim(), model).then(() => {
      told.value = words.added(name.trim());
    });
    write("");
  };
  return (
    <div class="add">
      <span class="parameter">
        <label for={id}>{words.nameOf(what)}</label>
        <input
          id={id}
          type="text"
          class="wide"
          autocomplete="off"
          value={name}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") go();
          }}
        />
      </span>
      {models === undefined || models.length < 2 ? null : (
        <span class="parameter">
          <label for={`${id}-like`}>{words.like}</label>
          <select id={`${id}-like`} value={model} onChange={(event) => choose(event.currentTarget.value)}>
            {models.map((each) => (
              <option key={each.id} value={each.id} selected={each.id === model}>
                {each.name}
              </option>
            ))}
          </select>
        </span>
      )}
      <button type="button" aria-label={words.addNamed(what)} onClick={go}>
        {words.add}
      </button>
    </div>
  );
}
