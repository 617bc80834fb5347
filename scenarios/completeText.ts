import { isMap, isNode, isSeq, visit } from "yaml";
import { inlineAccounts } from "./accounts/inlineAccounts.ts";
import { inlineObserved, observedSeries } from "./inlineObserved.ts";
import { inlinePrices } from "./inlinePrices.ts";
import { inlineObservations } from "./observations.ts";
import { everyItem } from "./overridePath.ts";
import type { Parsed } from "./parse.ts";
import type { FilePath } from "./problem.ts";

/** The note behind a value that an override has put in the place of the file's. */
export const setNote = "assumption: set by --set";

export interface CompleteTextOptions {
  /** The file as it was read. */
  readonly text: string;
  /** What `parse` made of it, overrides applied. */
  readonly parsed: Pick<Parsed, "document" | "partial" | "locator">;
  /** The `path=value` texts that were applied. */
  readonly overrides: readonly string[];
  /** As for `parse`. */
  readonly readFile: (relativePath: string, from: string) => string;
}

/** More observations than this stay in their file: a text with all of them would be too long to be read again. */
const mostValues = 50_000;

/**
 * A scenario as one text that says everything: parents and values that were set stand where they apply, overrides with a note, and
 * observations, prices, studies and accounts stand where a file was named. A text that is complete is left as it is. The tree is changed along.
 */
export function completeText({ text, parsed, overrides, readFile }: CompleteTextOptions): string {
  const { document, partial, locator } = parsed;
  let complete = overrides.length === 0 && !partial;
  for (const override of overrides) noteAt(document.contents, override.slice(0, override.indexOf("=")).trim().split("."));
  for (const key of ["index", "municipal"]) {
    const series = document.getIn(["prices", key]);
    if (!isMap(series) || !series.has("file")) continue;
    const { value } = inlinePrices({ prices: { [key]: series.toJS(document) } }, (name) => readFile(name, locator.fileOf(series)));
    const { values } = (value as { prices: Readonly<Record<string, { values?: unknown }>> }).prices[key]!;
    series.set("values", document.createNode(values, { flow: true }));
    series.delete("file");
    series.delete("column");
    series.delete("where");
    complete = false;
  }
  for (const { path } of observedSeries(document.toJS())) {
    const node = document.getIn(path);
    if (!isMap(node)) continue;
    document.setIn(
      path,
      document.createNode(
        valuesAt(document.toJS(), path, (name) => readFile(name, locator.fileOf(node))),
        { flow: true },
      ),
    );
    complete = false;
  }
  visit(document, {
    Map(_, node) {
      const [dist, file, column] = [node.get("dist"), node.get("file"), node.get("column")];
      if (dist !== "empirical" || typeof file !== "string" || node.has("values")) return;
      const { values } = inlineObservations({ dist, file, column }, (name) => readFile(name, locator.fileOf(node))).value as {
        readonly values: readonly number[];
      };
      if (values.length > mostValues) return;
      node.set("values", document.createNode(values, { flow: true }));
      node.delete("file");
      node.delete("column");
      complete = false;
    },
  });
  const accounts = document.get("accounts");
  for (const { value: account } of isMap(accounts) ? accounts.items : []) {
    if (!isMap(account) || !account.has("file") || account.has("rows")) continue;
    const { value } = inlineAccounts({ accounts: { main: account.toJS(document) } }, (name) => readFile(name, locator.fileOf(account)));
    const { rows } = (value as { accounts: { main: { rows: readonly unknown[] } } }).accounts.main;
    account.set("rows", document.createNode(rows));
    account.delete("file");
    complete = false;
  }
  visit(document, {
    Map(_, node) {
      const file = node.get("file");
      if (node.get("dist") !== "evidence" || typeof file !== "string" || node.has("studies")) return;
      node.set("studies", readFile(file, locator.fileOf(node)));
      node.delete("file");
      complete = false;
    },
  });
  return complete ? text : document.toString({ lineWidth: 0 });
}

/** What a file gives to a place of `observed`. */
function valuesAt(plain: unknown, path: FilePath, readFile: (relativePath: string) => string): unknown {
  const { value } = inlineObserved(plain, readFile);
  return path.reduce<unknown>((at, step) => (at as Readonly<Record<string | number, unknown>>)[step], value);
}

/** Puts the note behind a value that was set; elements of lists by id, by position, or all of them. */
function noteAt(node: unknown, [step, ...rest]: readonly string[]): void {
  if (step === undefined) {
    if (isNode(node)) node.comment = ` ${setNote}`;
  } else if (isMap(node)) noteAt(node.get(step, true), rest);
  else if (isSeq(node)) {
    const item = node.items.find((each) => isMap(each) && each.get("id") === step) ?? node.items[Number(step)];
    for (const each of step === everyItem ? node.items : [item]) noteAt(each, rest);
  }
}
