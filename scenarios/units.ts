import { problem, type Said } from "./said.ts";
/** What a number in a scenario file counts: kronor (`450 tkr`), a dimensionless ratio (`0.2`, `20 %`), or something without a unit. */
export type Quantity = "kronor" | "ratio" | "plain";

export type Reading = { readonly value: number } | Refused;
export type RangeReading = { readonly p5: number; readonly p95: number } | Refused;
/** What should stand there instead; null: a number, of whatever kind is wanted. */
type Refused = { readonly reason: Said | null };

/** Powers of ten, so that `11.6 mnkr` is read as 11.6e6 and not multiplied with a rounding error. */
const exponents: Readonly<Record<Quantity, Readonly<Record<string, number>>>> = {
  kronor: { "": 0, kr: 0, tkr: 3, mnkr: 6, mdkr: 9 },
  ratio: { "": 0, "%": -2 },
  plain: { "": 0 },
};

const unitHints: Readonly<Record<string, string>> = {
  sek: "kr",
  kronor: "kr",
  kkr: "tkr",
  ksek: "tkr",
  tsek: "tkr",
  mkr: "mnkr",
  msek: "mnkr",
  tusen: "tkr",
  miljon: "mnkr",
  miljoner: "mnkr",
  mdr: "mdkr",
  miljard: "mdkr",
  miljarder: "mdkr",
  procent: "%",
  percent: "%",
};

/** Longer texts are no numbers; the patterns below would take long to say so. */
const longest = 100;
const spaces = /[\s\u00a0\u2009\u202f]+/g;
const numberPattern = /^([+-]?)(\d{1,3}(?: \d{3})+|\d+)(?:([.,])(\d+))?(?:e([+-]?\d{1,3}))?\s*(.*)$/i;

/** Between the ends of a range: `10 to 40`, `10 till 40`, `10–40`, `10 - 40`; a minus sign of an exponent follows its e. */
const between = /\s+(?:to|till)\s+|\s*[\u2013\u2014]\s*|(?<=[\d%a-z])\s+-\s+(?=\d)|(?<=\d|%|[kK][rR])-(?=\d)/i;

/** The units a quantity may carry, for messages: `kr, tkr, mnkr or mdkr`. */
export function unitsOf(quantity: Quantity): readonly string[] {
  return Object.keys(exponents[quantity]).filter((unit) => unit !== "");
}

/**
 * Reads `11.6 mnkr`, `11,6 mnkr`, `1 200 000 kr`, `20 %` or a plain number as a finite number of kronor or as a ratio.
 * `1,200 kr` is refused: it may mean 1200 or 1.2.
 *
 * text  as written; spaces of any kind; a decimal point or comma; a minus sign of either kind
 */
export function readQuantity(text: string, quantity: Quantity): Reading {
  return read(text, quantity, null);
}

/** Reads `10 to 40`, `10 till 40 mnkr`, `10–40 %` or `450 tkr to 2 mnkr` as 5th and 95th percentile; a unit at the end covers both. */
export function readRange(text: string, quantity: Quantity): RangeReading {
  const parts = text.trim().split(between);
  if (parts.length !== 2) return { reason: problem("aRange") };
  const upper = read(parts[1]!, quantity, null);
  if ("reason" in upper) return upper;
  const lower = read(parts[0]!, quantity, unitOf(parts[1]!));
  if ("reason" in lower) return lower;
  if (!(lower.value > 0)) return { reason: problem("rangeAboveZero") };
  if (!(lower.value < upper.value)) return { reason: problem("smallerFirst") };
  return { p5: lower.value, p95: upper.value };
}

/** `4 500 kr (2018)` → the amount and the year in whose prices it is; null where no year is written. */
export function priceYearOf(written: string): { readonly text: string; readonly year: number } | null {
  const match = written.length <= longest ? /^(.*\S)\s*\((\d{4})\)\s*$/s.exec(written) : null;
  return match === null ? null : { text: match[1]!, year: Number(match[2]) };
}

/** Whether a text is meant as a range like `10 to 40`. */
export function looksLikeRange(text: string): boolean {
  if (text.length > longest) return false;
  const [lower = "", upper = ""] = text.split(between, 2);
  return /^\s*[+\-\u2212]?\d[^a-z]*[a-z%]*$/i.test(lower) && /^[+\-\u2212]?\d/.test(upper);
}

function read(text: string, quantity: Quantity, fallbackUnit: string | null): Reading {
  const match = text.length <= longest ? numberPattern.exec(tidy(text)) : null;
  if (match === null) return { reason: null };
  const [, sign = "", whole = "", mark, fraction = "", exponent = "0", written = ""] = match;
  const unit = written === "" && fallbackUnit !== null ? fallbackUnit : written.toLowerCase();
  const shift = Object.hasOwn(exponents[quantity], unit) ? exponents[quantity][unit]! : null;
  if (shift === null) return { reason: unitReason(unit, quantity) };
  if (
    mark !== undefined &&
    fraction.length === 3 &&
    shift >= 0 &&
    shift <= 3 &&
    /^[1-9]\d{0,2}$/.test(whole) &&
    (mark === "," || unit !== "")
  ) {
    return {
      reason: problem("eitherNumber", {
        thousands: `${whole}${fraction}`,
        decimal: `${whole}.${fraction}0`,
        found: `'${whole}${mark}${fraction}'`,
      }),
    };
  }
  const value = Number(`${sign}${whole.replaceAll(" ", "")}.${fraction}e${Number(exponent) + shift}`);
  return Number.isFinite(value) ? { value } : { reason: problem("finiteNumber") };
}

function unitOf(text: string): string {
  return (numberPattern.exec(tidy(text))?.[6] ?? "").toLowerCase();
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/\u2212/g, "-")
    .replace(spaces, " ");
}

function unitReason(unit: string, quantity: Quantity): Said {
  const allowed = unitsOf(quantity);
  if (allowed.length === 0) return problem("withoutUnit");
  // `15 miljoner kronor` means what `15 miljoner` means.
  const word = unit.replace(/ (?:kr|kronor|sek)$/, "");
  const hint = Object.hasOwn(unitHints, word) ? unitHints[word]! : null;
  const said = problem("unitOrNone", { units: allowed });
  return hint !== null && allowed.includes(hint) ? { code: said.code, values: { ...said.values, guess: hint } } : said;
}
