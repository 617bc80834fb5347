import { analysisOptions } from "../../../viz/cli/analysis/options.ts";
import type { Command } from "../../../viz/cli/command.ts";
import { commands } from "../../../viz/cli/commands.ts";

/** The commands that are analyses: those that give files of an analysis. */
export const analyses: readonly Command[] = commands.filter(({ options }) => options.out === analysisOptions.out);

/** The words of the first line of a command's worked example, without the program and the language. */
export function exampleOf({ name, example = "" }: Command): readonly string[] {
  const [line = ""] = example.split("\n");
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  if (words[0] !== "fondrisk" || words[1] !== name) throw new Error(`${name} has no worked example, or one of another command: ${line}`);
  const wanted: string[] = [];
  for (let i = 1; i < words.length; i++) {
    if (["--lang", "--out", "--replications"].includes(words[i]!)) i++;
    else wanted.push(words[i]!);
  }
  return wanted;
}
