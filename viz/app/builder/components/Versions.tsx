import { useState } from "preact/hooks";
import { builderWords } from "../../../text/builder/builderWords.ts";
import { intlTag } from "../../../text/locale.ts";
import { described, locale } from "../../state/store.ts";
import { beginWith, draft } from "../state/draft.ts";
import { forgetVersion, keepVersion, keptVersions } from "../state/kept.ts";
import { focusSoon, told } from "./told.ts";

/** Versions under names of their own, kept in the browser. */
export function Versions() {
  const words = builderWords(locale.value);
  const [all, show] = useState(keptVersions);
  const [name, write] = useState("");
  const keepIt = () => {
    const named = name.trim() === "" ? (described.peek()?.scenario.name ?? "") : name.trim();
    if (named === "") return;
    told.value = keepVersion(named, draft.peek(), new Date()) ? words.kept(named) : words.notKept;
    show(keptVersions());
    write("");
  };
  return (
    <details class="versions">
      <summary>
        {words.versions} ({all.length})
      </summary>
      <div class="add">
        <span class="parameter">
          <label for="version-name">{words.versionName}</label>
          <input
            id="version-name"
            type="text"
            class="wide"
            autocomplete="off"
            value={name}
            placeholder={described.value?.scenario.name ?? ""}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </span>
        <button type="button" onClick={keepIt}>
          {words.keepVersion}
        </button>
      </div>
      <ul>
        {all.map((each) => (
          <li key={each.name}>
            {each.name}, {new Date(each.at).toLocaleString(intlTag(locale.value), { dateStyle: "short", timeStyle: "short" })}{" "}
            <button
              type="button"
              class="small"
              onClick={() => {
                void beginWith(each.text);
                told.value = words.opened(each.name);
              }}
            >
              {words.openVersion(each.name)}
            </button>{" "}
            <button
              type="button"
              class="small"
              onClick={() => {
                forgetVersion(each.name);
                show(keptVersions());
                focusSoon("version-name");
              }}
            >
              {words.forgetVersion(each.name)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
