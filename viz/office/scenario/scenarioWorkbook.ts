import type { Document } from "yaml";
import { record } from "../../../workers/host.ts";
import { keyWords } from "../../text/builder/keys.ts";
import { unitsInSwedish } from "../../text/builder/units.ts";
import { inLocale, type Locale } from "../../text/locale.ts";
import { pathLabel } from "../../text/pathLabel.ts";
import { type ScenarioBookWords, scenarioBookWords } from "../../text/scenarioBook.ts";
import { headRow, plainRows, type Sheet, type SheetCell, type SheetRow, type Workbook } from "../workbook.ts";
import { everyKey } from "./everyKey.ts";
import { writtenPath } from "./keyPath.ts";
import { type ScenarioRow, scenarioRows } from "./scenarioRows.ts";
import { type Known, knownAt } from "./schemaAt.ts";
import { tableCells } from "./tableText.ts";
import { cellOf } from "./valueCell.ts";

export interface ScenarioBook {
  /** The tree of the scenario, whole; it is changed along. */
  readonly document: Document;
  /** Name of the file that it becomes. */
  readonly file: string;
  readonly locale: Locale;
}

/** A scenario as a workbook that reads back as the same: a row a value with unit, meaning and source, and all other keys that there are. */
export function scenarioWorkbook({ document, file, locale }: ScenarioBook): Workbook {
  const words = scenarioBookWords(locale);
  const names = namesIn(document.toJS({ maxAliasCount: 10_000 }));
  const { rows, lists, tables } = scenarioRows(document, words.sheets);
  return {
    title: names.get("") ?? words.sheets.scenario,
    sheets: [
      valuesSheet(rows, names, words, locale),
      ...lists.map(({ values, steps }, at) =>
        plainSheet(words.sheets.list(at + 1), [
          headRow(writtenPath(steps)),
          ...plainRows(values.map(({ cell, unit }) => [withUnit(cell, unit)])),
        ]),
      ),
      ...tables.map(({ text }, at) => plainSheet(words.sheets.table(at + 1), tableRows(text))),
      moreSheet(words, locale),
      plainSheet(words.sheets.help, plainRows(words.help(file).map((line) => [line])), 120),
    ],
  };
}

function valuesSheet(rows: readonly ScenarioRow[], names: ReadonlyMap<string, string>, words: ScenarioBookWords, locale: Locale): Sheet {
  const all: SheetRow[] = [headRow(words.what, words.value, words.unit, words.note, words.meaning, words.key, words.above)];
  let group = "";
  for (const row of rows) {
    const here = groupOf(row, names, words);
    if (here !== group) all.push(headRow(here));
    group = here;
    const known = knownAt(row.steps);
    const path = writtenPath(row.steps);
    const label = pathLabel(row.steps.join("."), locale, (id) => names.get(id) ?? id) ?? path;
    const unit = row.unit || unitOf(known, locale);
    all.push({ cells: [label, row.cell, unit, row.note, meaningOf(known, locale), path, row.above || null] });
  }
  return { name: words.sheets.scenario, widths: [52, 18, 24, 60, 60, 60, 40], rows: all };
}

function groupOf({ steps }: ScenarioRow, names: ReadonlyMap<string, string>, words: ScenarioBookWords): string {
  const [first = "", second] = steps.map(String);
  if (first === "interventions" && second !== undefined) return names.get(second) ?? second;
  return Object.hasOwn(words.groups, first) ? words.groups[first]! : words.groups.general!;
}

/** Names of what has an id, by it; the fund's own under "". */
function namesIn(plain: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const find = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { id, name } = record(value);
    if (typeof id === "string" && typeof name === "string") names.set(id, name);
    for (const inside of Object.values(value)) find(inside);
  };
  find(plain);
  const { name } = record(plain);
  return typeof name === "string" ? names.set("", name) : names;
}

/** The unit of a key in the reader's language; "" without one. */
export function unitOf({ told: { unit } }: Pick<Known, "told">, locale: Locale): string {
  return unit === undefined ? "" : inLocale(locale, unitsInSwedish[unit] ?? unit, unit);
}

/** What a key means, in one sentence. */
function meaningOf({ key, told }: Pick<Known, "key" | "told">, locale: Locale): string {
  const english = told.description === undefined ? "" : `${told.description}.`;
  return Object.hasOwn(keyWords, key) ? inLocale(locale, keyWords[key]!.sv[1], english) : english;
}

/** Every key that a scenario may have, for whoever wants to add one. */
function moreSheet(words: ScenarioBookWords, locale: Locale): Sheet {
  const rows = everyKey().map(({ key, told }) => {
    const label = Object.hasOwn(keyWords, key) ? inLocale(locale, keyWords[key]!.sv[0], keyWords[key]!.en) : "";
    const fallback = typeof told.fallback === "object" ? null : told.fallback;
    const limits = told.enum?.join(", ") ?? told.range ?? "";
    return [
      label,
      unitOf({ told }, locale),
      limits,
      fallback === undefined ? null : cellOf(fallback, told.quantity).cell,
      meaningOf({ key, told }, locale),
      key,
    ];
  });
  return {
    name: words.sheets.more,
    widths: [52, 24, 40, 18, 60, 60],
    rows: [headRow(words.what, words.unit, words.range, words.fallback, words.meaning, words.key), ...plainRows(rows)],
  };
}

function plainSheet(name: string, rows: readonly SheetRow[], width = 24): Sheet {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return { name, widths: Array.from({ length: columns }, () => width), rows };
}

function withUnit(cell: SheetCell, unit: string): SheetCell {
  return unit === "" || typeof cell !== "object" || cell === null ? cell : `${cell.number} ${unit}`;
}

/** The cells of a table; what is a number and is written as one is a number. */
function tableRows(text: string): readonly SheetRow[] {
  const [head = [], ...rows] = tableCells(text);
  const cell = (written: string): SheetCell => {
    if (written === "") return null;
    return String(Number(written)) === written ? { number: Number(written), format: "General" } : written;
  };
  return [headRow(...head), ...plainRows(rows.map((row) => row.map(cell)))];
}
