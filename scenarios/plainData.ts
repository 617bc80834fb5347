import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { codeOf, type FilePath, type Finding, hiddenCharacter } from "./problem.ts";
import { problem } from "./said.ts";
import { keyOf, limits, type Source, tooDeep } from "./source.ts";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** The tree as plain data with aliases expanded, and everything no scenario may contain. */
export interface Plain {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Turns the tree into plain objects, lists and scalars. Refuses keys that are not text, keys that would reach into JavaScript's
 * own objects, hidden characters, NaN, aliases without an anchor or inside themselves, nesting too deep, and aliases that multiply into too many values.
 */
export function toPlain(source: Source): Plain {
  const findings: Finding[] = [];
  const targets = aliasTargets(source.document);
  const open = new Set<Node>();
  let values = 0;

  function convert(node: unknown, path: FilePath): unknown {
    if (findings.length >= 100 || values > limits.values) return null;
    if (++values > limits.values) {
      findings.push({ path, ...problem("tooManyAliased", { most: limits.values }) });
      return null;
    }
    if (path.length > limits.depth) {
      findings.push({ path, ...tooDeep });
      return null;
    }
    if (isAlias(node)) {
      const target = targets.get(node);
      if (target === undefined)
        findings.push({ path, ...problem("unknownAlias", { alias: `'*${node.source}'`, anchor: `'&${node.source}'` }) });
      else if (open.has(target)) findings.push({ path, ...problem("aliasInItself", { alias: `'*${node.source}'` }) });
      else return convert(target, path);
      return null;
    }
    if (isScalar(node)) {
      if (typeof node.value === "number" && Number.isNaN(node.value))
        findings.push({ path, ...problem("expected", { found: "NaN", rule: problem("aNumber") }) });
      // Written as an escape, so that the text of the file has it not.
      const hidden = typeof node.value === "string" ? hiddenCharacter.exec(node.value) : null;
      if (hidden !== null) findings.push({ path, ...problem("controlCharacter", { character: codeOf(hidden[0]) }) });
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
      if (key === null) findings.push({ path, ...problem("keyNotText") });
      else if (hiddenCharacter.test(key) || /[\r\n\t]/.test(key))
        findings.push({ path: [...path, key], ...problem("keyHidden"), atKey: true });
      else if (forbiddenKeys.has(key))
        findings.push({ path: [...path, key], ...problem("forbiddenKey", { key: `'${key}'` }), atKey: true });
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
