import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { Unwritable } from "../../../viz/cli/io.ts";
import { atomicFile, guarded, writeAtomically } from "../../../viz/cli/output.ts";
import { say } from "../../../viz/text/said/say.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-output-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is replaced in one step, and its folder made where it is missing", () => {
  const path = join(folder, "new", "deep", "summary.json");
  writeAtomically(path, "one", nodeDisk);
  writeAtomically(path, "två", nodeDisk);
  expect(readFileSync(path, "utf8")).toBe("två");
  expect(readdirSync(join(folder, "new", "deep"))).toEqual(["summary.json"]);
});

test("a failed commit leaves what was there and no temporary file", () => {
  const path = join(folder, "taken");
  mkdirSync(join(path, "inside"), { recursive: true });
  const file = atomicFile(path, nodeDisk);
  expect(() => file.commit()).toThrow(/^cannot write .*taken: there is a folder of that name$/);
  expect(readdirSync(folder)).toEqual(["taken"]);
});

test("a path through a file is one sentence", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => writeAtomically(join(folder, "file", "x", "summary.json"), "", nodeDisk)).toThrow(
    /^cannot write .*summary\.json: a part of the path is a file, not a folder$/,
  );
});

test.each([
  ["ENOSPC", "noSpaceLeft"],
  ["EROFS", "diskReadOnly"],
  ["EACCES", "mayNotWrite"],
] as const)("%s is said as %s", (code, words) => {
  const fail = () => {
    throw Object.assign(new Error(code), { code });
  };
  expect(() => guarded("x", fail)).toThrow(new Unwritable(say("cannotWrite", { path: "x", reason: say(words) })));
});
