import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Shipped, shipped } from "../shipped.ts";

let command: Shipped;
const parts = (plan: string) => readdirSync(join(command.folder, plan, "parts")).sort();
const part = (plan: string, name = "000000.part") => join(command.folder, plan, "parts", name);
const argv = (plan: string) => ["shard", plan, "--index", "0", "--workers", "1", "--checkpoint-every", "0.05"];

/** Makes a process kill itself where a file of such a name would be put in place: the temporary file is whole, its final name is not there. */
const dyingAtRename = (name: string) =>
  `data:text/javascript,${encodeURIComponent(
    `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; const rename = fs.renameSync; fs.renameSync = (from, to) => to.endsWith("${name}") ? process.kill(process.pid, "SIGKILL") : rename(from, to); syncBuiltinESMExports();`,
  )}`;

beforeAll(async () => {
  command = await shipped();
  const plan = ["plan", "rector-equity", "--replications", "200000", "--no-alternatives", "--shards", "1", "--out", "quiet"];
  expect((await command.run(...plan)).err).toBe("");
  for (const copy of ["killed", "named"]) cpSync(join(command.folder, "quiet"), join(command.folder, copy), { recursive: true });
  expect((await command.run(...argv("quiet"))).code).toBe(0);
});
afterAll(() => command.remove());

test("killed with -9 twenty times, at moments spread over a shard's life, its part is byte for byte that of a quiet run", async () => {
  const blocks: number[] = [];
  for (let kill = 0; kill < 20; kill++) {
    const running = command.start(...argv("killed"));
    const there = () => existsSync(part("killed", "000000.keep"));
    const before = there() ? readFileSync(part("killed", "000000.keep")) : null;
    // At first anywhere; then, so that it gets on, somewhat after a checkpoint of its own.
    const anew = () => there() && (before === null || !readFileSync(part("killed", "000000.keep")).equals(before));
    if (kill >= 5) while (running.running() && !anew()) await wait(2);
    await wait((kill * 37) % 90);
    running.kill("SIGKILL");
    await running.ended;
    blocks.push(there() ? readFileSync(part("killed", "000000.keep")).length : 0);
    if (existsSync(part("killed"))) break;
  }
  expect(blocks.length).toBe(20);
  expect((await command.run(...argv("killed"))).code).toBe(0);
  expect(readFileSync(part("killed")).equals(readFileSync(part("quiet")))).toBe(true);
  expect(existsSync(part("killed", "000000.keep"))).toBe(false);
});

test("killed between the temporary file and its final name, of a checkpoint and of the part: no part is there, and the same line again gives it", async () => {
  for (const name of ["000000.keep", "000000.part"]) {
    process.env.NODE_OPTIONS = `--import=${dyingAtRename(name)}`;
    const { signal, code } = await command.run(...argv("named"));
    delete process.env.NODE_OPTIONS;
    expect([code, signal]).toEqual([null, "SIGKILL"]);
    expect(parts("named").filter((each) => each.startsWith(`.${name}.`) && each.endsWith(".tmp"))).toHaveLength(1);
    expect(existsSync(part("named"))).toBe(false);
    const { code: state, out } = await command.run("status", "named", "--patience", "0", "--lang", "en");
    expect([state, out]).toEqual([75, expect.stringMatching(/^0 of 1 shards? done, /)]);
  }
  expect((await command.run(...argv("named"))).code).toBe(0);
  expect(readFileSync(part("named")).equals(readFileSync(part("quiet")))).toBe(true);
});
