import { applyOverrides } from "../../../scenarios/set.ts";
import { type Described, describe, type Policy, type Prepared, prepare, type Refused } from "./prepare.ts";

/** Reads and compiles scenarios beside the page, so that neither the page nor the simulation waits for it. */
export interface Studio {
  describe(text: string): Described | Refused;
  prepare(policy: Policy): Prepared | Refused;
  /** Prepares it once for nothing, its tables too, so that the code is compiled before a hand moves. */
  warm(policy: Policy): void;
  /** The text with its overrides written in; as it is where that cannot be done. */
  rewrite(policy: Policy): string;
}

/** More tables than this are forgotten all at once: a table is 20 kB, and a slider makes a new one at every step. */
const mostTables = 1000;

export function studio(): Studio {
  const tables = new Map<string, Float64Array>();
  let known: { readonly text: string; readonly described: Described } | null = null;
  const read = (text: string) => {
    const described = describe(text);
    if (!("errors" in described)) known = { text, described };
    return described;
  };
  const describedOf = (policy: Policy) => (known?.text === policy.text ? known.described : null);
  return {
    describe: read,
    prepare(policy) {
      if (tables.size > mostTables) tables.clear();
      return prepare(policy, tables, describedOf(policy));
    },
    warm: (policy) => void prepare(policy, new Map(), describedOf(policy)),
    rewrite({ text, overrides }) {
      const changed = applyOverrides(text, overrides, "scenario");
      return "text" in changed ? changed.text : text;
    },
  };
}
