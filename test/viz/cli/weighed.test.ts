import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

test.each([
  ["size", "norrkoping-2013"],
  ["sensitivity", "norrkoping-2013"],
  ["discover", "norrkoping-2013"],
  ["stress", "norrkoping-2013"],
  ["portfolio", "norrkoping-2013", "--risk", "0.05"],
  ["future", "norrkoping-2013", "3"],
  ["voi", "norrkoping-2013", "--option", "rich:fund.capital=90 mnkr"],
  ["sweep", "norrkoping-2013", "--vary", "fund.minimumBalance=0,1 mnkr"],
])("%s of a fund whose futures are weighed by what has happened is refused, instead of leaving the weights out", async (...argv) => {
  const { io, err } = fakeIo(tmpdir(), (script) => localThread(script, nodeDisk));
  expect(await fondrisk([...argv, "--lang", "en"], commands, io)).toBe(2);
  expect(err()).toContain("found observed");
});

test("compare weighs futures, and says first how many are left; fewer than 100 are refused", async () => {
  const compare = async (replications: string) => {
    const { io, out, err } = fakeIo(tmpdir(), (script) => localThread(script, nodeDisk));
    const line = ["compare", "norrkoping", "norrkoping-2013", "--replications", replications, "--lang", "en"];
    return { exit: await fondrisk(line, commands, io), out: out(), err: err() };
  };
  const told = await compare("512");
  expect(told.exit).toBe(0);
  expect(told.out).toMatch(/^512 futures .*\nWhat has happened leaves \d+ futures of B in effect\.\n/);
  const refused = await compare("64");
  expect(refused.exit).toBe(1);
  expect(refused.err).toMatch(/no result: what has happened leaves [\d.]+ of 64 futures in effect, at least 100 are needed/);
});
