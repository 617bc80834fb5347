import { words } from "../words/words.ts";
import { focusOn } from "./focusOn.ts";

export interface ChangedProps {
  /** Name of the control, and its id. */
  readonly name: string;
  readonly id: string;
  /** What the scenario says. */
  readonly from: string;
  readonly reset: () => void;
}

/** What a control has been changed from, and the way back. */
export function Changed({ name, id, from, reset }: ChangedProps) {
  const text = words.value;
  return (
    <p class="changed">
      {text.changedFrom(from)}{" "}
      <button
        type="button"
        class="small"
        aria-label={text.resetOf(name)}
        onClick={() => {
          reset();
          focusOn(id);
        }}
      >
        {text.reset}
      </button>
    </p>
  );
}
