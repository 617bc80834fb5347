import { useEffect, useState } from "preact/hooks";
import { builderWords } from "../../text/builder/builderWords.ts";
import { intlTag } from "../../text/locale.ts";
import { save } from "../components/download.ts";
import { fileStem } from "../state/fileStem.ts";
import { rewritten } from "../state/preparer.ts";
import { canRedo, canUndo, locale, redo, state, undo } from "../state/store.ts";
import "./builder.css";
import { Costs } from "./components/Costs.tsx";
import { Faults } from "./components/Faults.tsx";
import { Step } from "./components/Steps.tsx";
import { focusSoon, told } from "./components/told.ts";
import { Versions } from "./components/Versions.tsx";
import { newFund } from "./model/additions.ts";
import { type StepName, stepNames } from "./model/forms.ts";
import { readLibrary, starterText } from "./state/beginnings.ts";
import { costFile } from "./state/costs.ts";
import { beginWith, canTakeBack, draft, takeBackDraft } from "./state/draft.ts";
import { keptDraft } from "./state/kept.ts";
import { builderOpen } from "./state/place.ts";

type Beginning = "empty" | "starter" | "shown" | "draft";

/** A fund made by forms, in the five steps of SKL's guide: the same scenario that the page computes. */
export function Builder() {
  const words = builderWords(locale.value);
  const [step, go] = useState<StepName>("needs");
  useEffect(() => {
    void readLibrary();
    if (costFile.peek() === null) document.getElementById("builder-name")?.focus();
  }, []);
  const at = stepNames.indexOf(step);
  const turn = (to: number) => {
    go(stepNames[to]!);
    focusSoon("step-name");
  };
  const hand = () => {
    const name = `${fileStem()}.yaml`;
    save(new Blob([draft.peek()], { type: "application/yaml" }), name);
    told.value = words.saved(name);
  };
  const handBook = async () => {
    const name = `${fileStem()}.xlsx`;
    const { scenarioXlsx } = await import("../state/scenarioBook.ts");
    const bytes = await scenarioXlsx(draft.peek(), name, locale.peek());
    save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }), name);
    told.value = words.saved(name);
  };
  return (
    <section class="builder" aria-labelledby="builder-name">
      <div class="top">
        <h2 id="builder-name" tabIndex={-1}>
          {words.title}
        </h2>
        <button
          type="button"
          class="small"
          onClick={() => {
            builderOpen.value = false;
            focusSoon("build");
          }}
        >
          {words.close}
        </button>
      </div>
      <p class="help">{words.intro}</p>
      {costFile.value === null ? null : <Costs file={costFile.value} />}
      {draft.value === "" ? (
        <Begin />
      ) : (
        <>
          <nav aria-label={words.title}>
            <ol class="steps">
              {stepNames.map((name, index) => (
                <li key={name}>
                  <button type="button" aria-current={name === step ? "step" : undefined} onClick={() => turn(index)}>
                    {words.step(index + 1, words.steps[name])}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <h3 id="step-name" tabIndex={-1}>
            {words.step(at + 1, words.steps[step])}
          </h3>
          <p class="help">{words.stepHelp[step]}</p>
          <Step key={step} name={step} />
          <Faults />
          <p class="told" role="status">
            {told.value}
          </p>
          <div class="buttons">
            <button type="button" disabled={at === 0} onClick={() => turn(at - 1)}>
              {words.previous}
            </button>
            <button type="button" disabled={at === stepNames.length - 1} onClick={() => turn(at + 1)}>
              {words.next}
            </button>
            <button type="button" disabled={!canUndo.value && !canTakeBack.value} onClick={() => takeBackDraft() || undo()}>
              {words.undo}
            </button>
            <button type="button" disabled={!canRedo.value} onClick={redo}>
              {words.redo}
            </button>
            <button type="button" onClick={hand}>
              {words.save}
            </button>
            <button type="button" onClick={() => void handBook()}>
              {words.saveBook}
            </button>
            <button type="button" onClick={() => document.getElementById("results")?.focus()}>
              {words.toAnswer}
            </button>
          </div>
          <Versions />
        </>
      )}
    </section>
  );
}

/** What is built on. */
function Begin() {
  const words = builderWords(locale.value);
  const kept = keptDraft();
  const beginnings: readonly Beginning[] = [...(kept === null ? [] : (["draft"] as const)), "empty", "starter", "shown"];
  const own = "text" in state.value.source;
  const [chosen, choose] = useState<Beginning>(own ? "shown" : beginnings[0]!);
  const when = kept === null ? "" : new Date(kept.at).toLocaleString(intlTag(locale.value), { dateStyle: "short", timeStyle: "short" });
  const begin = async () => {
    const text =
      chosen === "draft" && kept !== null ? kept.text : chosen === "shown" ? await rewritten() : newFund(starterText(), chosen === "empty");
    await beginWith(text);
    focusSoon("step-name");
  };
  return (
    <div class="begin">
      <fieldset>
        <legend>{words.start}</legend>
        {beginnings.map((each) => (
          <label key={each}>
            <input type="radio" name="beginning" value={each} checked={each === chosen} onChange={() => choose(each)} />{" "}
            {each === "draft" ? words.starts.draft(when) : words.starts[each]}
          </label>
        ))}
      </fieldset>
      <button type="button" onClick={() => void begin()}>
        {words.begin}
      </button>
    </div>
  );
}
