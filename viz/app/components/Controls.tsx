import type { Control } from "../model/controls.ts";
import { canRedo, canUndo, change, controls, overrides, redo, undo } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Choice } from "./Choice.tsx";
import { Range } from "./Range.tsx";

const rules = new Set(["rule", "capital", "yearlyTopUp", "memory"]);

/** What can be dragged before what is picked from a list. */
function rangesFirst(a: Control, b: Control): number {
  return Number(a.kind === "choice") - Number(b.kind === "choice");
}

/** Rules first, then what is believed; every one with its number, its default and where that comes from. */
export function Controls() {
  const text = words.value;
  const all = controls.value;
  const group = (name: string, ids: (id: string) => boolean, order: (a: Control, b: Control) => number) => (
    <fieldset>
      <legend>{name}</legend>
      {all
        .filter((control) => ids(control.id))
        .sort(order)
        .map((control) =>
          control.kind === "range" ? <Range key={control.id} control={control} /> : <Choice key={control.id} control={control} />,
        )}
    </fieldset>
  );
  return (
    <div class="controls">
      {group(
        text.rules,
        (id) => rules.has(id),
        () => 0,
      )}
      {group(text.beliefs, (id) => !rules.has(id), rangesFirst)}
      <div class="buttons">
        <button type="button" disabled={!canUndo.value} onClick={undo}>
          {text.undo}
        </button>
        <button type="button" disabled={!canRedo.value} onClick={redo}>
          {text.redo}
        </button>
        <button type="button" disabled={overrides.value.size === 0} onClick={() => change({ overrides: [] })}>
          {text.resetAll}
        </button>
      </div>
    </div>
  );
}
