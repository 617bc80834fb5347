import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { slurm } from "../../../workers/engines/slurm.ts";

let folder: string;
const path = (name: string) => join(folder, name);

/** A shard that ends at once with the code that it is given, or waits and says which signal it was told by; a queue that notes what it is asked. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-script-"));
  const shard = `#!/bin/bash
[ -n "$CODE" ] && exit "$CODE"
trap 'echo HUP > ${path("told")}; exit 75' HUP; trap 'echo TERM > ${path("told")}; exit 75' TERM; trap 'echo USR1 > ${path("told")}; exit 1' USR1
echo > ${path("ready")}; while :; do sleep 0.02; done
`;
  writeFileSync(path("shard"), shard);
  writeFileSync(path("scontrol"), `#!/bin/bash\necho "$@" > ${path("asked")}\n`);
  // Slurm ends the script by itself once it is back in the queue.
  writeFileSync(path("sleep"), '#!/bin/bash\n[ "$1" = 60 ] || exec /bin/sleep "$1"\n');
  for (const name of ["shard", "scontrol", "sleep"]) chmodSync(path(name), 0o700);
});
beforeEach(() => {
  for (const name of ["ready", "told", "asked"]) rmSync(path(name), { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script of an array's third task; seconds: since when it runs. returns its code, what its shard was told, and what was asked of the queue */
async function run(environment: Record<string, string>, signal: NodeJS.Signals | null, seconds = 0) {
  const about = { plan: "0".repeat(64), shards: [2], pass: 1 as const, last: false, maxTasks: 1000, atOnce: null, minutes: 1, queue: null };
  const script = slurm.dryRun({ ...about, folder, program: [path("shard")], more: [] });
  const task = { SLURM_ARRAY_JOB_ID: "7", SLURM_ARRAY_TASK_ID: "2", SECONDS: `${seconds}` };
  const child = spawn("/bin/bash", ["-c", script], { env: { PATH: `${folder}:/usr/bin:/bin`, ...task, ...environment } });
  const ended = new Promise<number | null>((done) => child.once("close", done));
  if (signal !== null) {
    while (!existsSync(path("ready"))) await wait(10);
    child.kill(signal);
    // One that is not heeded lets the shard run: ended, so that the test ends, as a cancelling would.
    if (signal === "SIGUSR1" && seconds < 20) await wait(200).then(() => child.kill("SIGTERM"));
  }
  const [code, read] = [await ended, (name: string) => (existsSync(path(name)) ? readFileSync(path(name), "utf8").trim() : null)];
  return { code, told: read("told"), asked: read("asked") };
}

test.each([
  [0, null, 0],
  [75, "requeue 7_2", 0],
  [137, "requeue 7_2", 0],
  [137, "requeue 7_2", 4],
  [137, null, 5],
  [75, "requeue 7_2", 500],
  [74, null, 0],
  [64, null, 0],
  [70, null, 0],
  [78, null, 0],
])("a shard that ends with %i asks of the queue: %s, at start number %i", async (code, asked, restarts) => {
  expect(await run({ CODE: `${code}`, SLURM_RESTART_COUNT: `${restarts}` }, null)).toEqual({ code, told: null, asked });
});

test("told of the limit (USR1), the shard is told by HUP, which opens no debugger, and the task goes back into the queue", async () => {
  expect(await run({}, "SIGUSR1", 100)).toEqual({ code: 75, told: "HUP", asked: "requeue 7_2" });
});

test("told of the limit in its first seconds it goes on: it would come back with nothing done, for ever", async () => {
  expect(await run({}, "SIGUSR1", 0)).toEqual({ code: 75, told: "TERM", asked: null });
});

test("cancelled, preempted or at its limit (TERM) it keeps what it has, and the queue is Slurm's business", async () => {
  expect(await run({}, "SIGTERM", 100)).toEqual({ code: 75, told: "TERM", asked: null });
});
