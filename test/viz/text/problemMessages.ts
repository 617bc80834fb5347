import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { entityHash } from "../../../engine/random/address.ts";
import type { ReadParent } from "../../../scenarios/extend.ts";
import { parse } from "../../../scenarios/parse.ts";
import { problem, type Said } from "../../../scenarios/said.ts";
import { readSource } from "../../../scenarios/source.ts";
import { tell } from "../../../scenarios/tell.ts";
import { libraryParent } from "../../../viz/app/model/libraryParent.ts";
import { prepare } from "../../../viz/app/model/prepare.ts";
import { parentReader } from "../../../viz/cli/parentReader.ts";
import { type Draw, made } from "../../reference/model/draw.ts";
import { badAccountFiles, badAccounts, withAccountFile } from "../../scenarios/badAccounts.ts";
import { badEvidence, badKeys, doubtfulEvidence, keyProblems, tableSaid } from "../../scenarios/badEvidence.ts";
import { badLines, doubtfulLines } from "../../scenarios/badLines.ts";
import { broken } from "../../scenarios/broken.ts";
import { badSizes, doubtedTwice, hazardOnce, readFile, withSize } from "../../scenarios/evidenceSizes.ts";
import { plain } from "../../scenarios/plain.ts";
import { corpus, edited, override, snippets, trees } from "../../trust/hostileTargets.ts";
import { mutatedTree, type Tree } from "../../trust/hostileTree.ts";
import {
  badAlternatives,
  badChildren,
  badDistributions,
  badFiles,
  badIndexFiles,
  badOverrides,
  badTexts,
  badValues,
  badYaml,
  doubtfulTexts,
  goodDistributions,
} from "./badScenarios.ts";

/** Everything that can be said of a scenario as far as these tests know how to provoke it, each English sentence once. */
export function provokedProblems(): ReadonlyMap<string, Said> {
  const all = [
    ...fromTexts(),
    ...fromParents(),
    ...fromTemplate(),
    ...fromDistributions(),
    ...fromFiles(),
    ...fromEvidence(),
    ...fromChance(),
    ...fromMutations(),
    ...fromDoubts(),
  ];
  return new Map(all.map(({ code, values }) => [tell({ code, values }, "en"), { code, values }]));
}

/** The messages about a text with overrides. */
function messagesOf(text: string, overrides: readonly string[] = [], readFile?: (path: string) => string): readonly Said[] {
  const result = parse(text, { fileName: "bad.yaml", overrides, ...(readFile === undefined ? {} : { readFile }) });
  return "errors" in result ? result.errors : [];
}

/** Warnings about what is probably not meant. */
function fromDoubts(): readonly Said[] {
  return [...doubtfulTexts, ...doubtfulLines.map(([, text]) => text)].flatMap((text) => {
    const result = parse(text, { fileName: "doubtful.yaml" });
    return "errors" in result ? [] : result.warnings;
  });
}

function fromTexts(): readonly Said[] {
  const long = plain.replace("years: 3", "years: 3\n    copies: 1000").replace("intake: 20", "intake: 100000").replace("0.08", "10");
  const slow = prepare({ text: long, overrides: [] }, new Map());
  return [
    ...broken.flatMap(([, from, to]) => messagesOf(plain.replace(from, () => to))),
    ...[...corpus, ...badTexts, ...badYaml, ...badLines.map(([, text]) => text), ...badAccounts.map(([, text]) => text)].flatMap((text) =>
      messagesOf(text),
    ),
    ...badOverrides.flatMap((each) => messagesOf(plain, [each])),
    ...("errors" in slow ? slow.errors : []),
  ];
}

/** Texts that extend others, read where there are other files and where there are none. */
function fromParents(): readonly Said[] {
  const readers = [undefined, libraryParent, fileParent];
  return [...badChildren, ...badAlternatives].flatMap((text) =>
    readers.flatMap((readParent) => {
      const result = parse(text, { fileName: "child.yaml", ...(readParent === undefined ? {} : { readParent }) });
      return "errors" in result ? result.errors : [];
    }),
  );
}

/** What the command line says of files; a few there are. */
const fileParent: ReadParent = (reference, from) => {
  const files: Readonly<Record<string, string>> = { "plain.yaml": plain, "circle.yaml": "extends: circle.yaml\n", "list.yaml": "- 1\n" };
  const text = reference.startsWith("endless") ? `extends: ${reference}+\n` : files[reference];
  if (text !== undefined) return { fileName: reference, text };
  const io = { folder: "test/scenarios", packageFolder: "." };
  return parentReader(io, (path) => readFileSync(path, "utf8"))(reference, from);
};

/** A scenario with every key: at every depth all values replaced by each bad one, left out, and their keys misspelt. */
function fromTemplate(): readonly Said[] {
  const text = readFileSync("scenarios/template.yaml", "utf8").replace(/^( *)# (?=(?: {2})?(?:- )?[a-z]\w*:)/gm, "$1");
  const { extends: _, set: __, ...template } = parseDocument(text).toJS() as Readonly<Record<string, Tree>>;
  const depths = Math.max(...places(template).map(({ depth }) => depth));
  const changes: readonly ((place: Place) => void)[] = [
    ...badValues.map((bad) => (place: Place) => {
      place.holder[place.key] = bad;
    }),
    ({ holder, key }) => delete holder[key],
    ({ holder, key }) => {
      holder[`${key}x`] = holder[key]!;
      delete holder[key];
    },
  ];
  return Array.from({ length: depths }, (_, depth) => depth + 1).flatMap((depth) =>
    changes.flatMap((change) => {
      const tree = structuredClone(template);
      for (const place of places(tree)) if (place.depth === depth) change(place);
      return messagesOf(JSON.stringify(tree));
    }),
  );
}

/** Distributions of amounts, shares and plain numbers, with every parameter replaced by each bad value and left out. */
function fromDistributions(): readonly Said[] {
  const tried = goodDistributions.flatMap((good) =>
    places(good).flatMap((_, at) =>
      [...badValues, undefined].map((bad) => {
        const tree = structuredClone(good);
        const { holder, key } = places(tree)[at]!;
        if (bad === undefined) delete holder[key];
        else holder[key] = bad;
        return tree;
      }),
    ),
  );
  const outcomes = [...tried, ...badDistributions].map((each) => ({ rate: each, days: each, dayRate: each }));
  const alone = badDistributions.flatMap((size) => messagesOf(plain.replace("{ size: 0.1 to 0.3 }", () => JSON.stringify({ size }))));
  return [...alone, ...messagesOf(JSON.stringify({ interventions: [{ outcomes }] }))];
}

/** Observations in files of which something is wrong. */
/** Why the command line could not read a file. */
const unreadable: readonly Said[] = [
  ...(["outsideFolder", "isFolder", "notText", "isSpreadsheet", "isDevice", "partIsFile", "linkCircle", "nameTooLong"] as const),
  ...(["diskError", "tooManyOpen", "notAllowed", "notThere"] as const),
]
  .map((code) => problem(code))
  .concat(problem("tooManyBytes", { found: "70.0\u00a0MB", most: "67.1\u00a0MB" }));

function refused(said: Said): () => never {
  return () => {
    throw Object.assign(new Error(tell(said, "en")), { code: "", said });
  };
}

function fromFiles(): readonly Said[] {
  const text = plain.replace("0.1 to 0.3", "{ dist: empirical, file: costs.csv, column: cost }");
  const file = (content: string | null) => () => {
    if (content === null) throw new Error("no such file");
    return content;
  };
  const indexed = `prices: { index: { file: pkv.csv, column: pkv, kind: index } }\n${plain}`;
  return [
    ...badFiles.flatMap(([content, from = "", to = ""]) => messagesOf(text.replace(from, to), [], file(content))),
    ...badIndexFiles.flatMap((content) => messagesOf(indexed, [], file(content))),
    ...unreadable.flatMap((reason) => messagesOf(text, [], refused(reason))),
    ...messagesOf(withAccountFile("a.csv")),
    ...badAccountFiles.flatMap(([, name, content]) => messagesOf(withAccountFile(name), [], file(content))),
    ...messagesOf(indexed),
    ...messagesOf(indexed.replace("pkv.csv", "../pkv.csv"), [], file("")),
  ];
}

/** Tables of studies, keys beside them, and effects in a scenario; warnings too. */
function fromEvidence(): readonly Said[] {
  const tables = [...badEvidence, ...doubtfulEvidence].flatMap(([, table, keys]) => tableSaid(table, keys));
  const sizes = [...badSizes.map(([, size]) => size), hazardOnce];
  const scenarios = sizes.flatMap((size) => [
    ...messagesOf(withSize(size), [], readFile),
    ...messagesOf(withSize(size).replace("rate: 0.08", "count: one"), [], readFile),
    ...messagesOf(
      plain.replace("{ size: 0.1 to 0.3 }", () => `{ size: ${size} }`),
      [],
      readFile,
    ),
  ]);
  const doubtful = parse(doubtedTwice, { fileName: "doubtful.yaml", readFile });
  return [
    ...scenarios,
    ...messagesOf(withSize("{ dist: evidence, file: x.csv }")),
    ...("errors" in doubtful ? [] : doubtful.warnings),
    ...tables.map(({ place: _, ...said }) => said),
    ...badKeys.flatMap(([keys]) => keyProblems(keys)),
  ];
}

/** Two departments whose names happen to have the same address. */
function fromChance(): readonly Said[] {
  const seen = new Map<number, string>();
  for (let n = 0; ; n++) {
    const address = entityHash(`departments.d${n}`);
    const other = seen.get(address);
    if (other !== undefined) return messagesOf(plain.replace("  - id: school", `  - id: school\n  - id: ${other}\n  - id: d${n}`));
    seen.set(address, `d${n}`);
  }
}

/** Texts, trees and overrides changed at random, always the same. */
function fromMutations(): readonly Said[] {
  const yaml = (draw: Draw) => {
    const read = readSource(Array.from({ length: draw.whole(1, 9) }, () => draw.oneOf("a", "\n", "\n ", ...snippets)).join(""), "");
    return "errors" in read ? read.errors : [];
  };
  const attacks: readonly (readonly [count: number, attack: (draw: Draw) => readonly Said[]])[] = [
    [4000, yaml],
    [300, (draw) => messagesOf(edited(draw, draw.oneOf(plain, ...corpus)).slice(0, 20_000))],
    [300, (draw) => messagesOf(JSON.stringify(mutatedTree(draw, trees[draw.oneOf(0, 0, 0, draw.whole(0, trees.length - 1))]!)))],
    [200, (draw) => messagesOf(plain, [override(draw)])],
  ];
  return attacks.flatMap(([numRuns, attack]) => fc.sample(made(attack), { numRuns, seed: 1 }).flat());
}

interface Place {
  readonly holder: Record<string | number, Tree>;
  readonly key: string | number;
  readonly depth: number;
}

function places(tree: Tree, depth = 1): Place[] {
  if (typeof tree !== "object" || tree === null) return [];
  const holder = tree as Record<string | number, Tree>;
  return Object.keys(tree).flatMap((key) => [{ holder, key, depth }, ...places(holder[key]!, depth + 1)]);
}
