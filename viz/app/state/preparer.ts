import type { Problem } from "../../../workers/index.ts";
import type { Source } from "../../address/link.ts";
import { remotePreparer } from "../simulation/threads.ts";
import { libraryText } from "./library.ts";
import { state, text } from "./store.ts";

/** The thread that reads and compiles scenarios. */
export const preparer = remotePreparer();

/** The text of a source. */
export async function sourceText(source: Source): Promise<string> {
  return "library" in source ? libraryText(source.library) : source.text;
}

/** Checks a text without taking it over: everything wrong with it, or nothing. */
export async function check(candidate: string, overrides: readonly string[] = []): Promise<readonly Problem[]> {
  const result = await preparer.prepare({ text: candidate, overrides });
  return "errors" in result ? result.errors : [];
}

/** The text shown with its overrides written in. */
export function rewritten(): Promise<string> {
  return preparer.rewrite({ text: text.peek(), overrides: state.peek().overrides });
}

/** Prepares another policy than the one shown, for analyses beside it. */
export function prepareBeside(overrides: readonly string[]) {
  return preparer.prepare({ text: text.peek(), overrides });
}
