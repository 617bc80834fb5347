import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Pair, Scalar, visit, YAMLMap, type YAMLSeq } from "yaml";
import { locator } from "./locate.ts";
import { didYouMean } from "./nearest.ts";
import { positionIn, splitOverride } from "./overridePath.ts";
import { aliasTargets, toPlain } from "./plainData.ts";
import { oneOf, type Problem, show } from "./problem.ts";
import { keyOf, readSource, type Source } from "./source.ts";

/**
 * The text with some values replaced, comments elsewhere kept: `interventions.skolfam2.effect.noEffect=0.4`.
 * Whether the result is a scenario is for `parse` to say; this reports only paths and values that cannot be set.
 *
 * overrides  `path=value`: elements by id or position, the value as YAML; the source comment of a replaced value goes with it
 */
export function applyOverrides(
  text: string,
  overrides: readonly string[],
  fileName: string,
): { readonly text: string } | { readonly errors: readonly Problem[] } {
  const source = readSource(text, fileName);
  if ("errors" in source) return source;
  const { value, findings } = toPlain(source);
  if (findings.length > 0) return { errors: findings.map(locator(source, value).problem) };
  const errors = setValues(source, overrides);
  return errors.length > 0 ? { errors } : { text: source.document.toString({ lineWidth: 0 }) };
}

/** Sets values in the tree; each new node remembers which text it came from. */
export function setValues(source: Source, overrides: readonly string[]): Problem[] {
  if (overrides.length > 0) expandAliases(source.document);
  return overrides.flatMap((override) => {
    const message = setValue(source, override);
    return message === null ? [] : [{ file: origin(override), line: 1, column: 1, path: override.split("=")[0]!.trim(), message }];
  });
}

/** How problems name the place of a value that was set. */
export function origin(override: string): string {
  return `--set ${override}`;
}

function setValue(source: Source, override: string): string | null {
  const parts = splitOverride(override);
  if (parts === null) return `found ${show(override)}, expected path=value, like fund.capital=40 mnkr`;
  const { steps } = parts;
  const value = readValue(parts.text);
  if ("message" in value) return value.message;
  let holder: unknown = source.document.contents;
  for (const [depth, step] of steps.entries()) {
    const last = depth === steps.length - 1;
    const path = steps.slice(0, depth).join(".");
    if (isMap(holder)) {
      holder = stepIntoMap(holder, step, last ? value.node : null, source, override);
    } else if (isSeq(holder)) {
      const position = positionOf(holder, step, path);
      if (typeof position === "string") return position;
      if (last) holder.items[position] = mark(value.node, source, override);
      holder = holder.items[position];
    } else {
      const found = isScalar(holder) ? show(holder.value) : "nothing";
      return `found ${found} at ${path}, expected a block with '${step}' in it: set ${path} as a whole, like ${path}={ ${steps.slice(depth).join(": { ")}: … }`;
    }
  }
  return null;
}

function readValue(text: string): { readonly node: Node } | { readonly message: string } {
  const value = readSource(text, "");
  if ("errors" in value) return { message: `found ${show(text)}, expected a value in YAML: ${value.errors[0]!.message}` };
  return { node: (value.document.contents as Node | null) ?? new Scalar(null) };
}

/** Sets the key where `value` is given, else goes into it and makes it a block if it is not there. */
function stepIntoMap(map: YAMLMap, key: string, value: Node | null, source: Source, override: string): unknown {
  const pair = map.items.find((item) => keyOf(item) === key);
  if (pair !== undefined && value === null) return pair.value;
  const node = mark(value ?? new YAMLMap(), source, override);
  if (pair === undefined) map.items.push(new Pair(new Scalar(key), node));
  else pair.value = node;
  return node;
}

/** Remembers the origin of a node and of everything in it. */
function mark(node: Node, source: Source, override: string): Node {
  visit(node, { Node: (_, inner) => void source.origins.set(inner, origin(override)) });
  return node;
}

function positionOf(list: YAMLSeq, step: string, path: string): number | string {
  const ids = list.items.map((item) => (isMap(item) ? item.get("id") : null));
  const position = positionIn(ids, step);
  if (position >= 0) return position;
  const original = step.replace(/-\d+$/, "");
  if (original !== step && ids.includes(original))
    return `found the copy '${step}' in ${path}, expected '${original}', which all copies share`;
  const names = ids.filter((id) => typeof id === "string");
  const expected = names.length > 0 ? oneOf(names) : `a position from 0 to ${list.items.length - 1}`;
  return `found no '${step}' in ${path}, expected ${expected}${didYouMean(step, names)}`;
}

/** Replaces aliases by copies, so that setting a value in one place does not change another. */
function expandAliases(document: Document): void {
  const targets = aliasTargets(document);
  if (targets.size === 0) return;
  const expand = (node: unknown): unknown => {
    if (isAlias(node)) {
      const copy = targets.get(node)!.clone() as Node;
      // A clone has aliases of its own, which point where those of the original do.
      pairAliases(targets.get(node)!, copy, targets);
      return expand(copy);
    }
    if (isMap(node)) for (const pair of node.items) pair.value = expand(pair.value);
    if (isSeq(node)) node.items = node.items.map(expand);
    return node;
  };
  expand(document.contents);
  visit(document, { Node: (_, node) => void (isAlias(node) || delete (node as { anchor?: string }).anchor) });
}

function pairAliases(original: unknown, copy: unknown, targets: Map<Node, Node>): void {
  if (isAlias(original) && isAlias(copy)) targets.set(copy, targets.get(original)!);
  if (isMap(original) && isMap(copy))
    for (const [index, pair] of original.items.entries()) pairAliases(pair.value, copy.items[index]!.value, targets);
  if (isSeq(original) && isSeq(copy)) for (const [index, item] of original.items.entries()) pairAliases(item, copy.items[index], targets);
}
