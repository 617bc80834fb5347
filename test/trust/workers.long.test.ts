import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";
import { golden } from "./golden.ts";
import { planned, resultHash } from "./sameBits.ts";

/** Thirteen blocks, the last of which is not full: every worker has several, and they end in another order each time. */
const many = 12 * 1024 + 77;

let command: Shipped;
let oneThread: string;
beforeAll(async () => {
  command = await shipped();
  oneThread = resultHash(planned("skolfam2"), many);
});
afterAll(() => command.remove());

test.each([2, 5])(
  "on %i workers the command line gives the hash that is written down, and that of many blocks on one thread",
  async (workers) => {
    const { results, replications, seed } = golden();
    const run = async (futures: number) => {
      const options = ["--replications", `${futures}`, "--seed", seed, "--workers", `${workers}`, "--json"];
      return hashOf((await command.run("run", "skolfam2", ...options)).out);
    };
    expect(await run(replications)).toBe(results.skolfam2);
    expect(await run(many)).toBe(oneThread);
  },
);
