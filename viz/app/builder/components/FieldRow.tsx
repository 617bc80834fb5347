import type { Described } from "../../../../workers/host.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import type { Path } from "../model/draft.ts";
import type { Field } from "../model/forms.ts";
import { labelOf, meaningOf, unitOf } from "../model/wordsOf.ts";
import { shownOf } from "../model/written.ts";
import { tree } from "../state/draft.ts";
import { NumberInput } from "./NumberInput.tsx";
import { ContractChoice, HostChoice, PayerChoice, Payers } from "./Parties.tsx";
import { Choice, Flag, LongText, Text } from "./Plain.tsx";
import { Source } from "./Source.tsx";
import { TypicalValue } from "./TypicalValue.tsx";
import { Uncertain } from "./Uncertain.tsx";
import { useCommit } from "./useCommit.ts";
import { Window } from "./Window.tsx";
import { Wrong } from "./Wrong.tsx";

/** Kinds that say where their value comes from. */
const sourced: ReadonlySet<Field["kind"]> = new Set(["number", "uncertain", "flag", "choice", "window", "payers"]);

/** One field of a form: its name, its value, what it means, what the library has there, and where it comes from. */
export function FieldRow({ field, at }: { readonly field: Field; readonly at: Path }) {
  const path = [...at, ...field.steps];
  const commit = useCommit(path);
  const id = `b-${path.join("-")}`;
  const label = labelOf(field, locale.value);
  const node: unknown = tree.value.getIn(path);
  const value = typeof node === "object" && node !== null && "toJSON" in node ? (node as { toJSON(): unknown }).toJSON() : node;
  const given = { id, field, value, commit, label };
  const { kind } = field;
  const about = [meaningOf(field, locale.value), unitOf(field, locale.value), rangeOf(field.told)].filter((part) => part !== "");
  return (
    <div class="entry">
      {kind === "payers" || kind === "window" ? <span class="name">{label}</span> : <label for={id}>{label}</label>}
      {kind === "text" ? <Text {...given} /> : null}
      {kind === "longText" ? <LongText {...given} /> : null}
      {kind === "number" ? <NumberInput {...given} /> : null}
      {kind === "uncertain" ? <Uncertain {...given} /> : null}
      {kind === "flag" ? <Flag {...given} /> : null}
      {kind === "choice" ? <Choice {...given} /> : null}
      {kind === "window" ? <Window {...given} /> : null}
      {kind === "host" ? <HostChoice {...given} /> : null}
      {kind === "contract" ? <ContractChoice {...given} /> : null}
      {kind === "payer" ? <PayerChoice {...given} /> : null}
      {kind === "payers" ? <Payers {...given} path={path} /> : null}
      <Wrong id={`${id}-wrong`} problems={commit.wrong} />
      <p class="help" id={`${id}-help`}>
        {about.join(" · ")}
      </p>
      {kind === "number" || kind === "uncertain" ? <TypicalValue field={field} path={path} label={label} commit={commit} /> : null}
      {sourced.has(kind) && value !== undefined ? <Source id={id} path={path} label={label} commit={commit} /> : null}
    </div>
  );
}

/** What a number may be; "" where nothing bounds it. */
function rangeOf({ min, max, unit }: Described): string {
  if (unit === "year") return "";
  const words = builderWords(locale.value);
  const shown = (value: number) => shownOf(value, locale.value);
  if (min !== undefined && max !== undefined) return words.from(shown(min), shown(max));
  return min !== undefined ? words.atLeast(shown(min)) : max !== undefined ? words.atMost(shown(max)) : "";
}
