import { signal } from "@preact/signals";
import { problem, type Said, worded } from "../../../workers/host.ts";
import type { Problem } from "../../../workers/index.ts";
import { offerCosts } from "../builder/state/costs.ts";
import { isTable, tableName } from "../model/withTables.ts";
import { check, preparer } from "./preparer.ts";
import { refuse } from "./refusal.ts";
import { change } from "./store.ts";

const mostBytes = 2_000_000;
const mostTableBytes = 20_000_000;

/** Tables that were given to the page, and a scenario that waits for one. */
const waiting = signal<{ readonly scenario: string | null; readonly tables: Readonly<Record<string, string>> }>({
  scenario: null,
  tables: {},
});

/**
 * Takes files as the scenario and the tables that it names (of studies, accounts, observations, prices), together or one after another; says what is wrong
 * otherwise. A scenario stands on the page with its tables in it.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  const texts: { readonly name: string; readonly text: string }[] = [];
  const book = files.find(({ name }) => /\.xlsx$/i.test(name));
  if (book !== undefined) return openBook(book);
  for (const file of files) {
    if (file.size > mostBytes) return refuse("text", [unplaced(problem("fileTooLarge"))]);
    try {
      texts.push({ name: file.name, text: await file.text() });
    } catch {
      return refuse("text", [unplaced(problem("fileUnreadable"))]);
    }
  }
  const given = texts.filter(({ name }) => isTable(name));
  const before = waiting.peek();
  const tables = { ...before.tables, ...Object.fromEntries(given.map(({ name, text }) => [tableName(name), text])) };
  const scenario = texts.find(({ name }) => !isTable(name))?.text ?? before.scenario;
  waiting.value = { scenario, tables };
  const [table] = given;
  if (scenario === null) {
    // It may be a table of a scenario that is still to come: it is kept for that one. Until then it is one of costs.
    const alone = files.find(({ name }) => name === table?.name);
    if (alone !== undefined) await offer(alone);
    return;
  }
  const asked = await preparer.tablesAskedFor(scenario, tables);
  const missing = given.find(({ name }) => !asked.includes(tableName(name)));
  if (missing !== undefined) {
    const alone = files.length === 1 ? files[0] : undefined;
    return alone === undefined ? refuse("text", [unplaced(problem("tableAlone", { file: missing.name }))]) : offer(alone);
  }
  const read = asked.length === 0 ? { text: scenario } : await preparer.withTables(scenario, tables);
  const errors = "errors" in read ? read.errors : await check(read.text);
  if ("errors" in read || errors.length > 0) return refuse("text", errors);
  change({ source: { text: read.text }, overrides: [] });
}

/** Opens a workbook: a scenario where it is one, else a table for the builder. */
async function openBook(file: File): Promise<void> {
  if (file.size > mostTableBytes) return refuse("text", [unplaced(problem("fileTooLarge"))]);
  const { scenarioInBook } = await import("./scenarioBook.ts");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await scenarioInBook(bytes, file.name);
  if (found === null) return offerCosts({ name: file.name, bytes });
  const errors = "errors" in found ? found.errors : (await check(found.text)).map(found.placed);
  if ("errors" in found || errors.length > 0) return refuse("text", errors);
  change({ source: { text: found.text }, overrides: [] });
}

/** Hands a table to the builder, as one of costs. */
async function offer(file: File): Promise<void> {
  if (file.size > mostTableBytes) return refuse("text", [unplaced(problem("fileTooLarge"))]);
  try {
    offerCosts({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    refuse("text", [unplaced(problem("fileUnreadable"))]);
  }
}

function unplaced(said: Said): Problem {
  return { file: "", line: 1, column: 1, path: "", ...worded(said) };
}
