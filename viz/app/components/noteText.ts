import { words } from "../words/words.ts";

/** The note behind a number, said as what it is: a source or an assumption. */
export function noteText(note: string): string {
  const text = words.value;
  if (note === "") return text.noSource;
  return /^assumption/i.test(note) ? text.assumed(note.replace(/^assumption[:,]?\s*/i, "")) : text.source(note);
}
