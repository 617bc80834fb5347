import { expect, test } from "vitest";
import { fuzz } from "./hostileFuzz.ts";
import { targets } from "./hostileTargets.ts";

const total = 105_000;
let inputs = 0;

test.each(targets.map((target) => [target.name, target] as const))(
  "%s: a sound result or a sentence with its place, within two seconds",
  async (_, target) => {
    const count = await fuzz(target, total, 2);
    console.log(`${target.name}: ${JSON.stringify(count)}`);
    inputs += count.accepted + count.rejected + count["too large"];
    if (target.name !== "bytes as a scenario") expect(count.accepted).toBeGreaterThan(0);
  },
);

test("those were a hundred thousand hostile inputs", () => {
  console.log(`${inputs} inputs`);
  expect(inputs).toBeGreaterThanOrEqual(100_000);
});
