import { useEffect, useRef, useState } from "preact/hooks";
import { dragging } from "../state/store.ts";

type Domain = readonly [number, number];

interface Axis {
  readonly from: Domain;
  readonly to: Domain;
  readonly begun: number;
  readonly of: unknown;
}

const milliseconds = 300;
/** A change of the ends by less than this part of the axis is not worth a motion. */
const slight = 0.02;

/**
 * The domain of an axis that keeps still while a hand is on a control, so that the eye sees what moves, and eases to the new
 * domain when the hand lets go; at once where motion is unwelcome, or where the axis is of something else (`of`) than before.
 */
export function useAxis(domain: Domain, of: unknown = null): Domain {
  const axis = useRef<Axis>({ from: domain, to: domain, begun: 0, of });
  const [, draw] = useState(0);
  const now = performance.now();
  const before = axis.current;
  if (before.of !== of) axis.current = { from: domain, to: domain, begun: 0, of };
  else if (!dragging.value && !same(before.to, domain)) {
    const from = between(before, now);
    const still = near(from, domain) || matchMedia("(prefers-reduced-motion: reduce)").matches;
    axis.current = { from, to: domain, begun: still ? 0 : now, of };
  }
  const shown = between(axis.current, now);
  const moving = shown !== axis.current.to;
  useEffect(() => {
    if (!moving) return;
    const frame = requestAnimationFrame(() => draw((count) => count + 1));
    return () => cancelAnimationFrame(frame);
  });
  return shown;
}

/** Where the axis is on its way: slow at both ends. */
function between({ from, to, begun }: Axis, now: number): Domain {
  const part = begun === 0 ? 1 : (now - begun) / milliseconds;
  if (part >= 1) return to;
  const eased = part * part * (3 - 2 * part);
  return [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased];
}

function same(one: Domain, other: Domain): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function near(one: Domain, other: Domain): boolean {
  const room = slight * (other[1] - other[0]);
  return Math.abs(one[0] - other[0]) <= room && Math.abs(one[1] - other[1]) <= room;
}
