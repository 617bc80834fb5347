/** A step of an example in CONTRIBUTING.md: a file that is written, or lines that are changed in one. */
export interface Step {
  /** Heading that it stands under. */
  readonly example: string;
  readonly file: string;
  readonly kind: "diff" | "new";
  readonly text: string;
}

/** The steps of the examples, in order: fenced blocks that say `file=`. */
export function stepsOf(page: string): readonly Step[] {
  return page.split(/^## /m).flatMap((section) => {
    const example = section.slice(0, section.indexOf("\n"));
    return [...section.matchAll(/^```(\w+) file=(\S+)\n([\s\S]*?)^```$/gm)].map(
      ([, language, file, text]): Step => ({
        example,
        file: file!,
        kind: language === "diff" ? "diff" : "new",
        text: text!,
      }),
    );
  });
}

/**
 * A file with the lines of a diff changed in it: those with a space or a minus must stand there one after another, once.
 *
 * throws  RangeError if they do not
 */
export function patched(before: string, { file, text }: Step): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const side = (mark: "-" | "+") =>
    `${lines
      .filter((line) => !line.startsWith(mark))
      .map((line) => line.slice(1))
      .join("\n")}\n`;
  const [old, changed] = [side("+"), side("-")];
  const found = before.split(old).length - 1;
  if (found !== 1) throw new RangeError(`CONTRIBUTING.md: the lines of ${file} stand there ${found} times:\n${old}`);
  return before.replace(old, () => changed);
}
