import { type Said, teller, type Value, type ValuesOf } from "../../../workers/host.ts";
import { commandWords } from "./commandWords.ts";

/** Everything that a command can say of its use; commandWords has the words. */
export type CommandCode = keyof typeof commandWords;

/** What a command says of its use, as data. */
export type CommandSaid = Said<CommandCode>;

/** What stands in a slot of it. */
export type CommandValue = Value<CommandCode>;

/** `say("optionEmpty", { option: "out" })`. */
export function say<C extends CommandCode>(code: C, ...[values]: ValuesOf<typeof commandWords, C>): CommandSaid {
  return { code, values: values ?? {} };
}

/** What a command says of its use, in words. */
export const tellCommand = teller(commandWords);
