import { files, neighbours, read } from "../../imports.ts";

/** Tests that compare with what the code itself wrote earlier, or with frozen bits: they see every change and say nothing of what is right. */
const isSnapshot = (file: string): boolean => /\.frozen\.test\.ts$|\/golden\.test\.ts$/.test(file) || /toMatch\w*Snapshot/.test(read(file));
const isQuick = (file: string): boolean => /\.test\.ts$/.test(file) && !/\.(?:long|cluster)\.test\.ts$/.test(file);

interface Reach {
  readonly test: string;
  /** Imports between the test and each file, the fewest. */
  readonly depth: ReadonlyMap<string, number>;
}

const known = new Set(files);

/** What a file imports, read once: many tests reach it. */
const imported = new Map<string, readonly string[]>();

function importedBy(file: string): readonly string[] {
  const found = imported.get(file) ?? neighbours(file, true).filter((other) => /\.tsx?$/.test(other) && known.has(other));
  imported.set(file, found);
  return found;
}

function depthsFrom(test: string): ReadonlyMap<string, number> {
  const depth = new Map([[test, 0]]);
  // A map is walked in the order of insertion, what is added on the way too: breadth first.
  for (const [file, steps] of depth) {
    for (const other of importedBy(file)) if (!depth.has(other)) depth.set(other, steps + 1);
  }
  return depth;
}

/** Shown to every mutant that they reach: the independent program, persons one by one, and what the sources say of the funds. */
export const witnesses: readonly string[] = [
  "test/reference/model/agreement.test.ts",
  "test/scenarios/norrkopingFindings.test.ts",
  "test/engine/model/spared.long.test.ts",
  "test/scenarios/findings.long.test.ts",
];

/** The quick tests without a browser, of which none is a snapshot, and the witnesses. */
const reaches: readonly Reach[] = files
  .filter((file) => (isQuick(file) && !isSnapshot(file)) || witnesses.includes(file))
  .map((test) => ({ test, depth: depthsFrom(test) }))
  .filter(({ depth }) => ![...depth.keys()].some((file) => file.startsWith("test/browser/") || file.startsWith("test/trust/mutation/")));

/** How many folders a test has in common with a file, from the root. */
function shared(test: string, file: string): number {
  const a = test.split("/").slice(1);
  const b = file.split("/");
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

const nameOf = (file: string): string => /([^/]+?)(?:\.test)?\.tsx?$/.exec(file)![1]!;

/** The tests that run a file, those nearest to it first: those named after it or its folder, then by imports in between, then by folder. */
export function testsReaching(file: string): readonly string[] {
  const names = [nameOf(file), file.split("/").at(-2)];
  const apart = (test: string): number => (names.includes(nameOf(test)) ? 0 : 1);
  return reaches
    .filter(({ depth }) => depth.has(file))
    .sort(
      (a, b) =>
        apart(a.test) - apart(b.test) ||
        a.depth.get(file)! - b.depth.get(file)! ||
        shared(b.test, file) - shared(a.test, file) ||
        (a.test < b.test ? -1 : 1),
    )
    .map(({ test }) => test);
}
