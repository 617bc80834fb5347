import { isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap } from "yaml";
import type { Described } from "./describe.ts";
import { shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { looksLikeRange, priceYearOf, readQuantity } from "./units.ts";

/** A number of the file times a factor, or why there is none. */
export type Scaled = { readonly node: Node } | { readonly said: Said };

/**
 * What is written at a path times k: a number or amount is multiplied and, where it may be uncertain, kept within its legal range; a
 * distribution becomes `{ dist: scaled, by: k, of: … }`, so that the variable is k · X with its bounds and cap. Of a list or of names,
 * every item.
 *
 * node  what is written, or the default
 * told  what the schema says of the key
 */
export function scaledNode(node: unknown, by: number, told: Described): Scaled {
  const { quantity = "plain", uncertain = false } = told;
  if (isScalar(node) && typeof node.value === "number") return { node: new Scalar(product(node.value, by, told)) };
  if (isScalar(node) && typeof node.value === "string") {
    if (looksLikeRange(node.value)) return uncertain ? wrapped(node, by) : noNumber(node.value);
    const dated = quantity === "kronor" ? priceYearOf(node.value) : null;
    const reading = readQuantity(dated?.text ?? node.value, quantity);
    if (!("value" in reading)) return noNumber(node.value);
    const value = product(reading.value, by, told);
    return { node: new Scalar(dated === null ? value : `${value} kr (${dated.year})`) };
  }
  if (isSeq(node)) return everyItem(node, [...node.items], by, told, (at, inner) => void node.items.splice(at, 1, inner));
  if (isMap(node) && node.has("dist")) return wrapped(node, by);
  if (isMap(node)) {
    // An amount in other prices, or a number for each name.
    const pairs = node.items.filter((pair) => !node.has("amount") || (isScalar(pair.key) && pair.key.value === "amount"));
    const values = pairs.map(({ value }) => value);
    return everyItem(node, values, by, told, (at, inner) => Object.assign(pairs[at]!, { value: inner }));
  }
  return noNumber(isScalar(node) ? node.value : undefined);
}

function everyItem(holder: Node, items: readonly unknown[], by: number, told: Described, put: (at: number, node: Node) => void): Scaled {
  for (const [at, item] of items.entries()) {
    const inner = scaledNode(item, by, told);
    if ("said" in inner) return inner;
    put(at, inner.node);
  }
  return { node: holder };
}

/** Half away from zero where only whole numbers make sense: persons. */
function product(value: number, by: number, { whole = false, uncertain = false, min = -Infinity, max = Infinity }: Described): number {
  const exact = by * value;
  if (whole) return Math.sign(exact) * Math.round(Math.abs(exact));
  return uncertain ? Math.max(min, Math.min(exact, max)) : exact;
}

function wrapped(inner: Node, by: number): Scaled {
  const block = new YAMLMap<unknown, unknown>();
  block.flow = true;
  for (const [key, value] of [
    ["dist", new Scalar("scaled")],
    ["by", new Scalar(by)],
    ["of", inner],
  ] as const) {
    block.items.push(new Pair(new Scalar(key), value));
  }
  return { node: block };
}

function noNumber(found: unknown): Scaled {
  return { said: problem("expected", { found: shown(found), rule: problem("numberToMultiply") }) };
}
