import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";

/** One change of a scenario file. */
export interface Edit {
  /** Keys from the top, `*` for every item of a list, an id for one item. */
  readonly path: readonly string[];
  /** The new value as YAML. */
  readonly value: string;
  /** Where the new value comes from; the old trailing comment where left out. */
  readonly source?: string;
  /** A new name for the last key of the path. */
  readonly key?: string;
}

/** A scenario that is another one with a few declared changes. */
export interface Variant {
  /** Name of the file without `.yaml`. */
  readonly file: string;
  readonly name: string;
  readonly question: string;
  /** What is changed, in one clause, for the second line of the file. */
  readonly change: string;
  /** Lines of the paragraph, as they shall stand. */
  readonly description: readonly string[];
  readonly finding: string;
  readonly edits: readonly Edit[];
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text of a variant: the base file, letter by letter, but for the declared edits. Ids stay, so both meet the same futures.
 *
 * base      text of the base file
 * baseName  its file name, for the comment on the second line
 * throws    RangeError if a path is not in the base
 */
export function variantText(base: string, baseName: string, variant: Variant): string {
  const root = parseDocument(base).contents;
  if (!isMap(root)) throw new RangeError(`${baseName}: must be a block of keys`);
  const header: readonly Edit[] = [
    { path: ["name"], value: variant.name },
    { path: ["question"], value: variant.question },
    { path: ["description"], value: [">", ...variant.description.map((line) => `  ${line}`), ""].join("\n") },
    { path: ["finding"], value: variant.finding },
  ];
  const splices = [...header, ...variant.edits].flatMap((edit) => {
    const pairs = find(root, edit.path);
    if (pairs.length === 0) throw new RangeError(`${variant.file}: ${edit.path.join(".")} must be in ${baseName}`);
    return pairs.flatMap((pair) => splice(base, pair, edit));
  });
  const firstLine = base.indexOf("\n") + 1;
  const origin = `# ${baseName} with one change: ${variant.change}. Written by scenarios/variants.ts; change it there.\n`;
  splices.push({ from: firstLine, to: firstLine, text: origin });
  return splices
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: part }) => text.slice(0, from) + part + text.slice(to), base);
}

/** The pairs that a path leads to; none where an item of a list lacks it. */
function find(map: YAMLMap, path: readonly string[]): readonly Pair<Scalar, unknown>[] {
  const [key, ...rest] = path;
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key) as Pair<Scalar, unknown> | undefined;
  if (pair === undefined) return [];
  if (rest.length === 0) return [pair];
  if (isMap(pair.value)) return find(pair.value, rest);
  if (!isSeq(pair.value)) return [];
  const [id, ...below] = rest;
  const items = pair.value.items.filter(isMap).filter((item) => id === "*" || item.get("id") === id);
  const found = items.map((item) => find(item, below));
  return found.some((pairs) => pairs.length === 0) ? [] : found.flat();
}

/** Replaces a value, and its key and the comment behind it where the edit has new ones. */
function splice(base: string, pair: Pair<Scalar, unknown>, edit: Edit): readonly Splice[] {
  const [keyStart, keyEnd] = pair.key.range!;
  const [start, end] = (pair.value as Scalar).range!;
  const lineEnd = base.indexOf("\n", end);
  const value: Splice =
    edit.source === undefined
      ? { from: start, to: end, text: edit.value }
      : { from: start, to: lineEnd, text: `${edit.value} # ${edit.source}` };
  return edit.key === undefined ? [value] : [value, { from: keyStart, to: keyEnd, text: edit.key }];
}
