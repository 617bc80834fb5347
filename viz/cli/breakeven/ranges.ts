import { comparisons, knownAt, type Quantity, readQuantity, scaledSteps } from "../../../workers/host.ts";
import type { Until } from "../../../workers/index.ts";
import { say } from "../../text/said/say.ts";
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
 * throws  UsageError
 */
export function rangeOption(option: string, text: string, points: number): RangeOption {
  const [, path = "", star = "", from = "", to = "", count] = /^([^=*]+(?:\.\*[^=*]*)*?)(\*?)=(.+?)\.\.(.+?)(?:\/(\d+))?$/.exec(text) ?? [];
  if (path === "") throw new UsageError(say("rangeForm", { option, found: text }));
  const steps = (path + star).split(".");
  const known = knownAt(scaledSteps(steps) ?? steps);
  if ("unknown" in known) throw new UsageError(say("optionAtSays", { option, path, said: known.unknown }));
  const { quantity, whole = false } = known.told;
  if (quantity === undefined)
    throw new UsageError(say("optionAtSays", { option, path, said: say("expectedRule", { rule: say("pathOfNumber") }) }));
  if (whole && star === "") throw new UsageError(say("rangeWhole", { option, path }));
  const [low, high] = endsOf(from, to, star === "" ? quantity : "ratio");
  if (low === null || high === null || !(low < high)) throw new UsageError(say("rangeRises", { option, found: text }));
  const number = count === undefined ? points : Number(count);
  if (number < 2 || number > 1000) throw new UsageError(say("rangePoints", { option, found: number }));
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
 * throws  UsageError
 */
export function untilOption(text: string | undefined): Until {
  const [, measure = "", sign = "", threshold = ""] = /^\s*([^<>=\s]+)\s*(<=|>=|<|>)\s*(.+?)\s*$/.exec(text ?? "") ?? [];
  const value = (["ratio", "kronor"] as const).map((quantity) => readQuantity(threshold, quantity)).find((reading) => "value" in reading);
  if (measure === "" || value === undefined || !("value" in value)) {
    throw new UsageError(say("untilForm", { found: text ?? say("nothingGiven") }));
  }
  return { measure, is: sign.startsWith("<") ? comparisons[0] : comparisons[1], threshold: value.value };
}
