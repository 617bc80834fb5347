import type { Lanes } from "../random/block.ts";

/** A list that can hold every lane of a block. */
export function createLanes(lanes: number): Lanes {
  return { count: 0, lane: new Int32Array(lanes) };
}

/**
 * Takes the lanes that share the key of the first one out of a list, which keeps the others: replications that do the same
 * thing are worked on together, however far others have drifted away from them.
 *
 * rest     overwritten with those that are left, in order
 * key      by lane
 * group    overwritten with those taken, in order
 * returns  false once there was none left to take
 */
export function takeAlike(rest: Lanes, key: Int32Array, group: Lanes): boolean {
  group.count = 0;
  if (rest.count === 0) return false;
  const alike = key[rest.lane[0]];
  let left = 0;
  for (let i = 0; i < rest.count; i++) {
    const lane = rest.lane[i];
    if (key[lane] === alike) group.lane[group.count++] = lane;
    else rest.lane[left++] = lane;
  }
  rest.count = left;
  return true;
}
