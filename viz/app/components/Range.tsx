import { useRef } from "preact/hooks";
import { overridesOf } from "../../levels/levels.ts";
import type { RangeControl } from "../model/controls.ts";
import { withOverrides } from "../state/overrides.ts";
import { change, dragging, locale, overrides, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Changed } from "./Changed.tsx";
import { Note } from "./Note.tsx";
import { NumberField } from "./NumberField.tsx";
import { fieldText, rangeText, rangeValue } from "./names.ts";

/** A number to drag, to type and to put back. */
export function Range({ control }: { readonly control: RangeControl }) {
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
        <NumberField
          shown={fieldText(value, locale.value)}
          name={text.valueOf(name)}
          describedBy={`h-${control.id}`}
          take={(next) => set(Math.max(control.min, next))}
        />
        <span class="unit">{text.units[control.unit]}</span>
      </div>
      {changed ? (
        <Changed name={name} id={`c-${control.id}`} from={rangeText(control, standard, text, locale.value)} reset={() => set(standard)} />
      ) : null}
      <p class="help" id={`h-${control.id}`}>
        {help} <Note note={control.note} />
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
