import { expect, test } from "vitest";
import { hashOnNode } from "./nodeHash.ts";
import { builtPage, finished, hashOf } from "./opened.ts";

const open = builtPage();
const small = "rector-conditional";

test.each([
  { name: "norrkoping", overrides: [], seed: "1" },
  { name: "norrkoping", overrides: ["fund.capital=30 mnkr", "credibility.memory=satelliteAccount"], seed: "år 2031" },
  { name: small, overrides: [], seed: "7" },
  { name: small, overrides: ["fund.capital=3 mnkr"], seed: "7", futures: 5000 },
])(
  "$name with $overrides, seed $seed: a link gives the same resultHash as Node",
  { timeout: 240_000 },
  async ({ name, overrides, seed, futures = 4096 }) => {
    const { page, complaints } = await open({ source: { library: name }, overrides, seed, futures });
    await finished(page, futures);
    expect(await hashOf(page)).toBe(hashOnNode(name, overrides, seed, futures));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
