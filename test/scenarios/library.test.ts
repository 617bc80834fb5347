import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from "yaml";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { libraryParent } from "./libraryParent.ts";

const library = new URL("../../scenarios/library/", import.meta.url);
const files = readdirSync(library).filter((file) => file.endsWith(".yaml"));

/** A fact or result id, a section of MODEL, a document, or an assumption with its reason. */
const source = /\b(?:F\d{3}|[EMRD]\d{2}|S[0-4])\b|MODEL §\d|assumption:|assumption, |an? assumption|are assumptions/;
const factId = /\b([FEMRD])(\d{2,3})(?:–\1?(\d{2,3}))?\b/g;
/** Texts, names and references: what stands there is no number of the model. */
const words = ["why", "name", "question", "description", "finding", "sources", "schema", "id", "host", "of", "contract"];

/** What a file is warned of and means: that an effect from one study with no interval may do great harm is what it shows. */
const meant: Readonly<Record<string, readonly RegExp[]>> = {
  "servicetrainee-studies.yaml": [/ interventions\.trainee\.effect\.size: 4 % of the draws lie below -1 and count as -1$/],
};

describe.each(files)("%s", (file) => {
  const text = readFileSync(new URL(file, library), "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });

  test("is read without an error, and with no warning but those it means", () => {
    const parsed = parse(text, { fileName: file, readParent: libraryParent });
    expect("errors" in parsed ? parsed.errors.map(problemText) : parsed.warnings.map(problemText)).toEqual(
      (meant[file] ?? []).map((warning) => expect.stringMatching(warning)),
    );
  });

  test("opens with the line that gives editors the schema", () => {
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schema.json");
  });

  test("asks a question and says what it shows", () => {
    expect(document.errors).toEqual([]);
    const { question, description, finding } = document.toJS();
    expect(question).toMatch(/\?$/);
    expect(description.length).toBeGreaterThan(80);
    expect(finding).toMatch(/^\S.{30,}\.$/);
  });

  test("says of every number where it comes from", () => {
    expect(unsourced(document.contents, text, lines)).toEqual([]);
  });

  test("lists every fact it cites under sources", () => {
    const parsed = parse(text, { fileName: file, readParent: libraryParent });
    const listed = new Set(Object.keys("meta" in parsed ? parsed.meta.sources : {}).flatMap(expand));
    const comments = text.split("\n").flatMap((line) => /#.*/.exec(line)?.[0] ?? []);
    const cited = new Set([...comments, document.toJS().description].flatMap(expand));
    expect([...cited].filter((id) => !listed.has(id))).toEqual([]);
  });
});

/** Lines with a number whose own line, and the lines of whose parents inside the same list item, name no source. */
function unsourced(root: unknown, text: string, lines: LineCounter): readonly string[] {
  const rows = text.split("\n");
  const rowOf = (node: Node): number => lines.linePos(node.range![0]).line - 1;
  const isSourced = (row: number): boolean => source.test(/#.*/.exec(rows[row]!)?.[0] ?? "");
  const missing = new Set<string>();
  visit(root, false);
  return [...missing];

  function visit(node: unknown, parentIsSourced: boolean): void {
    if (isMap(node)) for (const pair of node.items as Pair<Scalar, unknown>[]) visitPair(pair, parentIsSourced);
    else if (isSeq(node)) for (const item of node.items) visit(item, isMap(item) && !item.flow ? false : parentIsSourced);
    else if (isScalar(node) && /\d/.test(String(node.value)) && !parentIsSourced && !isSourced(rowOf(node))) {
      missing.add(`${rowOf(node) + 1}: ${rows[rowOf(node)]!.trim()}`);
    }
  }

  function visitPair(pair: Pair<Scalar, unknown>, parentIsSourced: boolean): void {
    if (words.includes(String(pair.key.value)) && !isDistributionList(pair)) return;
    visit(pair.value, parentIsSourced || isSourced(rowOf(pair.key)));
  }
}

/** `of` of a mixture holds numbers; `of` of an interaction holds ids. */
function isDistributionList(pair: Pair<Scalar, unknown>): boolean {
  return pair.key.value === "of" && isSeq(pair.value) && pair.value.items.some(isCollection);
}

/** The ids in a text, ranges like E01–E06 written out. */
function expand(text: string): readonly string[] {
  return [...text.replaceAll("-", "–").matchAll(factId)].flatMap(([, kind, first = "", last]) => {
    const count = last === undefined ? 1 : Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, offset) => `${kind}${String(Number(first) + offset).padStart(first.length, "0")}`);
  });
}
