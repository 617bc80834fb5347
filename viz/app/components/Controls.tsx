import { useRef } from "preact/hooks";
import type { ChoiceControl, Control, RangeControl } from "../model/controls.ts";
import { overridesOf } from "../model/levels.ts";
import { withOverrides } from "../state/overrides.ts";
import { canRedo, canUndo, change, controls, dragging, locale, overrides, redo, state, undo } from "../state/store.ts";
import { words } from "../words/words.ts";
import { choiceText, choiceValue, rangeText, rangeValue } from "./names.ts";

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

/** The note behind a number, said as what it is: a source or an assumption. */
export function noteText(note: string): string {
  const text = words.value;
  if (note === "") return text.noSource;
  return /^assumption/i.test(note) ? text.assumed(note.replace(/^assumption[:,]?\s*/i, "")) : text.source(note);
}

function Range({ control }: { readonly control: RangeControl }) {
  const text = words.value;
  const value = rangeValue(control, overrides.value);
  const name = text.names[control.id];
  const standard = Number(control.standard.toPrecision(6));
  const changed = control.level.places.some((place) => overrides.value.has(place.path));
  const release = useRef<ReturnType<typeof setTimeout>>(undefined);

  const set = (next: number) => {
    if (!Number.isFinite(next)) return;
    const same = Math.abs(next - standard) < control.step / 2 && Math.abs(next - standard) < 1e-9 + Math.abs(standard) * 1e-6;
    const places = same
      ? control.level.places.map((place) => [place.path, null] as const)
      : overridesOf(control.level, next * control.factor);
    change({ overrides: withOverrides(state.peek().overrides, places) }, control.id);
  };
  const hold = (milliseconds: number | null) => {
    clearTimeout(release.current);
    dragging.value = true;
    const letGo = () => {
      dragging.value = false;
    };
    if (milliseconds !== null) release.current = setTimeout(letGo, milliseconds);
  };
  const help = text.help[control.id as keyof typeof text.help];
  return (
    <div class="control">
      <label for={`c-${control.id}`}>{name}</label>
      <div class="pair">
        <input
          id={`c-${control.id}`}
          type="range"
          min={control.min}
          max={control.max}
          step="any"
          value={value}
          list={`d-${control.id}`}
          aria-describedby={`h-${control.id}`}
          aria-valuetext={`${rangeText(control, value, text, locale.value).replace(text.units[control.unit], text.unitWords[control.unit])}`}
          onPointerDown={() => hold(null)}
          onPointerUp={() => hold(0)}
          onPointerCancel={() => hold(0)}
          onKeyDown={(event) => {
            const next = keyStep(event.key, control, value);
            if (next === null) return;
            event.preventDefault();
            hold(500);
            set(next);
          }}
          onInput={(event) => set(onStep(event.currentTarget.valueAsNumber, control, standard))}
        />
        <datalist id={`d-${control.id}`}>
          <option value={standard} />
        </datalist>
        <input
          type="number"
          inputMode="decimal"
          min={control.min}
          step="any"
          value={Number(value.toPrecision(4))}
          aria-label={text.valueOf(name)}
          aria-describedby={`h-${control.id}`}
          onChange={(event) => set(Math.max(control.min, event.currentTarget.valueAsNumber))}
        />
        <span class="unit">{text.units[control.unit]}</span>
      </div>
      {changed ? (
        <p class="changed">
          {text.changedFrom(rangeText(control, standard, text, locale.value))}{" "}
          <button type="button" class="small" aria-label={text.resetOf(name)} onClick={() => set(standard)}>
            {text.reset}
          </button>
        </p>
      ) : null}
      <p class="help" id={`h-${control.id}`}>
        {help} {noteText(control.note)}
      </p>
    </div>
  );
}

/** Nearest step, and the standard where the hand is next to it. */
function onStep(value: number, control: RangeControl, standard: number): number {
  if (Math.abs(value - standard) < control.step) return standard;
  return Number((Math.round(value / control.step) * control.step).toPrecision(9));
}

/** Arrow keys one step, page keys ten, Home and End the ends; null for any other key. */
function keyStep(key: string, control: RangeControl, value: number): number | null {
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key];
  if (key === "Home") return control.min;
  if (key === "End") return control.max;
  if (steps === undefined) return null;
  return Math.min(control.max, Math.max(control.min, Number((value + steps * control.step).toPrecision(9))));
}

function Choice({ control }: { readonly control: ChoiceControl }) {
  const text = words.value;
  const value = choiceValue(control, overrides.value);
  const name = text.names[control.id];
  const paths = [...new Set(control.options.flatMap((option) => option.overrides.map(([path]) => path)))];
  const standard = control.standard === "" ? text.asWritten : text.asWrittenIs(choiceText(control, control.standard, text));
  const set = (next: string) => {
    const cleared = paths.map((path) => [path, null] as const);
    const chosen = control.options.find((option) => option.value === next)?.overrides ?? [];
    change({ overrides: withOverrides(withOverrides(state.peek().overrides, cleared), chosen) });
  };
  return (
    <div class="control">
      <label for={`c-${control.id}`}>{name}</label>
      <select
        id={`c-${control.id}`}
        value={value}
        aria-describedby={`h-${control.id}`}
        onChange={(event) => set(event.currentTarget.value)}
      >
        {control.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.value === "" ? standard : choiceText(control, option.value, text)}
          </option>
        ))}
      </select>
      {value === "" ? null : (
        <p class="changed">
          {text.changedFrom(control.standard === "" ? text.asWritten : choiceText(control, control.standard, text))}{" "}
          <button type="button" class="small" aria-label={text.resetOf(name)} onClick={() => set("")}>
            {text.reset}
          </button>
        </p>
      )}
      <p class="help" id={`h-${control.id}`}>
        {text.help[control.id]} {noteText(control.note)}
      </p>
    </div>
  );
}
