import type { Summary } from "../../workers/index.ts";
import type { TornadoData, TornadoEnd } from "../charts/tornado.ts";
import { levelNames, lossName } from "../text/levels.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { type Level, type LevelId, levelsOf, levelValue, overridesOf } from "./levels.ts";

/** One assumption, half as large and half as large again, as far as it can be. */
export interface Step {
  readonly id: LevelId;
  readonly low: StepEnd;
  readonly high: StepEnd;
}

export interface StepEnd {
  /** The assumption's value. */
  readonly value: number;
  readonly overrides: readonly (readonly [path: string, text: string])[];
}

/** Futures of each run: enough for the order of the assumptions, since all have them in common. */
export const stepFutures = 4096;

const rules = new Set<LevelId>(["capital", "yearlyTopUp"]);

/** The assumptions of a scenario that are worth moving: not its rules. */
export function stepsOf(plain: unknown, overrides: ReadonlyMap<string, string>): readonly Step[] {
  return levelsOf(plain)
    .filter(({ id }) => !rules.has(id))
    .map((level) => ({ id: level.id, low: endOf(level, 0.5, overrides), high: endOf(level, 1.5, overrides) }));
}

function endOf(level: Level, factor: number, overrides: ReadonlyMap<string, string>): StepEnd {
  const value = Math.min(level.high, Math.max(level.low, levelValue(level, overrides) * factor));
  return { value, overrides: overridesOf(level, value) };
}

/** The two results that a step may be measured by. */
export interface Measured {
  readonly probability: Result;
  readonly kronor: Result;
}

export type Result = Pick<TornadoEnd, "result" | "standardError">;

/** Columns of a future that `measured` needs: nothing else has to be simulated. */
export const stepColumns: readonly string[] = ["fund.depletionIndex", "fund.loss"];

export function measured({ depletion, fund }: Summary): Measured {
  const { value, standardError } = depletion.probability;
  return {
    probability: { result: value, standardError: standardError ?? 0 },
    kronor: { result: fund.loss.mean.value, standardError: fund.loss.mean.standardError ?? 0 },
  };
}

/** What a step came to; null where its value cannot be. */
export interface StepResult {
  readonly id: LevelId;
  readonly low: { readonly value: number; readonly measured: Measured | null };
  readonly high: { readonly value: number; readonly measured: Measured | null };
}

/** The tornado of steps: by the probability of running short, or by the fund's loss where that next to never or always happens. */
export function tornadoOf(base: Measured, steps: readonly StepResult[], locale: Locale): TornadoData {
  const { result } = base.probability;
  const measure = result > 0.005 && result < 0.995 ? "probability" : "kronor";
  const plain = new Set<LevelId>(["arms", "tail"]);
  const shown = (id: LevelId, value: number) =>
    plain.has(id) ? formatNumber(value, locale, value < 10 ? 2 : 0) : `${formatNumber(value * 100, locale)}\u00a0%`;
  const assumptions = steps.flatMap(({ id, low, high }) => {
    if (low.measured === null || high.measured === null) return [];
    const name = levelNames[locale][id];
    const end = ({ value, measured: found }: { readonly value: number; readonly measured: Measured }): TornadoEnd => ({
      ...found[measure],
      assumed: shown(id, value),
    });
    return [
      {
        name: name.charAt(0).toLowerCase() + name.slice(1),
        low: end({ value: low.value, measured: low.measured }),
        high: end({ value: high.value, measured: high.measured }),
      },
    ];
  });
  return { measure, measureName: lossName[locale], base: base[measure].result, assumptions };
}
