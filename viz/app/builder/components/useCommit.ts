import { useState } from "preact/hooks";
import { toIds } from "../../../../workers/host.ts";
import type { Problem } from "../../../../workers/index.ts";
import { type Path, withValue } from "../model/draft.ts";
import { edit, plain } from "../state/draft.ts";

export interface Commit {
  /** What was wrong with what was last tried; empty where nothing was. */
  readonly wrong: readonly Problem[];
  /** Writes a value, or takes the key away; true where it was taken. */
  readonly write: (value: unknown) => Promise<boolean>;
  /** Changes the text in another way for this place. */
  readonly make: (change: (text: string) => string) => Promise<boolean>;
}

/** Writing of one place of the draft. */
export function useCommit(path: Path): Commit {
  const [wrong, blame] = useState<readonly Problem[]>([]);
  const make = async (change: (text: string) => string) => {
    const own = await edit(toIds(path, plain.peek()), change);
    blame(own);
    return own.length === 0;
  };
  return { wrong, make, write: (value) => make((text) => withValue(text, path, value)) };
}
