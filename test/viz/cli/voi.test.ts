import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { voiCommand } from "../../../viz/cli/voi.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-voi-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function voi(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["voi", ...argv], [voiCommand], io), out: out(), err: err() };
}

test("says which option is best today, what knowing everything is worth, and of what", async () => {
  const option = "stop:interventions.skolfam2.enabled=false";
  const { code, out } = await voi(
    "norrkoping",
    "--option",
    option,
    "--replications",
    "8192",
    "--futures-per-draw",
    "4",
    "--lang",
    "sv",
    "--out",
    "answer",
  );
  expect(code).toBe(0);
  expect(out).toMatch(/\n(Med det man vet i dag är ”.+” bäst: i genomsnitt .+ bättre än ”.+”\.|Med det man vet i dag går det inte att se)/);
  expect(out).toMatch(/Att få veta allt\n {2}Minst .*\n {2}Högst .*\n/);
  expect(readdirSync(join(folder, "answer"))).toEqual(
    expect.arrayContaining(["voi.json", "voi.options.csv", "voi.evppi.parquet", "voi.evppi.svg", "report.html"]),
  );
});

test("what is wrong is told at once, exit code 2", async () => {
  const wrong = await voi("norrkoping", "--value", "depletion", "--about", "nonsense", "--futures-per-draw", "3", "--lang", "en");
  expect(wrong.code).toBe(2);
  for (const each of [
    "at least one --option",
    "is no amount in kronor",
    "--about: there is no input 'nonsense'",
    "--futures-per-draw must be",
  ])
    expect(wrong.err).toContain(each);
});
