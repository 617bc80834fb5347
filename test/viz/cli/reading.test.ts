import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { createInputs } from "../../../viz/cli/inputs.ts";
import { readBytes } from "../../../viz/cli/readFile.ts";
import { readStandardInput } from "../../../viz/cli/standardInput.ts";
import { visible } from "../../../viz/cli/visible.ts";
import { plain } from "../../scenarios/plain.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-reading-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, noThreads);
  const code = await fondrisk(argv, commands, io);
  return { code, out: out(), err: err() };
}

const here = (name: string) => join(folder, name);

test("a pipe that nobody writes to, a device, a folder, a link in a circle and a file of 5 GB are each one sentence, at once", async () => {
  execFileSync("mkfifo", [here("pipe")]);
  symlinkSync("loop", here("loop"));
  symlinkSync("/dev/zero", here("zero"));
  mkdirSync(here("folder"));
  writeFileSync(here("huge"), "");
  truncateSync(here("huge"), 5e9);
  const reasons = {
    pipe: "it is a pipe or a device, not a file",
    zero: "it is a pipe or a device, not a file",
    folder: "it is a folder",
    huge: /it has 5000\.0.MB, at most [\d.]+.MB can be read/,
    loop: "its links lead round in a circle",
    ["x".repeat(300)]: "its name is too long",
  };
  for (const [file, reason] of Object.entries(reasons)) {
    for (const argv of [
      ["validate", file],
      ["fit", file],
      ["resume", file],
      ["run", file, "--json"],
    ]) {
      const { code, out, err } = await transcript(...argv);
      if (file === "folder" && argv[0] === "resume") {
        expect([code, err]).toEqual([2, "fondrisk: there is no checkpoint at folder/checkpoint: the run is finished, or kept none\n"]);
        continue;
      }
      expect([code, out, err.trimEnd().split("\n").length], `${argv}`).toEqual([2, "", 1]);
      if (typeof reason === "string") expect(err, `${argv}`).toContain(reason);
      else expect(err, `${argv}`).toMatch(reason);
    }
  }
});

test("a file is read no further than its limit, even while somebody is adding to it", () => {
  writeFileSync(here("file"), "0123456789");
  const growing = { ...nodeDisk, facts: (file: string | number) => ({ ...nodeDisk.facts(file)!, bytes: 3 }) };
  expect(() => readBytes(here("file"), growing, 5)).toThrow("at most 5 bytes can be read");
  expect(new TextDecoder().decode(readBytes(here("file"), growing, 10))).toBe("0123456789");
});

test("a disk that gives a byte at a time, and one that fails in the middle", () => {
  writeFileSync(here("file"), "åäö");
  const slow = { ...nodeDisk, read: (file: number, into: Uint8Array, at: number) => nodeDisk.read(file, into.subarray(0, at + 1), at) };
  expect(new TextDecoder().decode(readBytes(here("file"), slow, 100))).toBe("åäö");
  let calls = 0;
  const failing = {
    ...slow,
    read: (file: number, into: Uint8Array, at: number) => {
      if (++calls === 3) throw Object.assign(new Error("EIO"), { code: "EIO" });
      return slow.read(file, into, at);
    },
  };
  expect(() => readBytes(here("file"), failing, 100)).toThrow("the disk reports an error");
});

test("observations are read from beside or below the scenario, wherever its links lead", async () => {
  mkdirSync(here("funds"));
  writeFileSync(here("secret.csv"), "cost\n1\n");
  symlinkSync("../secret.csv", here("funds/link.csv"));
  symlinkSync("/etc/passwd", here("funds/passwd.csv"));
  execFileSync("mkfifo", [here("funds/pipe.csv")]);
  writeFileSync(here("funds/own.csv"), "root:x:0:0:root:/root:/bin/bash\n");
  const of = (file: string) => plain.replace("0.1 to 0.3", `{ dist: empirical, file: ${file}, column: cost }`);
  for (const [file, message] of [
    ["link.csv", "cannot read 'link.csv': it leads out of the scenario's folder"],
    ["passwd.csv", "cannot read 'passwd.csv': it leads out of the scenario's folder"],
    ["pipe.csv", "cannot read 'pipe.csv': it is a pipe or a device, not a file"],
    ["none.csv", "found no file 'none.csv'"],
    ["own.csv", "found no column 'cost' in own.csv, expected a header that has it"],
  ] as const) {
    writeFileSync(here("funds/a.yaml"), of(file));
    const { code, err } = await transcript("validate", "funds/a.yaml");
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).not.toContain("root:");
  }
});

test("what a scenario was read from is known, with checksums", () => {
  writeFileSync(here("a.yaml"), "abc");
  const { io } = fakeIo(folder, noThreads);
  const inputs = createInputs(io);
  inputs.scenario(here("a.yaml"));
  // SHA-256 of "abc": FIPS 180-4, the example of the standard.
  expect(inputs.read()).toEqual([{ file: "a.yaml", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" }]);
});

test("standard input is read to its end, waited for where it does not block, and no more than the limit", () => {
  const pieces = ["EAGAIN", "sch", "EAGAIN", "ema", ""];
  const disk = {
    ...nodeDisk,
    openToRead: () => 7,
    close: () => {},
    read(_: number, into: Uint8Array, at: number) {
      const piece = pieces.shift() ?? "";
      if (piece === "EAGAIN") throw Object.assign(new Error(piece), { code: piece });
      into.set(new TextEncoder().encode(piece), at);
      return piece.length;
    },
  };
  expect(new TextDecoder().decode(readStandardInput(disk, 100))).toBe("schema");
  expect(() => readStandardInput({ ...disk, read: () => 10 }, 100)).toThrow("more than");
});

test("what would move the cursor, turn the writing round or hide is printed as its code, wherever it comes from", async () => {
  const hidden = ["\u001b[31m", "\u200b", "\u200e", "\u2028", "\u2060", "\u061c", "\u00ad", "\u{e0041}", "\r", "\u202e", "\u009b"];
  for (const each of hidden) {
    expect(visible(`a${each}b`)).not.toContain(each[0]);
    expect(JSON.parse(`"${visible(each)}"`)).toBe(each);
    for (const argv of [
      [`x${each}y`],
      ["validate", `x${each}y`],
      ["validate", "norrkoping", "--set", `a${each}=1`],
      ["run", "norrkoping", "--lang", each],
    ]) {
      const { out, err } = await transcript(...argv);
      expect(`${out}${err}`, JSON.stringify(argv)).not.toContain(each[0]);
    }
  }
  expect(visible("två rader\n\tåäö 1\u00a0000 −1 👩‍👩‍👧")).toBe("två rader\n\tåäö 1\u00a0000 −1 👩‍👩‍👧");
});

test("a scenario's name with a hidden character in it is refused", async () => {
  for (const each of ["\u200b", "\u200e", "\u2028", "\u2060", "\u061c", "\u00ad", "\u{e0041}"]) {
    writeFileSync(here("a.yaml"), plain.replace(/^name: .*$/m, `name: "A${each}B"`));
    const { code, err } = await transcript("validate", "a.yaml");
    expect([code, err]).toEqual([2, expect.stringMatching(/found the control character U\+[0-9a-f]{4,5}, expected plain text/)]);
  }
  expect(readFileSync("scenarios/template.yaml", "utf8")).not.toMatch(/\u00ad/);
});

test("a scenario in Latin-1 or UTF-16 is refused where its first other letter stands, with the remedy", async () => {
  const text = plain.replace(/^name: .*$/m, "name: Fonden i Malmö");
  const line = text.split("\n").findIndex((each) => each.startsWith("name:")) + 1;
  writeFileSync(here("latin1.yaml"), Buffer.from(text, "latin1"));
  const remedy = "found a character that is not UTF-8, expected text: save the file with the encoding UTF-8";
  expect(await transcript("validate", "latin1.yaml")).toMatchObject({ code: 2, err: `latin1.yaml:${line}:20: ${remedy}\n` });
  writeFileSync(here("utf16.yaml"), Buffer.from(`\ufeff${text}`, "utf16le"));
  expect(await transcript("validate", "utf16.yaml")).toMatchObject({ code: 2, err: `utf16.yaml:1:1: ${remedy}\n` });
});
