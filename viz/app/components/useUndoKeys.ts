import { useEffect } from "preact/hooks";
import { takenBackFirst } from "../builder/state/place.ts";
import { redo, undo } from "../state/store.ts";

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y anywhere but in a field that is being written in, which undoes its own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWritten(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else if (takenBackFirst.peek()?.() !== true) undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}
