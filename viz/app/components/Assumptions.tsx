import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../../workers/index.ts";
import { formatNumber } from "../../text/numbers.ts";
import { pathLabel } from "../../text/pathLabel.ts";
import { datedText } from "../../text/prices.ts";
import type { Assumption } from "../model/assumptions.ts";
import { level } from "../state/level.ts";
import { withOverrides } from "../state/overrides.ts";
import { check } from "../state/preparer.ts";
import { change, described, locale, overrides, text as scenarioText, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { focusOn } from "./focusOn.ts";
import { Level } from "./Glossary.tsx";
import { Note, noteLanguage } from "./Note.tsx";
import { Said } from "./Said.tsx";

const page = 25;

/** Every number of the scenario, to search and to change. */
export function Assumptions() {
  const text = words.value;
  const [wanted, want] = useState("");
  const [most, show] = useState(page);
  const all = described.value?.assumptions ?? [];
  const parts = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  const found = all.filter((each) =>
    parts.every((part) => `${labelOf(each.path) ?? ""} ${each.path} ${each.text} ${each.note}`.toLowerCase().includes(part)),
  );
  const number = (value: number) => formatNumber(value, locale.value);
  return (
    <section class="assumptions" aria-labelledby="assumptions-name">
      <details>
        <summary>
          <h2 id="assumptions-name">{text.assumptions}</h2>
        </summary>
        <p class="search">
          <label for="search">{text.search}</label>{" "}
          <input
            id="search"
            type="search"
            value={wanted}
            onInput={(event) => {
              want(event.currentTarget.value);
              show(page);
            }}
          />{" "}
          <span role="status">{text.found(number(found.length), number(all.length))}</span>
        </p>
        <Level />
        <ul class="list">
          {found.slice(0, most).map((each) => (
            <Item key={each.path} assumption={each} />
          ))}
        </ul>
        {found.length <= most ? null : (
          <button type="button" onClick={() => show(most + 4 * page)}>
            {text.more}
          </button>
        )}
        <Sources />
      </details>
    </section>
  );
}

/** What a number is called: in plain words where there are some; for experts with its path too. */
function labelOf(path: string): string | null {
  const scenario = described.value?.scenario;
  const names = new Map([...(scenario?.departments ?? []), ...(scenario?.interventions ?? [])].map(({ id, name }) => [id, name]));
  return pathLabel(path, locale.value, (id) => names.get(id) ?? id);
}

export function Called({ path }: { readonly path: string }) {
  const label = labelOf(path);
  if (label === null) return <code>{path}</code>;
  return (
    <>
      {label}
      {level.value === "expert" ? (
        <>
          {" "}
          <code>{path}</code>
        </>
      ) : null}
    </>
  );
}

/** What the short names in the notes stand for. */
function Sources() {
  const sources = described.value?.sources ?? [];
  return sources.length === 0 ? null : (
    <>
      <h3>{words.value.sources}</h3>
      <dl class="sources" lang={noteLanguage()}>
        {sources.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Item({ assumption }: { readonly assumption: Assumption }) {
  const text = words.value;
  const [wrong, blame] = useState<({ readonly typed: string } & Pick<Problem, "code" | "values">) | null>(null);
  const { path, note } = assumption;
  const now = overrides.value.get(path) ?? assumption.text;
  const id = `a-${path}`;
  // Changed by other means: what was typed is no more.
  useEffect(() => blame(null), [now]);
  const set = async (value: string | null) => {
    const next = withOverrides(state.peek().overrides, [[path, value === assumption.text ? null : value]]);
    const errors = await check(scenarioText.peek(), next);
    blame(errors[0] === undefined ? null : { typed: value ?? "", code: errors[0].code, values: errors[0].values });
    if (errors.length === 0) change({ overrides: next }, path);
  };
  return (
    <li>
      <label for={id}>
        <Called path={path} />
      </label>
      <input
        id={id}
        type="text"
        value={wrong?.typed ?? now}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const value = event.currentTarget.value.trim();
          if (value !== "" && value !== now) return void set(value);
          // Emptied or put back: what stood there stands.
          event.currentTarget.value = now;
          blame(null);
        }}
      />
      <p class="help" id={`${id}-note`}>
        {wrong === null ? (
          ""
        ) : (
          <strong class="fault" role="alert">
            <Said problem={wrong} />{" "}
          </strong>
        )}
        {assumption.dated === null || now !== assumption.text ? "" : `${datedText(now, assumption.dated, locale.value)}. `}
        {overrides.value.has(path) ? `${text.changedFrom(assumption.text)}. ` : ""}
        <Note note={note} />
      </p>
      {overrides.value.has(path) ? (
        <button
          type="button"
          class="small"
          aria-label={text.resetOf(path)}
          onClick={() => {
            void set(null);
            focusOn(id);
          }}
        >
          {text.reset}
        </button>
      ) : null}
    </li>
  );
}
