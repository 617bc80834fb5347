import { integer, items, record } from "./loose.ts";
import { levelIn, yearsOf } from "./priceLevels.ts";
import { pricesShape } from "./pricesSchema.ts";
import type { FilePath, Finding } from "./problem.ts";
import { problem } from "./said.ts";

/** What is in kronor of its own year, and is wrong without a price index for every simulated year. Files of indices are inlined. */
export function priceFindings(plain: unknown): Finding[] {
  const file = record(plain);
  const fund = record(file.fund);
  const findings: Finding[] = [];
  if (fund.interestNominal !== undefined && fund.interest !== undefined) {
    findings.push({ path: ["fund", "interestNominal"], ...problem("nominalBesideInterest") });
  }
  const places = nominalPlaces(file);
  if (file.prices === undefined) {
    const said = (path: FilePath) => (path.at(-1) === "claims" ? problem("claimsWithoutIndex") : problem("interestWithoutIndex"));
    return [...findings, ...places.map((path) => ({ path, ...said(path) }))];
  }
  const read = pricesShape.safeParse(file.prices);
  const [first, horizon] = [integer(file.startYear), integer(file.horizonYears)];
  if (places.length === 0 || !read.success || first === null || horizon === null || horizon > 60) return findings;
  const series = { levels: read.data.index, beyond: read.data.beyond ?? null };
  if (series.levels.size === 0) return findings;
  const years = [read.data.base ?? first, ...Array.from({ length: Math.max(0, horizon) }, (_, t) => first + t)];
  const missing = years.find((year) => levelIn(series, year) === null);
  if (missing !== undefined) {
    const said = problem("noIndexForNominal", { year: missing, known: yearsOf(series) });
    findings.push({ path: ["prices"], ...said });
  }
  return findings;
}

/** Where the file says that something is in kronor of its own year. */
function nominalPlaces(file: Readonly<Record<string, unknown>>): FilePath[] {
  const claims = (contract: unknown, path: FilePath) => (record(contract).claims === "nominal" ? [[...path, "claims"]] : []);
  return [
    ...(record(file.fund).interestNominal === undefined ? [] : [["fund", "interestNominal"]]),
    ...Object.entries(record(file.contracts)).flatMap(([name, contract]) => claims(contract, ["contracts", name])),
    ...items(file.interventions).flatMap((item, at) => claims(record(item).contract, ["interventions", at, "contract"])),
  ];
}
