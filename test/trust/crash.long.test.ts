import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rootKey } from "../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../engine/random/stream.ts";
import { hashOf, type Shipped, shipped } from "../viz/cli/shipped.ts";

let cli: Shipped;
beforeAll(async () => {
  cli = await shipped();
});
afterAll(() => cli.remove());

test("killed at twenty random moments, and again while it resumes, a run ends with the hash of one that was never killed", async () => {
  const argv = ["run", "rector-equity", "--replications", "60000", "--json"];
  const started = performance.now();
  const whole = hashOf((await cli.run(...argv)).out);
  const longest = performance.now() - started;
  const chance = createStream(rootKey("1"));
  let survived = 0;
  for (let trial = 0; trial < 20; trial++) {
    const kept = `kept-${trial}`;
    let result: string | null = null;
    // Killed at a random moment of its life: at the start there is no checkpoint yet, at the end none any more.
    for (let attempt = 0; result === null && attempt < 3; attempt++) {
      const resuming = existsSync(join(cli.folder, kept));
      const { kill, ended } = resuming
        ? cli.start("resume", kept, "--json", "--checkpoint-every", "0.02")
        : cli.start(...argv, "--checkpoint", kept, "--checkpoint-every", "0.02");
      if (attempt < 2) {
        await Promise.race([ended, wait(uniform(wordAt(chance, trial, 0, attempt)) * longest)]);
        kill("SIGKILL");
      }
      const { code, signal, out } = await ended;
      expect(code === 0 || (code === null && signal === "SIGKILL")).toBe(true);
      if (code === 0) result = hashOf(out);
      else survived += 1;
    }
    expect(result).toBe(whole);
  }
  expect(survived).toBeGreaterThanOrEqual(20);
});
