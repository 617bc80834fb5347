import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../../workers/index.ts";
import { fileStem } from "../state/fileStem.ts";
import { check, rewritten } from "../state/preparer.ts";
import { change, overrides, text as scenarioText } from "../state/store.ts";
import { words } from "../words/words.ts";
import { save } from "./download.ts";
import { Said } from "./Said.tsx";

const quiet = 400;

/** The scenario as YAML: errors with their lines while one writes, used when one says so. */
export function Editor() {
  const text = words.value;
  const written = scenarioText.value;
  const [draft, write] = useState(written);
  const [faults, blame] = useState<readonly Problem[]>([]);
  const [told, tell] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    write(written);
    blame([]);
  }, [written]);
  const edit = (value: string) => {
    write(value);
    tell("");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void check(value).then(blame), quiet);
  };
  const use = async () => {
    const errors = await check(draft);
    blame(errors);
    if (errors.length > 0) return;
    change({ source: { text: draft }, overrides: [] });
    tell(text.applied);
  };
  const goTo = (line: number) => {
    const before =
      draft
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    const end = draft.indexOf("\n", before);
    area.current?.focus();
    area.current?.setSelectionRange(before, end < 0 ? draft.length : end);
  };
  const writeChanges = async () => edit(await rewritten());
  return (
    <section class="editor" aria-labelledby="editor-name">
      <details>
        <summary>
          <h2 id="editor-name">{text.editor}</h2>
        </summary>
        <p class="help" id="editor-help">
          {text.editorHelp}
        </p>
        <label for="yaml">{text.editorLabel}</label>
        <textarea
          id="yaml"
          ref={area}
          rows={24}
          spellcheck={false}
          autocomplete="off"
          wrap="off"
          value={draft}
          aria-invalid={faults.length > 0}
          aria-describedby="editor-help editor-faults"
          onInput={(event) => edit(event.currentTarget.value)}
        />
        <div id="editor-faults" role="status">
          {faults.length === 0 ? told : <strong>{text.errors(faults.length)}</strong>}
          {faults.length === 0 ? null : (
            <ul class="faults">
              {faults.slice(0, 20).map((fault, at) => (
                <li key={at}>
                  <button type="button" class="small" onClick={() => goTo(fault.line)}>
                    {text.line(String(fault.line))}
                  </button>{" "}
                  <Said where={[fault.path]} problem={fault} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <div class="buttons">
          <button type="button" onClick={() => void use()}>
            {text.apply}
          </button>
          <button type="button" disabled={overrides.value.size === 0} onClick={() => void writeChanges()}>
            {text.applyChanges}
          </button>
          <button type="button" onClick={() => save(new Blob([draft], { type: "application/yaml" }), `${fileStem()}.yaml`)}>
            {text.saveText}
          </button>
        </div>
      </details>
    </section>
  );
}
