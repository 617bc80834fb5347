import type { Locale } from "../text/locale.ts";
import type { Io } from "./io.ts";

/** The language that the environment asks for (POSIX: LC_ALL before LC_MESSAGES before LANG); null: none, or one that is only called C. */
export function environmentLocale({ LC_ALL, LC_MESSAGES, LANG }: Io["environment"]): Locale | null {
  const name = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== "") ?? "";
  if (/^sv\b|^sv_/i.test(name)) return "sv";
  return name === "" || /^(?:C|POSIX)(?:\.|$)/i.test(name) ? null : "en";
}
