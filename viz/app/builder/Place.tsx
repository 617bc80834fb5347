import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../words/words.ts";
import { builderOpen } from "./state/place.ts";

/** Opens the builder. */
export function BuildButton() {
  return (
    <button id="build" type="button" aria-expanded={builderOpen.value} onClick={() => (builderOpen.value = !builderOpen.value)}>
      {words.value.build}
    </button>
  );
}

/** Where the builder stands; it is loaded when it is first opened. */
export function BuilderPlace() {
  const [loaded, load] = useState<{ readonly Builder: ComponentType } | null>(null);
  const open = builderOpen.value;
  useEffect(() => {
    if (open && loaded === null) void import("./Builder.tsx").then(load);
  }, [open]);
  return open && loaded !== null ? <loaded.Builder /> : null;
}
