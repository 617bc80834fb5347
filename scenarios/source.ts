import { Composer, type CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, type Pair, Parser } from "yaml";
import { codeOf, hiddenCharacter, type Problem } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { worded } from "./tell.ts";
import { yamlFault } from "./yamlFault.ts";

/** A file that is well-formed: its YAML tree with comments and places, and the same as plain data. */
export interface Source {
  readonly fileName: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  /** Nodes that were not written in this file: those of a parent, and those that were set. */
  readonly origins: WeakMap<object, Origin>;
  /** Keys that `null` took out of a block, and where that is written. */
  readonly removed: WeakMap<object, Map<string, Place>>;
}

/** Where a node was written. */
export interface Origin {
  /** Name of the file, or `--set path=value`. */
  readonly file: string;
  /** Null where it has no lines. */
  readonly lines: LineCounter | null;
}

/** A place in a file; 1 is the first line and the first character of it. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What no scenario needs more of. */
export const limits = { characters: 2_000_000, lexemes: 200_000, depth: 40, values: 200_000 };
/**
 * Reads YAML or JSON text into a tree that keeps its comments.
 *
 * returns  the tree, or what makes it unreadable: size, control characters, syntax, keys used twice, several documents, tags
 */
export function readSource(text: string, fileName: string): Source | { readonly errors: readonly Problem[] } {
  const first = { file: fileName, line: 1, column: 1, path: "" };
  if (text.length > limits.characters) {
    return {
      errors: [{ ...first, ...worded(problem("tooManyCharacters", { found: text.length, most: limits.characters })) }],
    };
  }
  const clean = text.startsWith("\ufeff") ? text.slice(1) : text;
  const hidden = unreadableByte.exec(clean) ?? hiddenCharacter.exec(clean);
  if (hidden !== null) {
    const before = clean.slice(0, hidden.index).split("\n");
    const said = unreadableByte.test(hidden[0]) ? problem("notUtf8") : problem("controlCharacter", { character: codeOf(hidden[0]) });
    return {
      errors: [
        {
          ...first,
          line: before.length,
          column: before.at(-1)!.length + 1,
          ...worded(said),
        },
      ],
    };
  }
  return compose(clean, fileName);
}

/** What stands in the place of a byte that is not UTF-8, as in a file in Latin-1 or UTF-16. */
const unreadableByte = /\ufffd/;

/** Depth is checked before the tree is built, because YAML's composer calls itself for every level. */
function compose(text: string, fileName: string): Source | { readonly errors: readonly Problem[] } {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { file: fileName, line: Math.max(1, line), column: Math.max(1, col), path: "" };
  };
  const read = readTokens(text, lines);
  if ("said" in read) return { errors: [{ ...at(read.offset), ...worded(read.said) }] };
  const { tokens } = read;
  const deep = tooDeepAt(tokens);
  if (deep !== null) return { errors: [{ ...at(deep), ...worded(tooDeep) }] };
  const composer = new Composer({ lineCounter: lines, uniqueKeys: false, logLevel: "error" });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  const faults = [...document!.errors, ...document!.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    said: yamlFault(code, message),
  }));
  if (second !== undefined) faults.push({ offset: second.range[0], said: problem("secondDocument") });
  const commas = commasInBraces(document!.contents);
  // A number cut in two makes keys that are unknown or repeated: those would hide the cause.
  const all = commas.length > 0 ? commas : faults.concat(repeatedKeys(document!.contents));
  if (all.length > 0) return { errors: all.slice(0, 100).map(({ offset, said }) => ({ ...at(offset), ...worded(said) })) };
  return { fileName, text, document: document! as Document, lines, origins: new WeakMap(), removed: new WeakMap() };
}

/** Open blocks and lists on the parser's stack for each level of nesting; `tooDeepAt` counts exactly. */
const stackPerLevel = 3;

/** The words and marks of the text as YAML's tree of tokens, given up as soon as it is clear that this is no scenario. */
function readTokens(
  text: string,
  lines: LineCounter,
): { readonly tokens: readonly CST.Token[] } | { readonly offset: number; readonly said: Said } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    lexemes += 1;
    if (parser.stack.length > stackPerLevel * (limits.depth + 2)) return { offset: parser.stack[limits.depth + 2]!.offset, said: tooDeep };
    if (lexemes > limits.lexemes) {
      const said = problem("tooManyWords", { most: limits.lexemes });
      return { offset: parser.offset, said };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** The message about nesting. */
export const tooDeep = problem("tooDeep", { most: limits.depth });

/** Where collections are nested deeper than any scenario, or null. */
function tooDeepAt(tokens: readonly CST.Token[]): number | null {
  const open: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    if (depth > limits.depth + 1) return token.offset;
    const inner: (CST.Token | null | undefined)[] = [];
    if ("value" in token && token.type === "document") inner.push(token.value);
    if ("items" in token) for (const item of token.items) inner.push(item.key, item.value);
    for (const child of inner) if (child != null) open.push([child, depth + 1]);
  }
  return null;
}

/** Keys that their block has already; YAML's own check compares every key with every other. */
function repeatedKeys(node: unknown): { readonly offset: number; readonly said: Said }[] {
  if (isSeq(node)) return node.items.flatMap(repeatedKeys);
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap((pair) => {
    const key = keyOf(pair);
    const repeated = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    const said = problem("repeatedKey", { key: `'${key}'` });
    return [...(repeated ? [{ offset: (pair.key as Node).range?.[0] ?? 0, said }] : []), ...repeatedKeys(pair.value)];
  });
}

/** Numbers with a decimal comma within braces: `{ mean: 1,5 mnkr }` is mean: 1 and a key `5 mnkr` to YAML. */
function commasInBraces(node: unknown): { readonly offset: number; readonly said: Said }[] {
  if (isSeq(node)) return node.items.flatMap(commasInBraces);
  if (!isMap(node)) return [];
  return node.items.flatMap((pair, index) => {
    const [key, before] = [keyOf(pair), node.items[index - 1]?.value];
    const rest = key !== null && node.flow === true && isEmpty(pair.value) ? /^\d+(?:\s*[a-z%]+)?$/i.exec(key)?.[0] : undefined;
    const whole = isScalar(before) && /^[+-]?\d[\d ]*$/.test(String(before.value)) ? String(before.value) : null;
    if (rest === undefined || whole === null) return commasInBraces(pair.value);
    const said = problem("commaInBraces", { found: `'${whole},${rest}'`, point: `${whole}.${rest}` });
    return [{ offset: (before as Node).range?.[0] ?? 0, said }];
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

/** The text of a key, or null if it is not a scalar. */
export function keyOf(pair: Pair): string | null {
  const key = isScalar(pair.key) ? pair.key.value : pair.key;
  return key === null || typeof key === "object" ? null : String(key);
}
