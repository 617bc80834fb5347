import { notesInSwedish } from "../../text/libraryNotes.ts";
import { inLocale } from "../../text/locale.ts";
import { locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";

/** The note behind a number, said as what it is: a source or an assumption. */
export function Note({ note }: { readonly note: string }) {
  const text = words.value;
  if (note === "") return <>{text.noSource}</>;
  const assumed = /^assumption[:,]?\s*/i.exec(note)?.[0];
  const said = note.slice(assumed?.length ?? 0);
  const swedish = inLocale(locale.value, "library" in state.value.source, false) ? notesInSwedish[said] : undefined;
  return (
    <>
      {assumed === undefined ? text.source : text.assumed} {swedish ?? <span lang={noteLanguage()}>{said}</span>}
    </>
  );
}

/** Language of a scenario's own notes, where it is known: the library is in English. */
export function noteLanguage(): string | undefined {
  return "library" in state.value.source ? "en" : undefined;
}
