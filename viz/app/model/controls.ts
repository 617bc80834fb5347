import { type Level, type LevelId, levelsOf } from "../../levels/levels.ts";
import type { Assumption } from "./assumptions.ts";
import { designControl, memoryControl, ruleControl } from "./choiceControls.ts";

/** A number that a person moves. */
export interface RangeControl {
  readonly kind: "range";
  readonly id: LevelId;
  readonly level: Level;
  readonly unit: "mnkr" | "percent" | "persons" | "plain";
  /** In the unit of the control. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly standard: number;
  /** Kronor, share … = factor · what the control shows. */
  readonly factor: number;
  readonly note: string;
}

/** A choice among named rules. */
export interface ChoiceControl {
  readonly kind: "choice";
  readonly id: "rule" | "memory" | "design";
  /** What each choice sets; the first, "", sets nothing. */
  readonly options: readonly { readonly value: string; readonly overrides: readonly (readonly [string, string])[] }[];
  /** The choice the file makes, where it makes one; "" where places differ. */
  readonly standard: string;
  readonly note: string;
}

export type Control = RangeControl | ChoiceControl;

/** The controls for a scenario: those of its rules first, then those of what is believed. */
export function controlsOf(plain: unknown, assumptions: readonly Assumption[]): readonly Control[] {
  const levels = new Map(levelsOf(plain).map((level) => [level.id, level]));
  const noteAt = (path: string) => assumptions.find((each) => each.path === path || each.path.startsWith(`${path}.`))?.note ?? "";
  const range = (id: LevelId) => {
    const level = levels.get(id);
    return level === undefined ? null : rangeControl(level, noteAt(level.places[0]!.path), plain);
  };
  return [
    ruleControl(plain, noteAt),
    range("capital"),
    range("yearlyTopUp"),
    memoryControl(plain, noteAt),
    designControl(plain, noteAt),
    range("arms"),
    range("transfer"),
    range("tail"),
    range("turnover"),
  ].filter((control) => control !== null);
}

function rangeControl(level: Level, note: string, plain: unknown): RangeControl {
  const shared = { kind: "range", id: level.id, level, note } as const;
  if (level.id === "capital" || level.id === "yearlyTopUp") {
    const capital = levelsOf(plain).find((each) => each.id === "capital")?.value ?? 0;
    const standard = level.value / 1e6;
    const max = level.id === "capital" ? Math.max(3 * standard, 1) : Math.max(2 * standard, capital / 1e6 / 4, 1);
    const step = niceStep(max / 100);
    return { ...shared, unit: "mnkr", min: 0, max: Math.ceil(max / step) * step, step, standard, factor: 1e6 };
  }
  if (level.id === "arms") {
    const max = niceStep(Math.max(100, level.value * 8));
    return {
      ...shared,
      unit: "persons",
      min: Math.min(2, Math.floor(level.value)),
      max: Math.max(max, Math.ceil(level.value)),
      step: 1,
      standard: level.value,
      factor: 1,
    };
  }
  if (level.id === "tail") {
    const shape = level.places[0]!.path.endsWith("shape");
    return {
      ...shared,
      unit: "plain",
      min: 0.05,
      max: Math.max(shape ? 0.9 : 1.6, level.value),
      step: 0.01,
      standard: level.value,
      factor: 1,
    };
  }
  const [low, high] = [level.low, level.high].map((share) => Math.round(share * 100));
  return {
    ...shared,
    unit: "percent",
    min: Math.min(low!, Math.floor(level.value * 100)),
    max: high!,
    step: 1,
    standard: level.value * 100,
    factor: 0.01,
  };
}

/** The largest of 1, 2, 5 × 10^k that is at most `wanted`. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((each) => each * power <= wanted * 1.000001) ?? 1;
  return Number((digit * power).toPrecision(3));
}
