import { useEffect, useState } from "preact/hooks";
import { BuilderPlace } from "../builder/Place.tsx";
import { openFiles } from "../state/dropped.ts";
import { words } from "../words/words.ts";
import { Assumptions } from "./Assumptions.tsx";
import { Controls } from "./Controls.tsx";
import { Editor } from "./Editor.tsx";
import { Glossary } from "./Glossary.tsx";
import { Header } from "./Header.tsx";
import { Answer, Beyond, HundredFutures, Limits } from "./Hero.tsx";
import { Problems } from "./Problems.tsx";
import { Repeat } from "./Repeat.tsx";
import { Results } from "./Results.tsx";
import { against, current } from "./shown.ts";
import { Toolbar } from "./Toolbar.tsx";
import { useUndoKeys } from "./useUndoKeys.ts";
import { useWide } from "./useWide.ts";

/** The whole page. */
export function App() {
  const text = words.value;
  const run = current.value;
  const wide = useWide();
  const dropping = useDrop();
  useUndoKeys();
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a link by nature; following it by address would replace the state in the address */}
      <a
        class="skip"
        href="#results"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("results")?.focus();
        }}
      >
        {text.skip}
      </a>
      <Header />
      <main>
        <Problems />
        <BuilderPlace />
        <div class={against.value === null ? "columns" : "columns compared"}>
          <Answer />
          <section class="side" aria-labelledby="controls-name">
            <details open={wide}>
              <summary>
                <h2 id="controls-name">{text.controls}</h2>
              </summary>
              <Controls />
            </details>
          </section>
          <Beyond />
          <HundredFutures />
          <Limits />
          <Toolbar />
          <section id="results" tabIndex={-1} aria-label={text.results}>
            {run === null ? null : <Results run={run} against={against.value} />}
          </section>
        </div>
        <Assumptions />
        <Glossary />
        <Editor />
        <Repeat />
      </main>
      {dropping ? <p class="drop">{text.dropHere}</p> : null}
    </>
  );
}

/** Lets a file be dropped anywhere on the page; true while one is held over it. */
function useDrop(): boolean {
  const [over, hover] = useState(false);
  useEffect(() => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const drag = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      hover(true);
    };
    const leave = (event: DragEvent) => void (event.relatedTarget === null && hover(false));
    const drop = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      hover(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void openFiles(files);
    };
    addEventListener("dragover", drag);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", drag);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
