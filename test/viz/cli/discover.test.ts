import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { discoverCommand } from "../../../viz/cli/discover.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-discover-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function discover(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["discover", ...argv], [discoverCommand], io), out: out(), err: err() };
}

test("says where the fund runs short, how often there and elsewhere, and how much of it that is", async () => {
  const { code, out } = await discover("norrkoping", "--replications", "4096", "--lang", "sv", "--out", "answer");
  expect(code).toBe(0);
  expect(out).toMatch(
    /\nDär history\.\S+ är .+ räcker medlen inte i \d\d(,\d)?\s±\d(,\d)?\sav\s100 framtider; annars i \d+(,\d)?\s±\d(,\d)?\sav\s100\.\n/,
  );
  expect(readdirSync(join(folder, "answer"))).toEqual(
    expect.arrayContaining([
      "discover.json",
      "discover.boxes.csv",
      "discover.boxes.limits.parquet",
      "discover.peeling-1.svg",
      "report.html",
    ]),
  );
});

test("declines in words, exit code 0; what is wrong is told at once, exit code 2", async () => {
  const declined = await discover("rector-pool", "--replications", "1000", "--lang", "en");
  expect(declined.code).toBe(0);
  expect(declined.out).toContain("When it fails cannot be told: it did not happen in any future.");
  const wrong = await discover("rector-pool", "--when", "fund.loss", "--inputs", "all", "--least", "3", "--boxes", "0");
  expect(wrong.code).toBe(2);
  for (const each of ["--when: 'fund.loss' is an amount", "--inputs must be", "--least must be", "--boxes must be"])
    expect(wrong.err).toContain(each);
});
