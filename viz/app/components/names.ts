import { levelValue } from "../../levels/levels.ts";
import type { Locale } from "../../text/locale.ts";
import { formatNumber } from "../../text/numbers.ts";
import type { ChoiceControl, Control, RangeControl } from "../model/controls.ts";
import type { Words } from "../words/sv.ts";

/** A control's number as a person reads it: "40 mnkr". */
export function rangeText(control: RangeControl, value: number, text: Words, locale: Locale): string {
  const unit = text.units[control.unit];
  return `${formatNumber(value, locale, decimalsOf(control, value))}${unit === "" ? "" : `\u00a0${unit}`}`;
}

/** A number to type over: no more decimals than it needs, two at most. */
export function fieldText(value: number, locale: Locale): string {
  const needed = [0, 1].find((decimals) => Math.abs(Number(value.toFixed(decimals)) - value) <= 1e-9 * Math.max(1, Math.abs(value)));
  return formatNumber(value, locale, needed ?? 2);
}

/** Decimals that the step and the value need; the standard may be finer than the step. */
export function decimalsOf(control: RangeControl, value: number): number {
  const places = Math.max(0, Math.ceil(-Math.log10(control.step) - 1e-9));
  const exact = Number(value.toFixed(places));
  return Math.abs(exact - value) > 1e-9 * Math.max(1, Math.abs(value)) ? Math.min(2, places + 1) : places;
}

/** What a range shows now, in its own unit. */
export function rangeValue(control: RangeControl, overrides: ReadonlyMap<string, string>): number {
  return Number((levelValue(control.level, overrides) / control.factor).toPrecision(6));
}

/** The choice that the overrides amount to. */
export function choiceValue(control: ChoiceControl, overrides: ReadonlyMap<string, string>): string {
  const chosen = control.options.find(
    (option) => option.overrides.length > 0 && option.overrides.every(([path, text]) => overrides.get(path) === text),
  );
  return chosen?.value ?? "";
}

export function choiceText(control: ChoiceControl, value: string, text: Words): string {
  const names: Readonly<Record<string, string>> = text.choices[control.id];
  return names[value] ?? value;
}

/** What overrides change, in a few words: "lån; 20 mnkr". */
export function changesText(controls: readonly Control[], overrides: ReadonlyMap<string, string>, text: Words, locale: Locale): string {
  const left = new Set(overrides.keys());
  const parts = controls.flatMap((control) => {
    const paths =
      control.kind === "range"
        ? control.level.places.map((place) => place.path)
        : control.options.flatMap((option) => option.overrides.map(([path]) => path));
    const mine = paths.filter((path) => left.delete(path));
    if (mine.length === 0) return [];
    if (control.kind === "choice") return [choiceText(control, choiceValue(control, overrides), text)];
    return [`${text.names[control.id].toLowerCase()} ${rangeText(control, rangeValue(control, overrides), text, locale)}`];
  });
  return [...parts, ...[...left].map((path) => `${path} = ${overrides.get(path)}`)].slice(0, 4).join("; ") || text.unchanged;
}
