import { expect, test } from "vitest";
import { fuzz } from "./hostileFuzz.ts";
import { targets, type Verdict } from "./hostileTargets.ts";

const total = 105_000;

test("a hundred thousand hostile inputs: a sound result or a sentence with its place, each within two seconds", async () => {
  const all: Record<Verdict, number> = { accepted: 0, rejected: 0, "too large": 0 };
  for (const target of targets) {
    const count = await fuzz(target, total, 2);
    console.log(`${target.name}: ${JSON.stringify(count)}`);
    if (target.name !== "bytes as a scenario") expect(count.accepted, target.name).toBeGreaterThan(0);
    for (const verdict of ["accepted", "rejected", "too large"] as const) all[verdict] += count[verdict];
  }
  console.log(`in all: ${JSON.stringify(all)}`);
  expect(all.accepted + all.rejected + all["too large"]).toBeGreaterThanOrEqual(100_000);
});
