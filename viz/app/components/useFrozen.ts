import { useRef } from "preact/hooks";
import { dragging } from "../state/store.ts";

/** The domain as it was when the hand took the control: axes that keep still let the eye see what moves. */
export function useFrozen(domain: readonly [number, number], of: unknown = null): readonly [number, number] {
  const kept = useRef({ domain, of });
  const [low, high] = kept.current.domain;
  const same = low === domain[0] && high === domain[1];
  if (kept.current.of !== of || (!dragging.value && !same)) kept.current = { domain, of };
  return kept.current.domain;
}
