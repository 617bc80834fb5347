import { warningsSaid, warningsTitle } from "../../text/warnings.ts";
import { locale } from "../state/store.ts";
import { current } from "./shown.ts";

/** What is allowed in these rules but probably not meant; nothing where there is nothing. */
export function Warnings() {
  const said = warningsSaid(current.value?.summary.warnings ?? [], locale.value);
  if (said.length === 0) return null;
  return (
    <div role="note">
      <strong>{warningsTitle[locale.value]}</strong>
      <ul>
        {said.map(({ path, text, language }) => (
          <li key={`${path} ${text}`}>
            <code>{path}</code>: <span lang={language}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
