import { shown } from "../problem.ts";
import { problem } from "../said.ts";
import { type Wanted, wrong, type Yearly } from "./yearly.ts";

/** The dimension of projects in SIE's list of reserved dimensions. */
const projects = "6";

/**
 * What was booked on a project by calendar year, from a ledger in SIE 4: the sum of its transactions on some accounts, debit positive.
 *
 * wanted  project: id of the object; accounts: from–to, as in 4000-7999; dimension: another than 6, projects
 * source  SIE file format, version 4B (2008-09-30): #DIM, #OBJEKT, #VER, #TRANS account {dimension object …} amount date
 */
export function yearlyOfSie(text: string, file: string, wanted: Wanted): Yearly {
  const { project, accounts, dimension = projects } = wanted;
  if (project === undefined) return wrong("file", problem("missingKey", { key: "'project'", rule: problem("sieProject") }));
  const range = /^\s*(\d{3,6})\s*[-–]\s*(\d{3,6})\s*$/.exec(String(accounts ?? ""));
  if (range === null) {
    const rule = problem("accountRange");
    return accounts === undefined
      ? wrong("file", problem("missingKey", { key: "'accounts'", rule }))
      : wrong("accounts", problem("expected", { found: shown(accounts), rule }));
  }
  const [low, high] = [Number(range[1]), Number(range[2])];
  const values: Record<string, number> = {};
  const objects = new Set<string>();
  let [date, booked, kind] = ["", 0, ""];
  for (const [at, row] of text.replace(/\r\n?/g, "\n").split("\n").entries()) {
    const line = at + 1;
    const cells = fieldsOf(row.trim());
    const [tag = "", ...rest] = cells;
    if (tag === "#SIETYP") kind = rest[0] ?? "";
    if (tag === "#OBJEKT" && rest[0] === String(dimension)) objects.add(rest[1] ?? "");
    if (tag === "#VER") date = rest[2] ?? "";
    if (tag !== "#TRANS") continue;
    // Texts of a line may name a person: nothing else of it is told.
    const [account = "", list = "", amount = "", own = ""] = rest;
    const day = own === "" ? date : own;
    if (!/^\d+$/.test(account) || !/^-?\d+(\.\d+)?$/.test(amount) || !/^\d{8}$/.test(day))
      return wrong("file", problem("sieLine", { found: shown(`${account} ${amount} ${day}`), line, file }));
    const pairs = fieldsOf(list);
    const booksOn = pairs.some((each, i) => i % 2 === 0 && each === String(dimension) && pairs[i + 1] === String(project));
    if (!booksOn || Number(account) < low || Number(account) > high) continue;
    booked++;
    const year = day.slice(0, 4);
    values[year] = (values[year] ?? 0) + Number(amount);
  }
  if (kind !== "4" && kind !== "") return wrong("file", problem("sieKind", { found: kind, file }));
  if (booked > 0) return { values: Object.fromEntries(Object.entries(values).map(([year, sum]) => [year, Math.round(100 * sum) / 100])) };
  if (objects.size === 0) return wrong("file", problem("noNumbers", { file }));
  return wrong("project", problem("noBookings", { project: shown(project), file, known: [...objects].slice(0, 12) }));
}

/** Fields of a line: separated by spaces or tabs, in quotation marks where they have some, `{…}` one field without its braces. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/\{([^}]*)\}|"((?:[^"\\]|\\.)*)"|([^\s{}"]+)/g)].map(
    ([, list, quoted, plain]) => list ?? quoted?.replaceAll('\\"', '"') ?? plain ?? "",
  );
}
