import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { type Disk, nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { fakeIo } from "./fakeIo.ts";
import { type Fault, faultyDisk } from "./faultyDisk.ts";
import { localThread } from "./localThread.ts";

/** Without checkpoints by the clock, of which a slow machine would write more. */
const line = [
  ...["run", "rector-equity", "--replications", "1500", "--workers", "1", "--lang", "en", "--columns", "default", "--out", "out"],
  ...["--checkpoint-every", "86400"],
];

/** Bytes by which two runs of the same may differ: the digits of how long they took. */
export const digitsOfTime = 64;

/** A folder in which the result of seed 1 is finished, and what a run of seed 2 leaves in its place on a healthy disk. */
export interface Bench {
  /** Runs seed 2 over a copy of it on a disk with a fault; checks what must hold whatever happened. Gives the exit code. */
  broken(fault: Fault): Promise<number>;
  /** What the healthy run did to its disk. */
  readonly healthy: { readonly writes: number; readonly bytes: number; readonly changes: number };
  remove(): void;
}

export async function bench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-faults-"));
  const before = join(folder, "before");
  const command = async (where: string, argv: readonly string[], disk: Disk, process: number) => {
    const { io, out, err } = fakeIo(where, (script) => localThread(script, disk), { disk, process });
    return { code: await fondrisk(argv, commands, io), out: out(), err: err() };
  };
  nodeDisk.makeFolder(before);
  expect((await command(before, [...line, "--seed", "1"], nodeDisk, 1)).code).toBe(0);
  const after = join(folder, "after");
  cpSync(before, after, { recursive: true });
  const counting = faultyDisk(null);
  expect((await command(after, [...line, "--seed", "2"], counting.disk, 2)).code).toBe(0);
  const finished = { one: filesOf(join(before, "out")), two: filesOf(join(after, "out")) };

  async function broken(fault: Fault): Promise<number> {
    const told = JSON.stringify(fault);
    const place = mkdtempSync(join(folder, "trial-"));
    cpSync(before, place, { recursive: true });
    const { code, out, err } = await command(place, [...line, "--seed", "2"], faultyDisk(fault).disk, 3);
    const left = filesOf(join(place, "out"));
    const names = [...left.keys()];
    if (fault.kind !== "kill") {
      expect([0, 74], `${told} ${err}`).toContain(code);
      expect(
        names.filter((name) => name.endsWith(".tmp") || name.endsWith(".lock")),
        told,
      ).toEqual([]);
      // One sentence for each thing that could not be written, and never a trace.
      if (code === 74) expect(err, told).toMatch(/^([^\n]+\n)*fondrisk: cannot write [^\n]+\n$/);
      if (out === "") expect(same(left, finished.one), told).toBe(true);
    }
    // A folder is one run's, whole, or says that it is not.
    const shown = new Map([...left].filter(([name]) => !name.startsWith(".")));
    if (isWhole(join(place, "out"))) expect(same(shown, finished.one) || same(shown, finished.two), told).toBe(true);
    else expect((await command(place, ["report", "out"], nodeDisk, 4)).err, told).toMatch(/ is unfinished: /);
    // The same line again, on a disk that is well, leaves what it would have left at first.
    const again = await command(place, [...line, "--seed", "2"], nodeDisk, 5);
    expect([again.code, again.err.includes("cannot")], `${told} ${again.err}`).toEqual([0, false]);
    expect(same(filesOf(join(place, "out")), finished.two), told).toBe(true);
    rmSync(place, { recursive: true });
    return code;
  }

  return { broken, healthy: counting.done, remove: () => rmSync(folder, { recursive: true }) };
}

/** Checksums of what is there, without what differs between two runs of the same: how long they took. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = name === "summary.json" ? bytes.toString("utf8").replace(/"seconds": [\d.e-]+/, "") : null;
      return [
        name,
        name === "manifest.json"
          ? ""
          : createHash("sha256")
              .update(text ?? bytes)
              .digest("hex"),
      ];
    }),
  );
}

function same(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}

/** By the words of the design alone: there is a manifest, and every file that it names is there with its size and checksum. */
function isWhole(folder: string): boolean {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return false;
  const { complete, files } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly complete: unknown;
    readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  };
  return (
    complete === true &&
    files.every(({ file, bytes, sha256 }) => {
      if (!existsSync(join(folder, file))) return false;
      const content = readFileSync(join(folder, file));
      return content.length === bytes && createHash("sha256").update(content).digest("hex") === sha256;
    })
  );
}
