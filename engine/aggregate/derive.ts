import { happens } from "./countEvents.ts";
import type { Derived } from "./layout.ts";

/**
 * The columns of weighted rows, from those of the rows.
 *
 * out     overwritten: derived column d of row i at out[d · lanes + i]
 * planes  column c of row i at planes[c · lanes + i]; column `weight` is w
 */
export function derive(
  derived: readonly Derived[],
  weight: number,
  out: Float64Array,
  planes: Float64Array,
  lanes: number,
  count: number,
): void {
  const w = weight * lanes;
  for (let d = 0; d < derived.length; d++) {
    const each = derived[d];
    const to = d * lanes;
    if ("event" in each) {
      const { event } = each;
      for (let i = 0; i < count; i++) {
        const looked = event.given < 0 || planes[event.given * lanes + i] > 0;
        out[to + i] = looked && (each.is === "trial" || happens(event, planes, lanes, i)) ? planes[w + i] : 0;
      }
      continue;
    }
    const from = each.column * lanes;
    for (let i = 0; i < count; i++) {
      const x = planes[from + i];
      out[to + i] = each.is === "plain" ? x : Number.isNaN(x) ? 0 : planes[w + i] * factorOf(each, x);
    }
  }
}

function factorOf(each: Exclude<Derived, { readonly event: unknown }>, x: number): number {
  switch (each.is) {
    case "value":
      return x;
    case "square":
      return x * x;
    case "until":
      return x <= each.until ? 1 : 0;
    default:
      return 1;
  }
}
