import { useState } from "preact/hooks";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import { shownOf, writtenOf } from "../model/written.ts";
import type { Given } from "./Plain.tsx";
import { Typed } from "./Typed.tsx";

/** Two years since entry, the first and the last. */
export function Window({ id, value, commit, label }: Given) {
  const words = builderWords(locale.value);
  const years: readonly unknown[] = Array.isArray(value) ? value : [];
  const [typed, type] = useState<readonly (string | undefined)[]>([]);
  const textOf = (at: number) => typed[at] ?? shownOf(years[at], locale.value);
  const take = (at: number, text: string) => {
    const next = [0, 1].map((each) => (each === at ? text : textOf(each)));
    type(next);
    const read = next.map(writtenOf);
    if (read.every((each) => each !== undefined)) void commit.write(read).then((taken) => taken && type([]));
  };
  return (
    <div class="pair">
      {[words.windowFrom, words.windowTo].map((name, at) => (
        <span key={name} class="parameter">
          <label for={at === 0 ? id : `${id}-to`}>
            <span class="unseen">{label}, </span>
            {name}
          </label>
          <Typed
            id={at === 0 ? id : `${id}-to`}
            shown={textOf(at)}
            describedBy={`${id}-help`}
            wrong={commit.wrong.length > 0}
            take={(text) => take(at, text)}
          />
        </span>
      ))}
    </div>
  );
}
