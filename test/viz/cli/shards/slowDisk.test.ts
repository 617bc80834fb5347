import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Disk, nodeDisk } from "../../../../viz/cli/disk.ts";
import { decodePart, encodePart } from "../../../../workers/distributed/part.ts";
import { hashOf } from "../shipped.ts";
import { type ShardBench, shardBench } from "./bench.ts";

let bench: ShardBench;
let expected: string;
let whole: Buffer;
const argv = ["rector-grant", "--replications", "3000", "--no-alternatives"];
const path = (name: string) => join(bench.folder, "plan", name);
const late = () => path("parts/000001.part");

beforeAll(async () => {
  bench = shardBench();
  await bench.good(["plan", ...argv, "--shards", "3", "--out", "plan"]);
  await bench.shards("plan", [0, 1, 2]);
  expected = hashOf((await bench.good(["run", ...argv, "--json", "--workers", "1"])).out);
  whole = readFileSync(late());
});
beforeEach(() => {
  writeFileSync(late(), whole);
  rmSync(path("result"), { recursive: true, force: true });
});
afterAll(() => bench.remove());

/** A disk of a network, which shows the second part by its name at first and its content from a look on. */
function slowDisk(open: () => number, shown = 3): { readonly disk: Disk; readonly looks: () => number } {
  let looks = 0;
  const openToRead = (name: string) => {
    if (name !== late()) return nodeDisk.openToRead(name);
    looks += 1;
    if (looks < shown) return open();
    writeFileSync(late(), whole);
    return nodeDisk.openToRead(name);
  };
  return { disk: { ...nodeDisk, openToRead }, looks: () => looks };
}

const merge = (patience: string, disk: Disk) => bench.run(["merge", "plan", "--json", "--patience", patience], { disk });

test.each<readonly [string, () => number]>([
  ["is empty", () => openedAs("")],
  ["has half of its bytes", () => openedAs(whole.subarray(0, whole.length >> 1))],
  [
    "cannot be opened",
    () => {
      throw Object.assign(new Error("ESTALE: told to"), { code: "ESTALE" });
    },
  ],
])("a part that is listed and at first %s is looked at again for as long as patience says: the hash of run", async (_, open) => {
  const { disk, looks } = slowDisk(open);
  const { code, out } = await merge("60", disk);
  expect([code, looks(), hashOf(out)]).toEqual([0, 3, expected]);
});

function openedAs(content: string | Uint8Array): number {
  writeFileSync(late(), content);
  return nodeDisk.openToRead(late());
}

test("one that stays so is damaged when patience is at its end: 65, named, nothing written", async () => {
  const { disk, looks } = slowDisk(() => openedAs(""), Infinity);
  const { code, out, err } = await merge("0.5", disk);
  expect([code, out]).toEqual([65, ""]);
  expect(looks()).toBeGreaterThan(1);
  const told = ["plan/parts/000001.part is damaged: it is empty", "its shard is computed again by fondrisk submit --missing"];
  expect(err).toBe(
    told
      .map(
        (line) => `fondrisk: ${line}
`,
      )
      .join(""),
  );
  expect(existsSync(path("result"))).toBe(false);
});

test("a part that the listing does not show is missing, 75, and its name is not asked for: a network's disk would remember the answer", async () => {
  const shown = (name: string) => {
    if (name === late()) throw new Error("asked for by its name");
  };
  const disk: Disk = {
    ...nodeDisk,
    list: (folder) => nodeDisk.list(folder).filter((name) => name !== "000001.part"),
    facts: (file) => {
      shown(`${file}`);
      return nodeDisk.facts(file);
    },
    openToRead: (name) => {
      shown(name);
      return nodeDisk.openToRead(name);
    },
  };
  const { code, err } = await merge("60", disk);
  expect([code, err]).toEqual([75, "fondrisk: 1 of 3 shards is missing: 1; fondrisk submit --missing hands it over\n"]);
  expect((await bench.run(["status", "plan"], { disk })).out).toMatch(/^2 of 3 shards done, .*\nmissing: 1\n/);
  expect(existsSync(path("result"))).toBe(false);
});

test("parts of other versions of Node and other processors are noted, and merged to the same hash", async () => {
  const { header, body } = decodePart(whole);
  writeFileSync(late(), encodePart({ ...header, node: "22.1.0", arch: "arm64" }, body));
  const { code, out, err } = await merge("0", nodeDisk);
  expect([code, hashOf(out)]).toEqual([0, expected]);
  expect(err).toMatch(/^note: parts come from Node [\d.]+ on \w+, Node 22\.1\.0 on arm64\n/);
});
