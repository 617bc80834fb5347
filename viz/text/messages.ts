import { en } from "./en.ts";
import { inLocale, type Locale } from "./locale.ts";
import { type Messages, sv } from "./sv.ts";

/** All words of charts, captions and sentences in a language. */
export function messages(locale: Locale): Messages {
  return inLocale(locale, sv, en);
}
