import { type Figure, halfWidth } from "./libraryFigures.ts";

/** One scenario of the page. */
export interface LibraryRow {
  /** Name of the file without `.yaml`. */
  readonly file: string;
  readonly name: string;
  readonly question: string;
  readonly finding: string;
  readonly figures: readonly Figure[];
  readonly resultHash: string;
}

export interface LibraryPage {
  readonly replications: number;
  readonly seed: string;
  readonly groups: readonly { readonly heading: string; readonly rows: readonly LibraryRow[] }[];
}

/** The page that lists the library: Markdown, from rows of real runs. Every number carries its 95 % error of simulation. */
export function libraryPage({ replications, seed, groups }: LibraryPage): string {
  const exactly = `--replications ${replications} --seed ${seed}`;
  return `${[
    "# The library",
    [
      "Ways in which social investment funds are run, each a file with a question. Every number in a file says in a comment where it comes from,",
      "or that it is an assumption; the numbers here follow from those and are no forecast. All scenarios with the same project ids meet the same",
      "futures, so that `npx fondrisk compare` tells them apart far better than two separate runs do.",
    ].join("\n"),
    [
      `± is the 95 % error of simulation, mnkr a million kronor, tkr a thousand. Add \`${exactly}\` to a command for exactly`,
      "these figures and this fingerprint of the result. `npx vitest run --mode long test/scenarios/libraryPage.long.test.ts -u` writes this page anew.",
    ].join("\n"),
    ...groups.flatMap(({ heading, rows }) => [`## ${heading}`, [...head, ...rows.map(rowText)].join("\n")]),
  ].join("\n\n")}\n`;
}

const head = ["| scenario | question | finding | command | fingerprint |", "|---|---|---|---|---|"];

function rowText({ file, name, question, finding, figures, resultHash }: LibraryRow): string {
  const numbers = figures.map(figureText).join("; ");
  const cells = [
    `[${name}](library/${file}.yaml)`,
    question,
    `${finding} *${numbers}.*`,
    `\`npx fondrisk run ${file}\``,
    `\`${resultHash}\``,
  ];
  return `| ${cells.map((cell) => cell.trim().replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
}

const perUnit: Readonly<Record<Figure["unit"], number>> = { "of 100": 100, "%": 100, mnkr: 1e-6, tkr: 1e-3 };

/** "runs short 13.1 ± 0.5 of 100": as many decimals as the error allows, the error rounded up to one or two digits. */
export function figureText({ label, estimate, unit }: Figure): string {
  if (estimate === null) return `${label}: not available`;
  const error = halfWidth(estimate);
  if (error === null) return `${label} ${decimal(estimate.value * perUnit[unit], 1)} ${unit}`;
  const width = error * perUnit[unit];
  // A width below 0.0005 is rounding of a number that is the same in every future.
  const decimals = width < 5e-4 ? 2 : Math.max(0, Math.min(3, Math.ceil(-Math.log10(width) + 0.3)));
  const scale = 10 ** decimals;
  const shown = width < 5e-4 ? 0 : Math.ceil(width * scale - 1e-9) / scale;
  return `${label} ${decimal(estimate.value * perUnit[unit], decimals)} ± ${decimal(shown, decimals)} ${unit}`;
}

/** Fixed decimals with a real minus sign, never minus zero. */
function decimal(value: number, decimals: number): string {
  const text = value.toFixed(decimals).replace("-", "−");
  return /[1-9]/.test(text) ? text : text.replace("−", "");
}
