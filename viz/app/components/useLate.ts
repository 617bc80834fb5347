import { useEffect, useState } from "preact/hooks";

/** A value some time after it last changed: for what nobody looks at while a hand moves. At once where `milliseconds` is 0. */
export function useLate<T>(value: T, milliseconds: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    if (late === value) return;
    const timer = setTimeout(() => setLate(value), milliseconds);
    return () => clearTimeout(timer);
  }, [late, value, milliseconds]);
  return milliseconds === 0 ? value : late;
}
