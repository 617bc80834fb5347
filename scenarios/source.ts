import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from "yaml";
import type { FilePath, Finding, Problem } from "./problem.ts";

/** A file that is well-formed: its YAML tree with comments and places, and the same as plain data. */
export interface Source {
  readonly fileName: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  /** Nodes that came from `--set path=value`, with that text. */
  readonly origins: WeakMap<object, string>;
}

const limits = { characters: 2_000_000, depth: 40, values: 200_000 };
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads YAML or JSON text into a tree that keeps its comments.
 *
 * returns  the tree, or what makes it unreadable: size, control characters, syntax, keys used twice, several documents, tags
 */
export function readSource(text: string, fileName: string): Source | { readonly errors: readonly Problem[] } {
  const first = { file: fileName, line: 1, column: 1, path: "" };
  if (text.length > limits.characters) {
    return {
      errors: [{ ...first, message: `found ${text.length} characters, expected at most ${limits.characters}: this is no scenario` }],
    };
  }
  const clean = text.startsWith("\ufeff") ? text.slice(1) : text;
  const hidden = control.exec(clean);
  if (hidden !== null) {
    const before = clean.slice(0, hidden.index).split("\n");
    const code = hidden[0].charCodeAt(0).toString(16).padStart(4, "0");
    return {
      errors: [
        {
          ...first,
          line: before.length,
          column: before.at(-1)!.length + 1,
          message: `found the control character U+${code}, expected plain text`,
        },
      ],
    };
  }
  return compose(clean, fileName);
}

/** Depth is checked before the tree is built, because YAML's composer calls itself for every level. */
function compose(text: string, fileName: string): Source | { readonly errors: readonly Problem[] } {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { file: fileName, line: Math.max(1, line), column: Math.max(1, col), path: "" };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeepAt(tokens);
  if (deep !== null) return { errors: [{ ...at(deep), message: tooDeep }] };
  const composer = new Composer({ lineCounter: lines, uniqueKeys: false, logLevel: "error" });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  const faults = [...document!.errors, ...document!.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message: syntaxMessage(code, message),
  }));
  if (second !== undefined)
    faults.push({ offset: second.range[0], message: "found a second document after '---', expected one scenario in a file" });
  faults.push(...repeatedKeys(document!.contents));
  if (faults.length > 0) return { errors: faults.slice(0, 100).map(({ offset, message }) => ({ ...at(offset), message })) };
  return { fileName, text, document: document! as Document, lines, origins: new WeakMap() };
}

const tooDeep = `found more than ${limits.depth} levels of nesting, expected at most ${limits.depth}`;

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
function repeatedKeys(node: unknown): { readonly offset: number; readonly message: string }[] {
  if (isSeq(node)) return node.items.flatMap(repeatedKeys);
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap((pair) => {
    const key = keyOf(pair);
    const repeated = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    const message = `found the key '${key}' a second time in the same block, expected it once`;
    return [...(repeated ? [{ offset: (pair.key as Node).range?.[0] ?? 0, message }] : []), ...repeatedKeys(pair.value)];
  });
}

function syntaxMessage(code: string, message: string): string {
  if (code === "TAG_RESOLVE_FAILED") return "found a tag beginning with '!', expected plain values";
  if (code === "TAB_AS_INDENT") return "found a tab at the start of a line, expected spaces";
  return `not valid YAML: ${message.replace(/\s+/g, " ").trim()}`;
}

/** The tree as plain data with aliases expanded, and everything no scenario may contain. */
export interface Plain {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Turns the tree into plain objects, lists and scalars. Refuses keys that are not text, keys that would reach into JavaScript's
 * own objects, NaN, aliases without an anchor or inside themselves, nesting too deep, and aliases that multiply into too many values.
 */
export function toPlain(source: Source): Plain {
  const findings: Finding[] = [];
  const targets = aliasTargets(source.document);
  const open = new Set<Node>();
  let values = 0;

  function convert(node: unknown, path: FilePath): unknown {
    if (findings.length >= 100 || values > limits.values) return null;
    if (++values > limits.values) {
      findings.push({ path, message: `found more than ${limits.values} values once aliases are expanded, expected fewer: write them out` });
      return null;
    }
    if (path.length > limits.depth) {
      findings.push({ path, message: tooDeep });
      return null;
    }
    if (isAlias(node)) {
      const target = targets.get(node);
      if (target === undefined)
        findings.push({ path, message: `found the alias '*${node.source}', expected an anchor '&${node.source}' above it` });
      else if (open.has(target))
        findings.push({ path, message: `found the alias '*${node.source}' inside its own anchor, expected no cycle` });
      else return convert(target, path);
      return null;
    }
    if (isScalar(node)) {
      if (typeof node.value === "number" && Number.isNaN(node.value)) findings.push({ path, message: "found NaN, expected a number" });
      return node.value;
    }
    if (isSeq(node)) return within(node, () => node.items.map((item, index) => convert(item, [...path, index])));
    if (isMap(node)) return within(node, () => convertMap(node, path));
    return null;
  }

  function convertMap(map: YAMLMap, path: FilePath): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (key === null) findings.push({ path, message: "found a key that is not text, expected a name" });
      else if (forbiddenKeys.has(key))
        findings.push({ path: [...path, key], message: `found the key '${key}', which is not allowed`, atKey: true });
      else result[key] = convert(pair.value, [...path, key]);
    }
    return result;
  }

  function within<T>(node: Node, convertNode: () => T): T {
    open.add(node);
    const result = convertNode();
    open.delete(node);
    return result;
  }

  return { value: convert(source.document.contents, []), findings };
}

/** The text of a key, or null if it is not a scalar. */
export function keyOf(pair: Pair): string | null {
  const key = isScalar(pair.key) ? pair.key.value : pair.key;
  return key === null || typeof key === "object" ? null : String(key);
}

/** What each alias stands for: the last node above it with that anchor. */
export function aliasTargets(document: Document): Map<Node, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
      return;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq(node)) node.items.forEach(visit);
    if (isMap(node)) {
      for (const pair of node.items) {
        visit(pair.key);
        visit(pair.value);
      }
    }
  };
  visit(document.contents);
  return targets;
}
