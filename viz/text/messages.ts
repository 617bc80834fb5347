import { en } from "./en.ts";
import type { Locale } from "./locale.ts";
import { type Messages, sv } from "./sv.ts";

/** All words of charts, captions and sentences in a language. */
export function messages(locale: Locale): Messages {
  return locale === "sv" ? sv : en;
}
