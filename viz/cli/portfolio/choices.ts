import { say } from "../../text/said/say.ts";
import { UsageError } from "../io.ts";

/** The ways in which a candidate may be taken up: `path=value` texts below the intervention. */
export interface CandidateChoices {
  readonly id: string;
  readonly choices: readonly { readonly name: string; readonly set: readonly string[] }[];
}

/**
 * `a:start=2026|2028,intake*=0.5|1`: every combination of the values is a choice.
 *
 * throws  UsageError
 */
export function choicesOption(text: string): CandidateChoices {
  const [, id = "", rest = ""] = /^([^:=]+):(.+)$/.exec(text) ?? [];
  const keys = rest.split(",").map((part) => /^\s*([^=\s]+?)\s*=\s*(.+?)\s*$/.exec(part));
  if (id === "" || keys.some((key) => key === null)) {
    throw new UsageError(say("choicesForm", { found: text }));
  }
  let choices: { name: string; set: readonly string[] }[] = [{ name: "", set: [] }];
  for (const key of keys) {
    const [, path = "", values = ""] = key!;
    choices = choices.flatMap((before) =>
      values.split("|").map((value) => {
        const name = `${path}=${value.trim()}`;
        return { name: before.name === "" ? name : `${before.name}, ${name}`, set: [...before.set, `interventions.${id}.${name}`] };
      }),
    );
  }
  return { id, choices };
}

/** `0.05=26mnkr` → the share and the amount as they are written. throws  UsageError */
export function worstMeanOption(text: string): { readonly share: string; readonly amount: string } {
  const [, share = "", amount = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (share === "") throw new UsageError(say("worstMeanForm", { found: text }));
  return { share, amount };
}
