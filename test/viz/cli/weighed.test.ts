import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

test.each([
  ["compare", "norrkoping", "norrkoping-2013"],
  ["size", "norrkoping-2013"],
  ["sensitivity", "norrkoping-2013"],
  ["discover", "norrkoping-2013"],
  ["stress", "norrkoping-2013"],
  ["breakeven", "norrkoping-2013", "--vary", "fund.capital=30..60", "--until", "depletion.probability<=0.05"],
  ["portfolio", "norrkoping-2013", "--risk", "0.05"],
  ["future", "norrkoping-2013", "3"],
  ["voi", "norrkoping-2013", "--option", "rich:fund.capital=90 mnkr"],
  ["sweep", "norrkoping-2013", "--vary", "fund.minimumBalance=0,1 mnkr"],
])("%s of a fund whose futures are weighed by what has happened is refused, instead of leaving the weights out", async (...argv) => {
  const { io, err } = fakeIo(tmpdir(), (script) => localThread(script, nodeDisk));
  expect(await fondrisk([...argv, "--lang", "en"], commands, io)).toBe(2);
  expect(err()).toContain("found observed");
});
