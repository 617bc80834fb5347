import { isMap, isScalar, isSeq, type Node, Pair, type Range, Scalar, visit, YAMLMap, type YAMLSeq } from "yaml";
import { unknownKeyOn } from "./knownKeys.ts";
import { placeOf } from "./locate.ts";
import { everyItem, positionIn } from "./overridePath.ts";
import { shown } from "./problem.ts";
import { guessed, problem, type Said } from "./said.ts";
import { keyOf, limits, type Origin, type Source } from "./source.ts";

/** A value that goes to a path of a scenario's tree. */
export interface Setting {
  /** Keys, ids, positions, and `*` for every item of a list. */
  readonly steps: readonly string[];
  /** Null takes away what stands there. */
  readonly value: Node | null;
  readonly origin: Origin;
  /** Where its path is written in the file of its origin. */
  readonly range: Range | null;
}

/**
 * Puts a value at a path, or takes away what stands there. A block on the way that is not there is made: whether it may be is for
 * the schema to say. Aliases must be expanded.
 *
 * returns  null, or what is wrong with the path
 */
export function setAt(source: Source, setting: Setting): Said | null {
  const leads = leadsOf(source, setting);
  if ("code" in leads) return leads;
  const size = setting.value === null ? 1 : sizeOf(setting.value);
  if (leads.length * size > tooMany) return problem("tooManySet", { found: leads.length * size, most: tooMany });
  for (const lead of leads) put(source, setting, lead, leads.length > 1);
  return null;
}

/** More values than these no scenario has. */
export const tooMany = limits.values;

/** Everything that the path of a setting leads to, or why it leads nowhere. */
export function leadsOf(source: Source, setting: Setting): readonly Lead[] | Said {
  const forbidden = setting.steps.find((step) => ["__proto__", "constructor", "prototype"].includes(step));
  if (forbidden !== undefined) return problem("forbiddenKey", { key: `'${forbidden}'` });
  return targetsOf(source.document.contents, setting, 0);
}

/** A block or list, and what is changed in it from a step of the path on. */
export interface Lead {
  readonly holder: YAMLMap | YAMLSeq;
  readonly at: string | number;
  /** The steps that are left beyond `at`; they lead through blocks that are not there yet. */
  readonly below: readonly string[];
}

/** Everything that a path leads to below a node, or why it leads nowhere. */
function targetsOf(holder: unknown, setting: Setting, depth: number): readonly Lead[] | Said {
  const { steps, value } = setting;
  const [step, path] = [steps[depth]!, steps.slice(0, depth).join(".")];
  const below = steps.slice(depth + 1);
  if (isMap(holder)) {
    const pair = holder.items.find((item) => keyOf(item) === step);
    if (pair !== undefined && below.length > 0) return targetsOf(pair.value, setting, depth + 1);
    if (pair !== undefined || value !== null) return [{ holder, at: step, below }];
    return unknownKeyOn(steps) ?? [];
  }
  if (isSeq(holder)) {
    if (step === everyItem && holder.items.length === 0) return problem("emptyListAt", { path });
    const positions = step === everyItem ? holder.items.map((_, index) => index) : [positionOf(holder, step, path)];
    const leads: Lead[] = [];
    // From the last to the first, so that items can be taken away.
    for (const position of positions.reverse()) {
      if (typeof position === "object") return position;
      const found = below.length === 0 ? [{ holder, at: position, below }] : targetsOf(holder.items[position], setting, depth + 1);
      if ("code" in found) return found;
      leads.push(...found);
    }
    return leads;
  }
  const found = shown(isScalar(holder) ? holder.value : null);
  const key = `'${step}'`;
  if (value === null) return problem("notABlock", { found, path, key });
  return problem("notABlockSetWhole", { found, path, key, steps: `{ ${steps.slice(depth).join(": { ")}: … }` });
}

/** Puts a value where a path leads, or takes away what stands there. */
export function put(source: Source, { value, origin, range }: Setting, { holder, at, below }: Lead, oneOfSeveral: boolean): void {
  if (value === null) {
    take(source, holder, at, marked(source, new Scalar(at), origin, range));
    return;
  }
  const made = below.reduceRight<Node>(
    (inner, key) => {
      const block = new YAMLMap<unknown, unknown>();
      block.items.push(new Pair(marked(source, new Scalar(key), origin, range), inner));
      return marked(source, block, origin, range);
    },
    marked(source, oneOfSeveral ? (value.clone() as Node) : value, origin, null),
  );
  if (isSeq(holder)) {
    holder.items[at as number] = made;
    return;
  }
  const pair = holder.items.find((item) => keyOf(item) === at);
  const key = pair === undefined ? new Scalar(at) : (pair.key as Node).clone();
  const written = marked(source, key as Node, origin, range);
  if (pair === undefined) holder.items.push(new Pair(written, made));
  else Object.assign(pair, { key: written, value: made });
}

function take(source: Source, holder: YAMLMap | YAMLSeq, at: string | number, written: Node): void {
  if (isSeq(holder)) {
    holder.items.splice(at as number, 1);
    return;
  }
  holder.items = holder.items.filter((item) => keyOf(item) !== at);
  const places = source.removed.get(holder) ?? new Map();
  source.removed.set(holder, places.set(String(at), placeOf(source, written)));
}

/** Remembers the origin of a node and of everything in it; its place too, where it has none. */
function marked<N extends Node>(source: Source, node: N, origin: Origin, range: Range | null): N {
  visit(node, { Node: (_, inner) => void source.origins.set(inner, origin) });
  if (range !== null) node.range = range;
  return node;
}

function sizeOf(node: Node): number {
  let size = 0;
  visit(node, { Node: () => void size++ });
  return size;
}

function positionOf(list: YAMLSeq, step: string, path: string): number | Said {
  const ids = list.items.map((item) => (isMap(item) ? item.get("id") : null));
  const position = positionIn(ids, step);
  if (position >= 0) return position;
  const original = step.replace(/-\d+$/, "");
  if (original !== step && ids.includes(original)) return problem("copyNamed", { copy: `'${step}'`, path, original: `'${original}'` });
  const names = ids.filter((id) => typeof id === "string");
  const known = names.length > 0 ? names : problem("aPosition", { last: list.items.length - 1 });
  return guessed(problem("notInList", { found: `'${step}'`, path, known }), step, names);
}

/** `null` or `~`, written out: nothing at all is a slip. */
export function isRemoval(node: unknown): boolean {
  return isScalar(node) && node.value === null && (node.source ?? "") !== "";
}
