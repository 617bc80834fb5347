/** The command line that gives the same numbers, quoted for a shell. */
export function commandLine(scenario: string, seed: string, replications: number, overrides: readonly string[]): string {
  const sets = overrides.flatMap((override) => ["--set", quoted(override)]);
  return ["fondrisk", "run", quoted(scenario), "--seed", quoted(seed), "--replications", String(replications), ...sets].join(" ");
}

/** As a shell takes it for one word. */
export function quoted(word: string): string {
  return /^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
