import { unknownKey } from "./leaf.ts";
import { integer, items, record, word } from "./loose.ts";
import type { Inlined } from "./observations.ts";
import type { FilePath, Finding } from "./problem.ts";
import { yearlyKeys } from "./series/yearlyKeys.ts";
import { yearlyOfFile } from "./series/yearlyOfFile.ts";
import type { Quantity } from "./units.ts";

/** Keys of `observed` that take numbers by year, and what these are. */
const ofFund: Readonly<Record<string, Quantity>> = { balance: "kronor", topUps: "kronor", returned: "kronor" };
const ofMunicipality: Readonly<Record<string, Quantity>> = { result: "ratio" };
const ofRound: Readonly<Record<string, Quantity>> = { outlays: "kronor", intake: "plain", leavers: "plain" };

/** A place of `observed` that names a file. */
export interface ObservedSeries {
  readonly path: FilePath;
  readonly quantity: Quantity;
  readonly wanted: Readonly<Record<string, unknown>>;
}

/** Every place of `observed` whose numbers by year stand in a file. */
export function observedSeries(plain: unknown): readonly ObservedSeries[] {
  const { fund, municipality, interventions } = record(record(plain).observed);
  const within = (block: unknown, path: FilePath, keys: Readonly<Record<string, Quantity>>): readonly ObservedSeries[] =>
    Object.entries(keys).flatMap(([key, quantity]) => {
      const wanted = record(record(block)[key]);
      return word(wanted.file) === null ? [] : [{ path: [...path, key], quantity, wanted }];
    });
  return [
    ...within(fund, ["observed", "fund"], ofFund),
    ...within(municipality, ["observed", "municipality"], ofMunicipality),
    ...Object.entries(record(interventions)).flatMap(([id, known]) => {
      const path: FilePath = ["observed", "interventions", id];
      return Array.isArray(known)
        ? items(known).flatMap((round, at) => within(round, [...path, at], ofRound))
        : within(known, path, ofRound);
    }),
  ];
}

/**
 * Puts the numbers by year of every file that `observed` names in the place of the file's name: outlays from a ledger, balances from a
 * table. Years after `through` are not known yet, and left out.
 *
 * readFile  text of a file by its path relative to the scenario, named at `path` there; undefined where there are no files (a page)
 */
export function inlineObserved(plain: unknown, readFile: ((relativePath: string, path: FilePath) => string) | undefined): Inlined {
  const findings: Finding[] = [];
  const through = integer(record(record(plain).observed).through) ?? Number.POSITIVE_INFINITY;
  let value = plain;
  for (const { path, quantity, wanted } of observedSeries(plain)) {
    const known = path.at(-1) === "outlays" ? [...yearlyKeys, "informs"] : [...yearlyKeys];
    for (const key of Object.keys(wanted)) {
      if (!known.includes(key)) findings.push({ path: [...path, key], ...unknownKey(key, known), atKey: true });
    }
    const found = yearlyOfFile(wanted, quantity, readFile && ((name) => readFile(name, [...path, "file"])));
    if ("said" in found) findings.push({ path: [...path, ...(Object.hasOwn(wanted, found.key) ? [found.key] : [])], ...found.said });
    const values = "values" in found ? Object.entries(found.values).filter(([year]) => Number(year) <= through) : [];
    const informs = wanted.informs === undefined ? {} : { informs: wanted.informs };
    value = replaced(value, path, { ...Object.fromEntries(values), ...informs });
  }
  return { value, findings };
}

/** The same with something else at a path. */
function replaced(value: unknown, [step, ...rest]: FilePath, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? replaced(item, rest, by) : item));
  return { ...record(value), [step]: replaced(record(value)[step], rest, by) };
}
