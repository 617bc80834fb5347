import { type Described, describe } from "./describe.ts";
import { unknownKey } from "./leaf.ts";
import { integer, record, word } from "./loose.ts";
import { levelIn, type PriceSeries, yearsOf } from "./priceLevels.ts";
import { pricesShape } from "./pricesSchema.ts";
import { type FilePath, type Finding, shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { distributionForms } from "./uncertain.ts";
import { looksLikeRange, priceYearOf, readQuantity, readRange } from "./units.ts";

/** An amount of a file that is stated in the prices of another year than the scenario's. */
export interface DatedAmount<Path> {
  readonly path: Path;
  /** Whose prices it is written in. */
  readonly year: number;
  /** Whose prices it is computed in. */
  readonly base: number;
  /** I(base)/I(year): what the amount is multiplied by. */
  readonly factor: number;
}

export interface InBasePrices {
  /** The file, every amount in prices of the base year and without a price year. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly amounts: readonly DatedAmount<FilePath>[];
}

const amountKeys = ["amount", "prices", "index"];

/** What amounts are multiplied by, and the index they follow. */
interface Dating {
  readonly factor: number;
  readonly index: "index" | "municipal";
}

/**
 * Converts every amount that names a price year: amount · I(base)/I(year) (MODEL §11). Which values are amounts is what the schema
 * says; a distribution is converted parameter by parameter. Where `prices` is wrong itself, nothing more is said of amounts.
 *
 * plain    the file as plain data, files of indices inlined
 * told     what the schema says of the file
 * usable   whether the indices could be read
 */
export function inBasePrices(plain: unknown, told: Described, usable: boolean): InBasePrices {
  const file = record(plain);
  const findings: Finding[] = [];
  const amounts: DatedAmount<FilePath>[] = [];
  const read = pricesShape.safeParse(file.prices);
  const base = read.data?.base ?? integer(file.startYear);
  const known = usable && (file.prices === undefined || read.success) && base !== null;

  function datingOf(year: number, index: Dating["index"], path: FilePath, place: FilePath): Dating {
    const fail = (said: Said): Dating => {
      findings.push({ path: place, ...said });
      return { factor: 1, index };
    };
    if (!known) return { factor: 1, index };
    if (file.prices === undefined) return fail(problem("amountWithoutIndex", { year }));
    const levels = read.data?.[index];
    if (levels === undefined) return fail(problem("municipalIndexMissing"));
    const series: PriceSeries = { levels, beyond: read.data?.beyond ?? null };
    const [from, to] = [levelIn(series, year), levelIn(series, base!)];
    if (from === null) return fail(problem("noIndexForAmount", { year, known: yearsOf(series) }));
    if (to === null) return fail(problem("noIndexForBase", { base, known: yearsOf(series) }));
    const factor = to / from;
    amounts.push({ path, year, base: base!, factor });
    return { factor, index };
  }

  function walk(value: unknown, about: Described, path: FilePath): unknown {
    const { content } = about;
    if (Array.isArray(value)) {
      const element = content.kind === "list" ? content.element : about;
      return value.map((item, at) => walk(item, element, [...path, at]));
    }
    if (content.kind === "leaf") return about.quantity === "kronor" ? amount(value, null, path) : value;
    if (typeof value !== "object" || value === null) return value;
    return entries(value, path, (key) => (content.kind === "block" ? content.keys.get(key) : content.element), walk);
  }

  /** dating  of the distribution around it, which its own overrides */
  function amount(value: unknown, dating: Dating | null, path: FilePath): unknown {
    if (typeof value === "number") return dating === null ? value : value * dating.factor;
    if (typeof value === "string") return written(value, dating, path);
    if (Array.isArray(value)) return value.map((item, at) => amount(item, dating, [...path, at]));
    const { prices, index, ...rest } = record(value);
    const isAmount = "amount" in rest;
    const unknown = isAmount ? Object.keys(rest).filter((key) => key !== "amount") : [];
    for (const key of unknown) findings.push({ path: [...path, key], ...unknownKey(key, amountKeys), atKey: true });
    const isDated = prices !== undefined || index !== undefined || (isAmount && unknown.length === 0);
    const own = isDated ? stated(prices, index, path) : dating;
    if ("dist" in rest) return distribution(rest, own, path);
    if ("of" in rest) return { ...rest, of: amount(rest.of, own, [...path, "of"]) };
    return isAmount ? amount(rest.amount, own, path) : value;
  }

  function written(value: string, dating: Dating | null, path: FilePath): unknown {
    const dated = priceYearOf(value);
    if (dated === null && dating === null) return value;
    const text = dated?.text ?? value;
    const range = looksLikeRange(text) ? readRange(text, "kronor") : null;
    const reading = readQuantity(text, "kronor");
    if (!("value" in reading) && !(range !== null && "p5" in range)) return value;
    const { factor } = dated === null ? dating! : datingOf(dated.year, dating?.index ?? "index", path, path);
    if ("value" in reading) return reading.value * factor;
    return range !== null && "p5" in range ? { dist: "lognormal", p5: range.p5 * factor, p95: range.p95 * factor } : value;
  }

  function distribution(value: Readonly<Record<string, unknown>>, dating: Dating | null, path: FilePath): unknown {
    const forms = distributionForms("kronor");
    const name = word(value.dist);
    const form = name !== null && Object.hasOwn(forms, name) ? describe(forms[name]!.schema).content : null;
    if (form?.kind !== "block") return value;
    const inside = (item: unknown, about: Described, at: FilePath): unknown => {
      const { content } = about;
      if (content.kind === "list" && Array.isArray(item)) return item.map((each, n) => inside(each, content.element, [...at, n]));
      if (content.kind === "block" && typeof item === "object" && item !== null)
        return entries(item, at, (key) => content.keys.get(key), inside);
      return about.quantity === "kronor" ? amount(item, dating, at) : item;
    };
    return entries(value, path, (key) => form.keys.get(key), inside);
  }

  function stated(prices: unknown, index: unknown, path: FilePath): Dating | null {
    const year = integer(prices);
    const rule = problem("aYear");
    const said =
      prices === undefined ? problem("missingKey", { key: "'prices'", rule }) : problem("expected", { found: shown(prices), rule });
    if (year === null) findings.push({ path: [...path, "prices"], ...said });
    if (index !== undefined && index !== "index" && index !== "municipal")
      findings.push({ path: [...path, "index"], ...problem("expected", { found: shown(index), rule: ["index", "municipal"] }) });
    return year === null ? null : datingOf(year, index === "municipal" ? "municipal" : "index", path, [...path, "prices"]);
  }

  return { value: walk(plain, told, []), findings, amounts };
}

function entries(
  value: object,
  path: FilePath,
  about: (key: string) => Described | undefined,
  convert: (item: unknown, about: Described, path: FilePath) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const told = about(key);
      return [key, told === undefined ? item : convert(item, told, [...path, key])];
    }),
  );
}
