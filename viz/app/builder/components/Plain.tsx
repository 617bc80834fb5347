import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import type { Field } from "../model/forms.ts";
import { choiceOf } from "../model/wordsOf.ts";
import { Typed } from "./Typed.tsx";
import type { Commit } from "./useCommit.ts";

/** What every editor of a field is given. */
export interface Given {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly commit: Commit;
  readonly label: string;
}

export function Text({ id, value, commit }: Given) {
  return (
    <Typed
      id={id}
      shown={typeof value === "string" ? value : ""}
      describedBy={`${id}-help`}
      wrong={commit.wrong.length > 0}
      wide
      take={(typed) => void commit.write(typed.trim() === "" ? undefined : typed.trim())}
    />
  );
}

export function LongText({ id, value, commit }: Given) {
  return (
    <textarea
      id={id}
      rows={3}
      value={typeof value === "string" ? value : ""}
      aria-describedby={`${id}-help`}
      onChange={({ currentTarget: { value: typed } }) =>
        void commit.write(typed.trim() === "" ? undefined : typed.replace(/\s+/g, " ").trim())
      }
    />
  );
}

export function Flag({ id, field, value, commit }: Given) {
  const words = builderWords(locale.value);
  const standard = field.told.fallback === true;
  return (
    <select id={id} aria-describedby={`${id}-help`} onChange={({ currentTarget }) => void commit.write(readFlag(currentTarget.value))}>
      <option value="" selected={typeof value !== "boolean"}>
        {words.byDefault(standard ? words.yes : words.no)}
      </option>
      <option value="true" selected={value === true}>
        {words.yes}
      </option>
      <option value="false" selected={value === false}>
        {words.no}
      </option>
    </select>
  );
}

function readFlag(chosen: string): boolean | undefined {
  return chosen === "" ? undefined : chosen === "true";
}

export function Choice({ id, field, value, commit }: Given) {
  const words = builderWords(locale.value);
  const { fallback, enum: choices = [], required } = field.told;
  const said = (word: string) => choiceOf(field.key, word, locale.value);
  return (
    <select
      id={id}
      aria-describedby={`${id}-help`}
      onChange={({ currentTarget }) => void commit.write(currentTarget.value === "" ? undefined : currentTarget.value)}
    >
      {required && value !== undefined ? null : (
        <option value="" selected={value === undefined}>
          {typeof fallback === "string" ? words.byDefault(said(fallback)) : words.none}
        </option>
      )}
      {choices.map((word) => (
        <option key={word} value={word} selected={word === value}>
          {said(word)}
        </option>
      ))}
    </select>
  );
}
