import { label, lineHeight } from "./frame.ts";
import { textSize } from "./layout.ts";
import type { SvgNode } from "./svg.ts";
import { textWidth } from "./textWidth.ts";
import type { Paint } from "./theme.ts";

/**
 * Positions for labels so that none is nearer another than `distance`, each as near its wish as the order allows:
 * neighbours that collide form a group that stands around the mean of its wishes (pool adjacent violators).
 *
 * wanted  any order
 * bounds  first and last allowed position; exceeded at the end only if there are too many labels
 * returns positions in the order of `wanted`
 */
export function spread(wanted: readonly number[], distance: number, bounds: readonly [number, number]): readonly number[] {
  const order = wanted.map((_, at) => at).sort((i, j) => wanted[i]! - wanted[j]! || i - j);
  const groups: { start: number; members: number[] }[] = [];
  for (const at of order) {
    groups.push({ start: wanted[at]!, members: [at] });
    for (let last = groups.length - 1; last > 0; last -= 1) {
      const [above, below] = [groups[last - 1]!, groups[last]!];
      if (above.start + above.members.length * distance <= below.start) break;
      const members = [...above.members, ...below.members];
      const start = members.reduce((sum, member, row) => sum + wanted[member]! - row * distance, 0) / members.length;
      groups.splice(last - 1, 2, { start, members });
    }
  }
  return withinBounds(
    groups.flatMap((group) => group.members.map((member, row) => [member, group.start + row * distance] as const)),
    distance,
    bounds,
  );
}

/** An entry of a legend: what it is called and how its sign is drawn, in a box of 18 × 12 with its upper left corner at x, y. */
export interface LegendEntry {
  readonly text: string;
  readonly sign: (x: number, y: number) => readonly SvgNode[];
}

/** Legend in rows from left to right, as many as the width needs. Returns its marks and its height. */
export function legend(
  paint: Paint,
  entries: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const row = lineHeight(textSize.normal) + 3;
  let [x, y] = [at.x, at.y];
  const nodes = entries.flatMap((entry) => {
    const width = 24 + textWidth(entry.text, textSize.normal);
    if (x > at.x && x + width > at.x + at.width) [x, y] = [at.x, y + row];
    const placed = [...entry.sign(x, y), label(paint, x + 24, y + 11, entry.text, { tone: "muted" })];
    x += width + 16;
    return placed;
  });
  return { nodes, height: entries.length === 0 ? 0 : y - at.y + row };
}

function withinBounds(
  placed: readonly (readonly [number, number])[],
  distance: number,
  bounds: readonly [number, number],
): readonly number[] {
  const positions = new Array<number>(placed.length);
  let ceiling = bounds[1];
  for (const [member, position] of placed.toReversed()) {
    positions[member] = Math.min(position, ceiling);
    ceiling = positions[member]! - distance;
  }
  let floor = bounds[0];
  for (const [member] of placed) {
    positions[member] = Math.max(positions[member]!, floor);
    floor = positions[member]! + distance;
  }
  return positions;
}
