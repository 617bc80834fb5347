import { useState } from "preact/hooks";
import { record } from "../../../../workers/host.ts";
import type { Problem } from "../../../../workers/index.ts";
import { valueAt } from "../../../levels/plain.ts";
import { observedFormWords } from "../../../text/builder/observedWords.ts";
import { locale } from "../../state/store.ts";
import { type Path, withValue, withYear } from "../model/draft.ts";
import { shownOf, writtenOf } from "../model/written.ts";
import { edit, plain } from "../state/draft.ts";
import { Typed } from "./Typed.tsx";
import { focusSoon } from "./told.ts";
import { Wrong } from "./Wrong.tsx";

/** What is known of the fund: how far, and its balance by year. */
export function ObservedFund() {
  const words = observedFormWords(locale.value);
  const known = valueAt(plain.value, "observed") !== undefined;
  return (
    <div class="form">
      <h4>{words.title}</h4>
      <p class="help">{words.intro}</p>
      <One path={["observed", "through"]} label={words.through} />
      {known ? (
        <>
          <ByYear path={["observed", "fund", "balance"]} label={words.balance} />
          <button
            type="button"
            class="small"
            onClick={() =>
              void edit("list observed", (text) => withValue(text, ["observed"], undefined)).then(() => focusSoon("o-observed-through"))
            }
          >
            {words.forget}
          </button>
        </>
      ) : null}
    </div>
  );
}

/** What is known of an intervention; nothing where nothing is known of the fund. */
export function ObservedIntervention({ id }: { readonly id: string }) {
  const words = observedFormWords(locale.value);
  if (valueAt(plain.value, "observed") === undefined) return null;
  const at = ["observed", "interventions", id];
  if (Array.isArray(record(valueAt(plain.value, "observed.interventions"))[id])) return <p>{words.rounds}</p>;
  return (
    <div class="form">
      <h4>{words.title}</h4>
      <div class="entries">
        <One path={[...at, "started"]} label={words.started} />
        <ByYear path={[...at, "intake"]} label={words.intake} />
        <ByYear path={[...at, "outlays"]} label={words.outlays} />
        <Evaluated at={[...at, "evaluation"]} />
      </div>
    </div>
  );
}

function One({ path, label }: { readonly path: Path; readonly label: string }) {
  const [wrong, blame] = useState<readonly Problem[]>([]);
  const id = `o-${path.join("-")}`;
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <Typed
        id={id}
        shown={shownOf(at(path), locale.value)}
        describedBy={`${id}-wrong`}
        wrong={wrong.length > 0}
        take={(typed) => void edit(path.join("."), (text) => withValue(text, path, writtenOf(typed))).then(blame)}
      />
      <Wrong id={`${id}-wrong`} problems={wrong} />
    </div>
  );
}

/** A value for every year from the first to the last that is known. */
function ByYear({ path, label }: { readonly path: Path; readonly label: string }) {
  const words = observedFormWords(locale.value);
  const [wrong, blame] = useState<readonly Problem[]>([]);
  const id = `o-${path.join("-")}`;
  const [first, last] = [valueAt(plain.value, "startYear"), valueAt(plain.value, "observed.through")].map(Number);
  const count = Math.max(0, Math.min(60, last! - first! + 1)) || 0;
  return (
    <fieldset class="payers">
      <legend>{label}</legend>
      {Array.from({ length: count }, (_, t) => first! + t).map((year) => (
        <span key={year} class="parameter">
          <label for={`${id}-${year}`}>
            <span class="unseen">{label}, </span>
            {year}
          </label>
          <Typed
            id={`${id}-${year}`}
            shown={shownOf(at([...path, year]), locale.value)}
            describedBy={`${id}-wrong`}
            wrong={wrong.length > 0}
            take={(typed) => void edit(path.join("."), (text) => withYear(text, path, year, writtenOf(typed))).then(blame)}
          />
        </span>
      ))}
      <Wrong id={`${id}-wrong`} problems={wrong} />
      {count === 0 ? <span class="help">{words.through}</span> : null}
    </fieldset>
  );
}

/** A finished evaluation: its year, what was measured and the error of it, written when all three are there. */
function Evaluated({ at: path }: { readonly at: Path }) {
  const words = observedFormWords(locale.value);
  const [wrong, blame] = useState<readonly Problem[]>([]);
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const id = `o-${path.join("-")}`;
  const keys = ["ready", "saving", "se"] as const;
  const textOf = (key: string) => typed[key] ?? shownOf(at([...path, key]), locale.value);
  const take = (key: string, text: string) => {
    const next = { ...typed, [key]: text };
    type(next);
    const read = keys.map((each) => [each, writtenOf(next[each] ?? textOf(each))] as const);
    const none = read.every(([, value]) => value === undefined);
    if (!none && read.some(([, value]) => value === undefined)) return;
    void edit(path.join("."), (whole) =>
      none ? withValue(whole, path, undefined) : read.reduce((done, [each, value]) => withValue(done, [...path, each], value), whole),
    ).then(blame);
  };
  return (
    <fieldset class="payers">
      <legend>{words.together}</legend>
      {keys.map((key) => (
        <span key={key} class="parameter">
          <label for={`${id}-${key}`}>{words[key]}</label>
          <Typed
            id={`${id}-${key}`}
            shown={textOf(key)}
            describedBy={`${id}-wrong`}
            wrong={wrong.length > 0}
            take={(text) => take(key, text)}
          />
        </span>
      ))}
      <Wrong id={`${id}-wrong`} problems={wrong} />
    </fieldset>
  );
}

function at(path: Path): unknown {
  return valueAt(plain.value, path.join("."));
}
