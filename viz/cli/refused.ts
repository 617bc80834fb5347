import { refusalIn } from "../../workers/host.ts";
import type { Locale } from "../text/locale.ts";
import { refusalText } from "../text/observed.ts";
import { say } from "../text/said/say.ts";
import { Failure } from "./io.ts";

/** What is thrown where what has happened leaves too few futures: why, and what can be done; any other error as it is. */
export function refused(error: unknown, locale: Locale): unknown {
  const refusal = refusalIn(error);
  return refusal === null ? error : new Failure(say("technical", { text: refusalText(refusal, null, locale) }));
}
