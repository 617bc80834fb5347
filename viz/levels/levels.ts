import { priceYearOf, readQuantity } from "../../workers/host.ts";
import { isBlock, listAt, valueAt } from "./plain.ts";

/** Numbers of a scenario that mean the same thing in several places, moved together in proportion. */
export interface Level {
  readonly id: LevelId;
  readonly places: readonly Place[];
  /** Mean of the places: what a control shows. */
  readonly value: number;
  /** What every place can be, by its distribution. */
  readonly low: number;
  readonly high: number;
}

export interface Place {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whole numbers only: persons. */
  readonly whole: boolean;
  /** What stands behind the number: the year in whose prices it is, ` (2018)`. */
  readonly suffix?: string;
}

export type LevelId =
  | "capital"
  | "yearlyTopUp"
  | "arms"
  | "transfer"
  | "noEffect"
  | "cashable"
  | "tail"
  | "turnover"
  | "headTurnover"
  | "majorityChange"
  | "lossPerHeadChange"
  | "intake"
  | "outMigration";

/** Every level that the scenario has, in the order in which they are shown. */
export function levelsOf(plain: unknown): readonly Level[] {
  const interventions = listAt(plain, "interventions").map((each) => `interventions.${each.id}`);
  const departments = listAt(plain, "departments").map((each) => `departments.${each.id}`);
  const outcomes = interventions.flatMap((path) => listAt(plain, `${path}.outcomes`).map((each) => `${path}.outcomes.${each.id}`));
  const under = (paths: readonly string[], key: string) => paths.map((path) => `${path}.${key}`);
  const share = (id: LevelId, paths: readonly string[]) =>
    level(
      id,
      paths.flatMap((path) => meanPlace(plain, path, 0, 1)),
    );
  const costs = [...under(outcomes, "days"), ...under(outcomes, "cost")];
  const tails = costs.flatMap((path) => numberPlace(plain, `${path}.tail.shape`, 0, 0.95));
  const spreads = costs.flatMap((path) => numberPlace(plain, `${path}.sigma`, 0.05, 2));
  const evaluated = interventions.filter((path) => isBlock(valueAt(plain, `${path}.evaluation`)));
  const arms = evaluated.flatMap((path) => [
    ...numberPlace(plain, `${path}.evaluation.sample`, 1, 5000, true),
    ...numberPlace(plain, `${path}.evaluation.controls`, 1, 5000, true),
  ]);
  return [
    level("capital", numberPlace(plain, "fund.capital", 0, Number.POSITIVE_INFINITY)),
    level("yearlyTopUp", topUpPlace(plain)),
    level("arms", arms),
    share("transfer", under(interventions, "effect.transfer")),
    level("tail", tails.length > 0 ? tails : spreads),
    share("turnover", under(interventions, "staff.turnover")),
    share("noEffect", under(interventions, "effect.noEffect")),
    share("cashable", under(interventions, "cashable")),
    share("headTurnover", under(departments, "headTurnover")),
    share("majorityChange", ["municipality.elections.majorityChange"]),
    share("lossPerHeadChange", ["credibility.lossPerHeadChange"]),
    share("outMigration", under(interventions, "outMigration")),
  ].filter((each) => each !== null);
}

function level(id: LevelId, places: readonly Place[]): Level | null {
  const counted = id === "yearlyTopUp" ? places : places.filter((place) => place.value > 0);
  if (counted.length === 0) return null;
  const value = counted.reduce((sum, place) => sum + place.value, 0) / counted.length;
  const low = Math.max(...counted.map((place) => (place.value > 0 ? (place.low / place.value) * value : place.low)));
  const high = Math.min(...counted.map((place) => (place.value > 0 ? (place.high / place.value) * value : place.high)));
  return { id, places: counted, value, low: Math.min(low, value), high: Math.max(high, value) };
}

/** The overrides that give a level another value; none where it has its own. */
export function overridesOf(level: Level, value: number): readonly (readonly [path: string, text: string])[] {
  return level.places.map((place) => {
    const wanted = level.value > 0 ? (place.value / level.value) * value : value;
    const inside = Math.min(place.high, Math.max(place.low, wanted));
    return [place.path, `${numberText(place.whole ? Math.round(inside) : inside)}${place.suffix ?? ""}`] as const;
  });
}

/** The value of a level under overrides: that of its first place that has one. */
export function levelValue(level: Level, overrides: ReadonlyMap<string, string>): number {
  const place = level.places.find((each) => overrides.has(each.path));
  const text = place === undefined ? undefined : overrides.get(place.path);
  const set = text === undefined ? null : quantityOf(text);
  if (place === undefined || set === null) return level.value;
  return place.value > 0 ? (set / place.value) * level.value : set;
}

/** Six digits and no exponent; kronor as whole numbers. */
export function numberText(value: number): string {
  if (Math.abs(value) >= 1e5) return Math.round(value) % 1e5 === 0 ? `${Math.round(value) / 1e6} mnkr` : String(Math.round(value));
  return String(Number(value.toPrecision(6)));
}

/** A number as a scenario file writes it: 0.2, "20 %", "40 mnkr"; null if it is none. */
export function quantityOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  for (const quantity of ["kronor", "ratio"] as const) {
    const reading = readQuantity(quantity === "kronor" ? (priceYearOf(value)?.text ?? value) : value, quantity);
    if ("value" in reading) return reading.value;
  }
  return null;
}

function numberPlace(plain: unknown, path: string, low: number, high: number, whole = false): readonly Place[] {
  const written = valueAt(plain, path);
  const value = quantityOf(written);
  return value === null ? [] : [{ path, value, low, high, whole, ...yearOf(written) }];
}

function topUpPlace(plain: unknown): readonly Place[] {
  const value = valueAt(plain, "fund.yearlyTopUp");
  const number = value === undefined ? 0 : quantityOf(value);
  return number === null
    ? []
    : [{ path: "fund.yearlyTopUp", value: number, low: 0, high: Number.POSITIVE_INFINITY, whole: false, ...yearOf(value) }];
}

function yearOf(written: unknown): Pick<Place, "suffix"> {
  const dated = typeof written === "string" ? priceYearOf(written) : null;
  return dated === null ? {} : { suffix: ` (${dated.year})` };
}

/** A share that is known, or the mean of the distribution it is drawn from, kept where that distribution exists. */
function meanPlace(plain: unknown, path: string, low: number, high: number): readonly Place[] {
  const value = valueAt(plain, path);
  if (!isBlock(value)) return numberPlace(plain, path, low, high);
  const sd = quantityOf(value.sd);
  const [place] = numberPlace(plain, `${path}.mean`, low, high);
  if (place === undefined || sd === null) return [];
  if (value.dist !== "beta" || value.min !== undefined || value.max !== undefined) return [place];
  // A beta with this sd exists only where m(1 − m) > sd²; a little inside, where it still has one hump.
  const reach = Math.sqrt(Math.max(0, 0.25 - 1.05 * sd * sd));
  return [{ ...place, low: Math.max(low, 0.5 - reach), high: Math.min(high, 0.5 + reach) }];
}
