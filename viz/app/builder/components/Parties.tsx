import { contractPresets, items, record } from "../../../../workers/host.ts";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { payerName } from "../../../text/payers.ts";
import { locale } from "../../state/store.ts";
import { idsIn, outside } from "../model/additions.ts";
import { noteAt, type Path, treeOf, withNote, withValue } from "../model/draft.ts";
import { choiceOf } from "../model/wordsOf.ts";
import { shownOf, writtenOf } from "../model/written.ts";
import { plain } from "../state/draft.ts";
import type { Given } from "./Plain.tsx";
import { Typed } from "./Typed.tsx";

/** What a board is called. */
export function boardName(id: string): string {
  const board = items(record(plain.value).departments)
    .map(record)
    .find((each) => each.id === id);
  return typeof board?.name === "string" ? board.name : id;
}

function partyName(id: string): string {
  return payerName(id, boardName, locale.value);
}

function Chosen({ id, value, commit, among }: Given & { readonly among: readonly string[] }) {
  const known = typeof value === "string" && !among.includes(value) ? [value, ...among] : among;
  return (
    <select
      id={id}
      aria-describedby={`${id}-help`}
      onChange={({ currentTarget }) => void commit.write(currentTarget.value === "" ? undefined : currentTarget.value)}
    >
      {typeof value === "string" ? null : <option value="">{builderWords(locale.value).none}</option>}
      {known.map((each) => (
        <option key={each} value={each} selected={each === value}>
          {partyName(each)}
        </option>
      ))}
    </select>
  );
}

/** The board that has an intervention. */
export function HostChoice(given: Given) {
  return <Chosen {...given} among={idsIn(plain.value, "departments")} />;
}

/** Who gains by a benefit. */
export function PayerChoice(given: Given) {
  return <Chosen {...given} among={[...idsIn(plain.value, "departments"), ...outside]} />;
}

/** Which contract an intervention has: one of the fund's by name, or a preset. */
export function ContractChoice({ id, field, value, commit }: Given) {
  const words = builderWords(locale.value);
  const named = Object.keys(record(record(plain.value).contracts));
  const standard = String(field.told.fallback);
  const preset = (name: string) => choiceOf("preset", name, locale.value);
  return (
    <select
      id={id}
      aria-describedby={`${id}-help`}
      onChange={({ currentTarget }) => void commit.write(currentTarget.value === "" ? undefined : currentTarget.value)}
    >
      <option value="" selected={value === undefined}>
        {words.byDefault(preset(standard))}
      </option>
      {typeof value === "object" && value !== null ? <option selected>{words.ownContract}</option> : null}
      {named.map((name) => (
        <option key={name} value={name} selected={name === value}>
          {name}
        </option>
      ))}
      {Object.keys(contractPresets)
        .filter((name) => !named.includes(name))
        .map((name) => (
          <option key={name} value={name} selected={name === value}>
            {preset(name)}
          </option>
        ))}
    </select>
  );
}

/** Which part of a cost each payer bears. */
export function Payers({ id, value, commit, label, path }: Given & { readonly path: Path }) {
  const shares = record(value);
  const among = [...new Set([...idsIn(plain.value, "departments"), ...outside, ...Object.keys(shares)])];
  const take = (payer: string, typed: string) => {
    const next = Object.fromEntries(
      among.flatMap((each) => {
        const share = each === payer ? writtenOf(typed) : shares[each];
        return share === undefined || share === 0 ? [] : [[each, share] as const];
      }),
    );
    void commit.make((text) => {
      const note = noteAt(treeOf(text), path);
      return withNote(withValue(text, path, Object.keys(next).length === 0 ? undefined : next), path, note);
    });
  };
  return (
    <fieldset class="payers" id={id}>
      <legend class="unseen">{label}</legend>
      {among.map((payer) => (
        <span key={payer} class="parameter">
          <label for={`${id}-${payer}`}>{partyName(payer)}</label>
          <Typed
            id={`${id}-${payer}`}
            shown={shownOf(shares[payer], locale.value)}
            describedBy={`${id}-help`}
            wrong={commit.wrong.length > 0}
            placeholder="0"
            take={(typed) => take(payer, typed)}
          />
        </span>
      ))}
    </fieldset>
  );
}
