import { described, state } from "./store.ts";

/** Begins the name of every file that is handed out: the scenario's name in the library, or the words of its own, and the day. */
export function fileStem(now = new Date()): string {
  const { source } = state.peek();
  const name = "library" in source ? source.library : nameOfFile(described.peek()?.scenario.name ?? "");
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return `fondrisk-${name}-${day}`;
}

/** Letters and digits of a name, hyphens between: "Vår fond, 2027" is `vår-fond-2027`. */
export function nameOfFile(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "scenario";
}
