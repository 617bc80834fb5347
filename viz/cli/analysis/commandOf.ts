import { quoted } from "../../text/commandLine.ts";
import type { AnalysisSettings } from "./options.ts";

/** Options that say how, not what: the numbers do not depend on them. */
const outward = new Set(["workers", "json", "csv", "out", "lang", "seed", "replications", "help"]);

/** The command line that gives the same numbers, quoted for a shell. */
export function commandOf(
  name: string,
  args: readonly string[],
  given: Readonly<Record<string, unknown>>,
  { seed, replications }: Pick<AnalysisSettings, "seed" | "replications">,
): string {
  const own = Object.entries(given)
    .filter(([option, value]) => !outward.has(option) && value !== undefined && value !== false)
    .flatMap(([option, value]) => {
      if (value === true) return [`--${option}`];
      return (Array.isArray(value) ? value : [value]).flatMap((each) => [`--${option}`, quoted(String(each))]);
    });
  const words = ["fondrisk", name, ...args.map(quoted), ...own, "--seed", quoted(seed), "--replications", String(replications)];
  return words.join(" ");
}
