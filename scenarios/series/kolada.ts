import { items, record } from "../loose.ts";
import { shown } from "../problem.ts";
import { problem } from "../said.ts";
import { type Wanted, wrong, type Yearly } from "./yearly.ts";

/** Whether this is an answer of Kolada's data: `values: [{ kpi, municipality, period, values: [{ gender, value }] }]`. */
export function isKolada(data: unknown): boolean {
  const [first] = items(record(data).values).map(record);
  return first !== undefined && "kpi" in first && "period" in first;
}

/**
 * A key figure of a municipality by year, from a saved answer of Kolada (RKA; CC BY 4.0). A value that is missing there is left out.
 *
 * wanted  kpi, municipality; gender: T (all, default), K or M
 * source  github.com/Hypergene/kolada, version 2 of the interface
 */
export function yearlyOfKolada(data: unknown, file: string, { kpi, municipality, gender = "T" }: Wanted): Yearly {
  const rows = items(record(data).values).map(record);
  const kept = (key: "kpi" | "municipality", wanted: unknown, among: typeof rows): typeof rows | Yearly => {
    const known = [...new Set(among.map((row) => String(row[key])))];
    if (wanted === undefined) {
      if (known.length === 1) return among;
      return wrong("file", problem("missingKey", { key: `'${key}'`, rule: problem("oneOfList", { known: known.slice(0, 12) }) }));
    }
    const found = among.filter((row) => String(row[key]) === String(wanted));
    if (found.length > 0) return found;
    return wrong(key, problem("expected", { found: shown(wanted), rule: problem("oneOfList", { known: known.slice(0, 12) }) }));
  };
  const ofKpi = kept("kpi", kpi, rows);
  if (!Array.isArray(ofKpi)) return ofKpi as Yearly;
  const own = kept("municipality", municipality, ofKpi);
  if (!Array.isArray(own)) return own as Yearly;
  const values: Record<string, number> = {};
  for (const { period, values: list } of own) {
    const value = items(list)
      .map(record)
      .find((each) => each.gender === gender)?.value;
    if (typeof value === "number") values[String(period)] = value;
  }
  return Object.keys(values).length === 0 ? wrong("file", problem("noNumbers", { file })) : { values };
}
