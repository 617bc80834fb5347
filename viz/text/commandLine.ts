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

/** As a shell takes it for one word, in one line. */
export function quoted(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on is written out
  const control = /[\u0000-\u001f\u007f]/g;
  if (control.test(word)) {
    const hex = (character: string) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
    return `$'${word.replace(/[\\']/g, "\\$&").replace(control, hex)}'`;
  }
  return /^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
