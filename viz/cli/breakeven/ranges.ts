import { comparisons, knownAt, type Quantity, readQuantity, scaledSteps, tell } from "../../../workers/host.ts";
import type { Until } from "../../../workers/index.ts";
import { UsageError } from "../io.ts";

/** A number to vary, as it was written. */
export interface RangeOption {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly points: number;
  readonly unit: "kr" | "number";
}

/**
 * `PATH=low..high`, `PATH*=low..high` for a factor, with `/n` for n points; a unit at the end covers both ends.
 *
 * throws  UsageError with a sentence
 */
export function rangeOption(option: string, text: string, points: number): RangeOption {
  const [, path = "", star = "", from = "", to = "", count] = /^([^=*]+(?:\.\*[^=*]*)*?)(\*?)=(.+?)\.\.(.+?)(?:\/(\d+))?$/.exec(text) ?? [];
  if (path === "") throw new UsageError(`--${option} must be PATH=low..high, like fund.capital=20..60 mnkr, got '${text}'`);
  const steps = (path + star).split(".");
  const known = knownAt(scaledSteps(steps) ?? steps);
  if ("unknown" in known) throw new UsageError(`--${option} ${path}: ${tell(known.unknown, "en")}`);
  const { quantity, whole = false } = known.told;
  if (quantity === undefined) throw new UsageError(`--${option} ${path}: expected the path of a number`);
  if (whole && star === "") throw new UsageError(`--${option} ${path} is counted in whole numbers: vary it by a factor, ${path}*=0.5..2`);
  const [low, high] = endsOf(from, to, star === "" ? quantity : "ratio");
  if (low === null || high === null || !(low < high))
    throw new UsageError(`--${option} must go from a number up to a larger one, got '${text}'`);
  const number = count === undefined ? points : Number(count);
  if (number < 2 || number > 1000) throw new UsageError(`--${option} must have 2 to 1000 points, got ${number}`);
  return { path: path + star, low, high, points: number, unit: star === "" && quantity === "kronor" ? "kr" : "number" };
}

function endsOf(from: string, to: string, quantity: Quantity): readonly [number | null, number | null] {
  const unit = /[a-zåäö%]+\s*$/i.exec(to)?.[0] ?? "";
  const read = (text: string) => {
    const reading = readQuantity(text, quantity);
    return "value" in reading ? reading.value : null;
  };
  return [read(/[a-zåäö%]\s*$/i.test(from) ? from : `${from} ${unit}`), read(to)];
}

/**
 * `MEASURE<=threshold`: a share may be written in per cent, kronor with a unit.
 *
 * throws  UsageError with a sentence
 */
export function untilOption(text: string | undefined): Until {
  const [, measure = "", sign = "", threshold = ""] = /^\s*([^<>=\s]+)\s*(<=|>=|<|>)\s*(.+?)\s*$/.exec(text ?? "") ?? [];
  const value = (["ratio", "kronor"] as const).map((quantity) => readQuantity(threshold, quantity)).find((reading) => "value" in reading);
  if (measure === "" || value === undefined || !("value" in value)) {
    throw new UsageError(
      `--until must be MEASURE<=number or MEASURE>=number, like depletion.probability<=0.05, got '${text ?? "nothing"}'`,
    );
  }
  return { measure, is: sign.startsWith("<") ? comparisons[0] : comparisons[1], threshold: value.value };
}
