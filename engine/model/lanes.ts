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
  const { lane: waiting, count } = rest;
  const { lane: taken } = group;
  let found = 0;
  let left = 0;
  const alike = count === 0 ? 0 : key[waiting[0]];
  for (let i = 0; i < count; i++) {
    const lane = waiting[i];
    if (key[lane] === alike) taken[found++] = lane;
    else waiting[left++] = lane;
  }
  group.count = found;
  rest.count = left;
  return count > 0;
}
