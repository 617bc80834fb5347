import { say } from "../../text/said/say.ts";
import { UsageError } from "../io.ts";

/** The option of commands that read parts which other machines have written. */
export const patienceOption = {
  value: "SECONDS",
  default: "60",
  help: "how long a part that is there but does not verify is looked at again: a network's disk may show it late",
} as const;

/** Seconds, 0 … 3600. */
export function patienceOf(text: string | undefined): number {
  const value = text === undefined ? 60 : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 3600))
    throw new UsageError(say("optionSeconds", { option: "patience", least: 0, most: 3600, found: text ?? "" }));
  return value;
}
