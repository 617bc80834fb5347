import { useEffect, useState } from "preact/hooks";

/** Where the style sheet has room for the controls beside the charts. */
const wideEnough = "(min-width: 62.5rem)";

/** True where controls stand beside the charts; on a smaller screen they are folded away between the answer and the charts. */
export function useWide(): boolean {
  const [wide, set] = useState(() => matchMedia(wideEnough).matches);
  useEffect(() => {
    const query = matchMedia(wideEnough);
    const follow = () => set(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return wide;
}
