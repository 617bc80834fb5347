import type { ChoiceControl } from "../model/controls.ts";
import { withOverrides } from "../state/overrides.ts";
import { change, overrides, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { Changed } from "./Changed.tsx";
import { Note } from "./Note.tsx";
import { choiceText, choiceValue } from "./names.ts";

/** A choice among named rules; the one the scenario makes comes first. */
export function Choice({ control }: { readonly control: ChoiceControl }) {
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
        <Changed
          name={name}
          id={`c-${control.id}`}
          from={control.standard === "" ? text.asWritten : choiceText(control, control.standard, text)}
          reset={() => set("")}
        />
      )}
      <p class="help" id={`h-${control.id}`}>
        {text.help[control.id]} <Note note={control.note} />
      </p>
    </div>
  );
}
