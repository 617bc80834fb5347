import { described, state } from "./store.ts";

/** Begins the name of every file that is handed out: the scenario's name in the library, or the words of its own. */
export function fileStem(): string {
  const { source } = state.peek();
  return `fondrisk-${"library" in source ? source.library : nameOfFile(described.peek()?.scenario.name ?? "")}`;
}

/** Letters and digits of a name, hyphens between: "Vår fond, 2027" is `vår-fond-2027`. */
export function nameOfFile(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "scenario";
}
