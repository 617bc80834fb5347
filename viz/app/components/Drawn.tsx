import { useMemo } from "preact/hooks";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";

type Draw = Parameters<typeof Figure>[0]["draw"];

/** A figure whose data are made when it is drawn, and anew only when what they come from is new. */
export function Drawn({
  needs,
  make,
  ...figure
}: Omit<Parameters<typeof Figure>[0], "draw"> & { readonly needs: readonly unknown[]; readonly make: () => Draw }) {
  const language = words.value;
  const draw = useMemo((): Draw => {
    let made: Draw | null = null;
    return (options) => {
      made ??= make();
      return made(options);
    };
  }, [...needs, language]);
  return <Figure {...figure} draw={draw} />;
}
