import { hiddenCharacter } from "../../workers/host.ts";

const hidden = new RegExp(`\\r|${hiddenCharacter.source}`, "gu");

/**
 * A text as it may be printed: what would move the cursor, change colours, turn the writing round or not be seen at all stands there
 * as its code, `\\u001b`, which is also how JSON writes it. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(hidden, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );
}
