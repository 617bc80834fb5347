import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import type { Field } from "../model/forms.ts";
import { shownOf, writtenOf } from "../model/written.ts";
import { Typed } from "./Typed.tsx";
import type { Commit } from "./useCommit.ts";

/** Numbers that may be one for every year. */
const perYear: ReadonlySet<string> = new Set(["interventions.*.intake", "interventions.*.cost"]);

/** A number, an amount with its unit, or, where the key may have them, one for every year. */
export function NumberInput({
  id,
  field,
  value,
  commit,
}: {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly commit: Commit;
}) {
  const { fallback } = field.told;
  const plain = typeof fallback === "number" || typeof fallback === "string";
  const shown = Array.isArray(value) ? value.map((each) => shownOf(each, locale.value)).join("; ") : shownOf(value, locale.value);
  const take = (typed: string) => {
    const parts = perYear.has(field.key) ? typed.split(/;|,\s/).map(writtenOf) : [writtenOf(typed)];
    void commit.write(parts.length > 1 ? parts.filter((part) => part !== undefined) : parts[0]);
  };
  return (
    <Typed
      id={id}
      shown={shown}
      describedBy={`${id}-help`}
      wrong={commit.wrong.length > 0}
      placeholder={plain ? builderWords(locale.value).byDefault(shownOf(fallback, locale.value)) : ""}
      take={take}
    />
  );
}
