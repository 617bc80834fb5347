import type { Answer } from "./estimate.ts";
import type { Measure, Step } from "./measure.ts";

type Node = { [key: string]: unknown };

/**
 * Estimates in the form of `summary.json`: each at its place. A member of a list is found by its year or price, and made where it is
 * not there; what is not available is null, from step `nullFrom` of its place on.
 */
export function nested(answers: readonly (readonly [Measure, Answer])[]): Node {
  const root: Node = {};
  for (const [{ place, nullFrom }, answer] of answers) {
    const steps = answer === null ? place.slice(0, nullFrom) : place;
    const last = steps.length - 1;
    let node = root;
    for (let i = 0; i < last; i++) node = child(node, steps[i], steps[i + 1]);
    const key = steps[last] as string;
    // A group that is an estimate itself (`missing`) keeps what is already in it.
    node[key] = answer === null ? null : { ...(node[key] as object | undefined), ...answer };
  }
  return root;
}

/** The node one step on; where the step after it is a member of a list, that list. */
function child(node: Node, step: Step, next: Step): Node {
  if (typeof step === "string") {
    node[step] ??= typeof next === "string" ? {} : [];
    return node[step] as Node;
  }
  const list = node as unknown as Node[];
  const [[key, value]] = Object.entries(step);
  const found = list.find((member) => member[key] === value);
  if (found !== undefined) return found;
  const made: Node = { [key]: value };
  list.push(made);
  return made;
}
