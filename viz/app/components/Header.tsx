import { useRef } from "preact/hooks";
import { libraryName, libraryTextIn } from "../../text/library.ts";
import { inLocale, localeNamed } from "../../text/locale.ts";
import { BuildButton } from "../builder/Place.tsx";
import { openFiles } from "../state/dropped.ts";
import { libraryNames } from "../state/library.ts";
import { change, described, state } from "../state/store.ts";
import { words } from "../words/words.ts";

/** The question, which scenario answers it, and in which language. */
export function Header() {
  const text = words.value;
  const { source, locale } = state.value;
  const chosen = "library" in source ? source.library : "";
  const input = useRef<HTMLInputElement>(null);
  const about = described.value;
  const told = libraryTextIn(chosen, locale) ?? (about === null ? null : { name: about.scenario.name, question: about.question });
  return (
    <header>
      <div class="top">
        <h1>{text.title}</h1>
        <p class="language">
          <a href={`manual/own-fund.${locale}.html`}>{text.manual}</a> <label for="language">{text.language}</label>{" "}
          <select id="language" value={locale} onChange={(event) => change({ locale: localeNamed(event.currentTarget.value) ?? "sv" })}>
            <option value="sv" lang="sv" selected={inLocale(locale, true, false)}>
              Svenska
            </option>
            <option value="en" lang="en" selected={inLocale(locale, false, true)}>
              English
            </option>
          </select>
        </p>
      </div>
      <p class="scenario">
        <label for="scenario">{text.scenario}</label>{" "}
        <select
          id="scenario"
          value={chosen}
          onChange={(event) => {
            if (event.currentTarget.value !== "") change({ source: { library: event.currentTarget.value }, overrides: [] });
          }}
        >
          {chosen === "" ? (
            <option value="" selected>
              {about?.scenario.name ?? text.ownText}
            </option>
          ) : null}
          {libraryNames.map((name) => (
            <option key={name} value={name} selected={name === chosen}>
              {libraryName(name, locale)}
            </option>
          ))}
        </select>{" "}
        <button type="button" onClick={() => input.current?.click()}>
          {text.openFile}
        </button>{" "}
        <BuildButton />
        <input
          ref={input}
          type="file"
          class="unseen"
          tabIndex={-1}
          accept=".yaml,.yml,.json,.csv,.tsv,.xlsx"
          multiple
          aria-label={text.openFile}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (files.length > 0) void openFiles(files);
          }}
        />
      </p>
      <p class="question">
        {told === null || told.question === "" ? null : (
          <>
            <strong>{told.name}:</strong> {told.question}
          </>
        )}
      </p>
    </header>
  );
}
