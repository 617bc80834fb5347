import { builderWords } from "../../../text/builder/builderWords.ts";
import { locale } from "../../state/store.ts";
import { noteAt, type Path, withNote } from "../model/draft.ts";
import { tree } from "../state/draft.ts";
import { Typed } from "./Typed.tsx";
import type { Commit } from "./useCommit.ts";

const assumption = /^(?:antagande|assumption)\b[:,]?\s*/i;

/** Where a number comes from: the comment behind it in the text. */
export function Source({
  id,
  path,
  label,
  commit,
}: {
  readonly id: string;
  readonly path: Path;
  readonly label: string;
  readonly commit: Commit;
}) {
  const words = builderWords(locale.value);
  const note = noteAt(tree.value, path);
  const assumed = assumption.test(note);
  const reason = note.replace(assumption, "");
  const write = (mark: boolean, said: string) => {
    const both = [mark ? words.assumptionWord : "", said.trim()].filter((part) => part !== "").join(": ");
    void commit.make((text) => withNote(text, path, both));
  };
  return (
    <div class="source">
      <label>
        <input
          type="checkbox"
          checked={assumed}
          aria-label={words.assumedOf(label)}
          onChange={(event) => write(event.currentTarget.checked, reason)}
        />{" "}
        {words.assumed}
      </label>
      <Typed
        id={`${id}-source`}
        shown={reason}
        name={words.sourceOf(label)}
        placeholder={words.source}
        wrong={false}
        wide
        take={(said) => write(assumed, said)}
      />
    </div>
  );
}
