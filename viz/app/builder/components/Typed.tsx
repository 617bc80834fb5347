import { useEffect, useState } from "preact/hooks";

/** A text field that hands over what was typed when it is left, or at Enter; what was refused stays to be put right, Escape brings back what was. */
export function Typed({
  id,
  shown,
  name,
  describedBy,
  wrong,
  placeholder = "",
  wide = false,
  take,
}: {
  readonly id: string;
  readonly shown: string;
  /** Absent where a label names it. */
  readonly name?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly wrong: boolean;
  readonly placeholder?: string;
  readonly wide?: boolean;
  readonly take: (typed: string) => void;
}) {
  const [typed, type] = useState<string | null>(null);
  useEffect(() => type(null), [shown]);
  const done = () => {
    if (typed !== null && typed !== shown) take(typed);
  };
  return (
    <input
      id={id}
      type="text"
      autocomplete="off"
      spellcheck={wide}
      class={wide ? "wide" : ""}
      value={typed ?? shown}
      placeholder={placeholder}
      aria-label={name}
      aria-describedby={describedBy}
      aria-invalid={wrong}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter") done();
        if (event.key === "Escape") type(null);
      }}
    />
  );
}
