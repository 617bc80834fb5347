import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../words/words.ts";
import { readNumber } from "./readNumber.ts";

/** A number to type, written as the reader's language writes it. What is no number changes nothing and is told. */
export function NumberField({
  shown,
  name,
  describedBy,
  take,
}: {
  /** What stands there. */
  readonly shown: string;
  readonly name: string;
  readonly describedBy: string;
  readonly take: (value: number) => void;
}) {
  const [wrong, blame] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Moved by other means: what was typed is no more.
  useEffect(() => blame(null), [shown]);
  const done = () => {
    const input = field.current;
    if (input === null) return;
    // Emptied or put back: what stood there stands.
    if (input.value.trim() === "") input.value = shown;
    if (input.value === shown) return blame(null);
    const read = readNumber(input.value);
    if (read === null) return blame(input.value);
    blame(null);
    take(read);
    // A number outside what is possible is moved to its end: then nothing is drawn anew here.
    input.value = shown;
  };
  const fault = wrong === null ? null : words.value.noNumber(wrong.length > 20 ? `${wrong.slice(0, 19)}…` : wrong);
  return (
    <>
      <input
        ref={field}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={wrong ?? shown}
        aria-label={name}
        aria-invalid={fault !== null}
        aria-describedby={describedBy}
        onChange={done}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || field.current === null) return;
          field.current.value = shown;
          blame(null);
        }}
      />
      {fault === null ? null : (
        <span class="fault wrong" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
