/** Which futures a run has. */
interface RunOf {
  readonly seed: string;
  readonly replications: number;
  readonly futuresPerDraw?: number;
}

/** The command line that gives the same numbers, quoted for a shell. */
export function commandLine(
  scenario: string,
  { seed, replications, futuresPerDraw = 1 }: RunOf,
  overrides: readonly string[],
  command: readonly [name: string, ...rest: readonly string[]] = ["run"],
): string {
  const sets = overrides.flatMap((override) => ["--set", quoted(override)]);
  const shared = futuresPerDraw === 1 ? [] : ["--futures-per-draw", String(futuresPerDraw)];
  const [name, ...rest] = command;
  const counted = ["--seed", quoted(seed), "--replications", String(replications)];
  return ["fondrisk", name, quoted(scenario), ...rest.map(quoted), ...counted, ...shared, ...sets].join(" ");
}

/** As a shell takes it for one word. */
export function quoted(word: string): string {
  return /^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
