import { readFileSync, writeFileSync } from "node:fs";
import type { Machine } from "./machine.ts";
import { type Line, targetText } from "./peers/lines.ts";
import { short, spreadOf } from "./spread.ts";

/** Medians of one release, by id of the line. */
export interface Release {
  readonly version: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Processes that wanted to run; well below the cores on a quiet machine. */
  readonly load: number;
  readonly medians: Readonly<Record<string, number>>;
}

/** What a check found, as a line of the history. */
export function releaseOf(lines: readonly Line[], { fondrisk, node, processor, cores, load }: Machine): Release {
  const medians = lines.flatMap(({ id, values }) => ("notRun" in values ? [] : [[id, Number(spreadOf(values).median.toPrecision(3))]]));
  return { version: fondrisk, node, processor, cores, load, medians: Object.fromEntries(medians) };
}

/** The history, one release a line. */
export function readHistory(file: string): readonly Release[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Release);
}

/** Writes a release into the history, in the place of an earlier check of the same version. */
export function remember(file: string, release: Release): readonly Release[] {
  const releases = [...readHistory(file).filter(({ version }) => version !== release.version), release];
  writeFileSync(file, `${releases.map((each) => JSON.stringify(each)).join("\n")}\n`);
  return releases;
}

/** The history as a table of Markdown, a row a line and a column a release. lines: of a check, for what they are called */
export function historyTable(releases: readonly Release[], lines: readonly Pick<Line, "id" | "what" | "target">[]): string {
  const rows = lines
    .filter(({ id }) => releases.some(({ medians }) => id in medians))
    .map(({ id, what, target }) => [
      what,
      targetText(target),
      ...releases.map(({ medians }) => (id in medians ? short(medians[id]!) : "")),
    ]);
  const head = ["", "target", ...releases.map(({ version }) => version)];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const begins = "<!-- history: written by npm run bench:peers -- --check --save -->";
const ends = "<!-- end of history -->";

/** A page with the table in the place that is marked for it. throws: RangeError if there is no such place */
export function withTable(page: string, table: string): string {
  const from = page.indexOf(begins);
  const to = page.indexOf(ends);
  if (from < 0 || to < from) throw new RangeError(`history: the page must have the marks ${begins} and ${ends}`);
  return `${page.slice(0, from + begins.length)}\n\n${table}\n\n${page.slice(to)}`;
}
