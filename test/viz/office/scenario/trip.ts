import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, isSeq } from "yaml";
import { expandAliases } from "../../../../scenarios/expandAliases.ts";
import { type Parsed, parse } from "../../../../scenarios/parse.ts";
import { readSource } from "../../../../scenarios/source.ts";
import { noteAt } from "../../../../viz/app/builder/model/draft.ts";
import { inflate } from "../../../../viz/cli/inflate.ts";
import { libraryFolder, libraryNames } from "../../../../viz/cli/parentReader.ts";
import { type BookSheet, readBook } from "../../../../viz/office/book/readBook.ts";
import { readScenarioBook } from "../../../../viz/office/scenario/readScenarioBook.ts";
import { scenarioWorkbook } from "../../../../viz/office/scenario/scenarioWorkbook.ts";
import { isToldUnit } from "../../../../viz/office/scenario/toldUnits.ts";
import type { Workbook } from "../../../../viz/office/workbook.ts";
import { xlsx } from "../../../../viz/office/xlsx.ts";
import { libraryParent } from "../../../scenarios/libraryParent.ts";

const folder = libraryFolder({ folder: ".", packageFolder: "." });
export const names = libraryNames(folder);
export const beside = (file: string) => readFileSync(`${folder}/${file}`, "utf8");

/** A scenario without its other readings; throws what is wrong with it. */
export function scenarioIn(text: string): Parsed {
  const parsed = parse(text, { fileName: "fund", readParent: libraryParent, readFile: beside, alternatives: "none" });
  if ("errors" in parsed) throw new Error(parsed.errors.map(({ line, path, message }) => `${line} ${path}: ${message}`).join("\n"));
  return parsed;
}

export function treeIn(text: string) {
  const source = readSource(text, "fund");
  if ("errors" in source) throw new Error(source.errors[0]!.message);
  return source.document;
}

export function bookOf(text: string, locale: "sv" | "en"): Workbook {
  return scenarioWorkbook({ document: treeIn(text), file: "fund.xlsx", locale });
}

/** The sheets of a workbook as a reader finds them, without a file between. */
export async function unwritten({ sheets }: Workbook): Promise<readonly BookSheet[]> {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => cells.map((cell) => (typeof cell === "object" && cell !== null ? cell.number : cell))),
  }));
}

/** The same through a file. */
export async function written(book: Workbook): Promise<readonly BookSheet[]> {
  return readBook(await xlsx(book), inflate)!;
}

/** What a workbook says when it is read. */
export async function readBack(book: Workbook, through = unwritten) {
  return readScenarioBook(await through(book), "fund.xlsx", isToldUnit);
}

/** A text through a workbook; throws what is wrong with it. */
export async function trip(text: string, locale: "sv" | "en", through = unwritten): Promise<string> {
  const read = await readBack(bookOf(text, locale), through);
  if ("errors" in read) throw new Error(read.errors.map(({ line, path, message }) => `${line} ${path}: ${message}`).join("\n"));
  return read.text;
}

/** The comment behind every value, as the builder and reports take it. */
export function notesIn(text: string): Readonly<Record<string, string>> {
  const document = treeIn(text);
  expandAliases(document);
  const notes: Record<string, string> = {};
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) for (const pair of node.items) walk(pair.value, [...path, (pair.key as { value: string | number }).value]);
    else if (isSeq(node)) for (const [at, item] of node.items.entries()) walk(item, [...path, at]);
    else if (isNode(node) && isScalar(node) && path.at(-1) !== "id") notes[path.join(".")] = noteAt(document, path);
  };
  walk(document.contents, []);
  return notes;
}

/** Words of all comments, whatever line they stand on. */
export function commentsIn(text: string): readonly string[] {
  const words = text.split("\n").flatMap((line) => /(?:^|\s)#\s(.*)$/.exec(line)?.[1]?.split(" ") ?? []);
  return [...new Set(words)].filter((word) => word !== "" && !/yaml-language-server|\$schema/.test(word)).sort();
}
