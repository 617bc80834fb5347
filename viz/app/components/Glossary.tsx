import { useEffect, useState } from "preact/hooks";
import type { GlossaryTerm } from "../../text/glossary.ts";
import { level } from "../state/level.ts";
import { locale } from "../state/store.ts";
import { words } from "../words/words.ts";

type Find = (wanted: string, locale: "sv" | "en") => readonly GlossaryTerm[];

/** Every word that the page uses in a meaning of its own, to search; loaded when it is opened. For experts also what each is called in files. */
export function Glossary() {
  const text = words.value;
  const [find, found] = useState<{ readonly terms: Find } | null>(null);
  const [wanted, want] = useState("");
  const [open, opened] = useState(false);
  useEffect(() => {
    if (open && find === null) void import("../../text/glossary.ts").then(({ termsFound }) => found({ terms: termsFound }));
  }, [open, find]);
  const terms = find?.terms(wanted, locale.value) ?? [];
  return (
    <section id="glossary" class="assumptions" aria-labelledby="glossary-name">
      <details onToggle={({ currentTarget }) => opened(currentTarget.open)}>
        <summary>
          <h2 id="glossary-name">{text.glossary}</h2>
        </summary>
        <p class="search">
          <label for="glossary-search">{text.glossarySearch}</label>{" "}
          <input id="glossary-search" type="search" value={wanted} onInput={({ currentTarget }) => want(currentTarget.value)} />{" "}
          <span role="status">{find === null ? "" : text.termsFound(terms.length)}</span>
        </p>
        <Level />
        <dl class="terms">
          {terms.map(({ id, term, meaning, keys }) => (
            <div key={id}>
              <dt>{term[locale.value]}</dt>
              <dd>
                {meaning[locale.value]}
                {level.value === "expert" && keys.length > 0 ? (
                  <span class="keys">
                    {" "}
                    {text.inFiles}: <code>{keys.join(", ")}</code>
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** Plain words, or also what things are called in files. */
export function Level() {
  const text = words.value;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={level.value === "expert"}
          onChange={({ currentTarget }) => {
            level.value = currentTarget.checked ? "expert" : "plain";
          }}
        />{" "}
        {text.expert}
      </label>
    </p>
  );
}
