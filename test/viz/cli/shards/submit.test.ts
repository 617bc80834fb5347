import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ProgramEnd, RunningProgram } from "../../../../workers/engines/engine.ts";
import { hashOf } from "../shipped.ts";
import { type ShardBench, shardBench } from "./bench.ts";

let bench: ShardBench;
const argv = ["rector-grant", "--replications", "5000", "--no-alternatives"];
const path = (name: string) => join(bench.folder, "plan", name);
const lacking = () => [0, 1, 2, 3, 4].filter((shard) => !existsSync(path(`parts/00000${shard}.part`)));

beforeAll(async () => {
  bench = shardBench();
  await bench.good(["plan", ...argv, "--shards", "5", "--out", "plan"]);
});
beforeEach(() => {
  for (const name of ["parts", "submissions", "logs", "result", "pass2.json"]) rmSync(path(name), { recursive: true, force: true });
});
afterAll(() => bench.remove());

/** Programs that are this command line on this thread; `codes`: how starts end instead, by shard, in order. */
function programs(codes: Readonly<Record<string, number[]>> = {}) {
  const started: string[] = [];
  const start = (_: string, args: readonly string[]): RunningProgram => {
    const shard = args[args.indexOf("--index") + 1]!;
    started.push(shard);
    const instead = codes[shard]?.shift();
    const ended = instead === undefined ? bench.run([...args]).then(({ code }) => code) : Promise.resolve(instead);
    return { ended, kill: () => {} };
  };
  return { start, started };
}

/** A program of the batch system that answers what it is told to. */
function batch(answers: readonly ProgramEnd[]) {
  const calls: { program: string; args: readonly string[]; input: string }[] = [];
  const call = async (program: string, args: readonly string[], input = ""): Promise<ProgramEnd> => {
    calls.push({ program, args, input });
    return answers[calls.length - 1] ?? { code: 0, out: `${100 + calls.length}\n`, err: "" };
  };
  return { call, calls };
}

describe("local", () => {
  test("computes every shard in a process of its own, and the merged result has the hash of run", async () => {
    const { start, started } = programs();
    const { code, out } = await bench.run(["submit", "plan"], { start });
    expect([code, out]).toEqual([0, "Everything is done: fondrisk merge plan\n"]);
    expect([...started].sort()).toEqual(["0", "1", "2", "3", "4"]);
    expect(hashOf((await bench.good(["merge", "plan", "--json"])).out)).toBe(hashOf((await bench.good(["run", ...argv, "--json"])).out));
  });

  test("what was stopped (75) runs again, what was killed (137) or could not write (74) at most five times more, what fails for good not at all", async () => {
    const killed = Array.from({ length: 20 }, () => 137);
    const { start, started } = programs({ 1: [75, 75, 75, 75, 75, 75, 75], 2: [137, 74], 3: [70], 4: killed });
    const { code, err } = await bench.run(["submit", "plan", "--at-once", "1"], { start });
    const times = (shard: string) => started.filter((each) => each === shard).length;
    expect(["0", "1", "2", "3", "4"].map(times)).toEqual([1, 8, 3, 1, 6]);
    expect(lacking()).toEqual([3, 4]);
    expect(code).toBe(1);
    expect(err).toBe(
      `shard 3 ended with code 70: ${path("logs/000003.log")} says why\nshard 4 ended with code 137: ${path("logs/000004.log")} says why\n`,
    );
  });

  test("--missing hands over what is missing or damaged, resume of the folder too, and nothing where all is there", async () => {
    await bench.shards("plan", [0, 1, 2, 4]);
    writeFileSync(path("parts/000001.part"), "half");
    const first = programs();
    await bench.good(["submit", "plan", "--missing"], { start: first.start });
    expect([...first.started].sort()).toEqual(["1", "3"]);
    rmSync(path("parts/000004.part"));
    const second = programs();
    await bench.good(["resume", "plan"], { start: second.start });
    expect(second.started).toEqual(["4"]);
    const { out } = await bench.good(["submit", "plan", "--missing"], { start: programs({}).start });
    expect(out).toBe("Everything is done: fondrisk merge plan\n");
  });

  test("--rounds hands over one round of a precision at a time, until merge has enough", async () => {
    const precise = ["rector-equity", "--precision", "0.00005", "--no-alternatives"];
    await bench.good(["plan", ...precise, "--shards", "6", "--out", "rounds"]);
    const counts: number[] = [];
    for (let merged = 75; merged === 75; ) {
      const { start, started } = programs();
      await bench.good(["submit", "rounds", "--rounds"], { start });
      counts.push(started.length);
      ({ code: merged } = await bench.run(["merge", "rounds", "--patience", "0"]));
      expect([0, 75]).toContain(merged);
    }
    expect(counts.length).toBeGreaterThan(1);
    expect(existsSync(join(bench.folder, "rounds/parts/000000.part"))).toBe(true);
    const alone = hashOf((await bench.good(["run", ...precise, "--json"])).out);
    expect(hashOf((await bench.good(["merge", "rounds", "--json"])).out)).toBe(alone);
  });
});

describe("a batch system", () => {
  test("is handed arrays whose indices stay below its limit, then the merge; every id is written down", async () => {
    const { call, calls } = batch([]);
    const { code, out } = await bench.run(
      ["submit", "plan", "--engine", "slurm", "--max-tasks", "2", "--at-once", "8", "--", "--partition=main"],
      { call },
    );
    expect([code, out]).toEqual([0, "5 shards handed over to slurm; fondrisk status plan says how far they are.\n"]);
    const arrays = calls.slice(0, 3).map(({ input }) => [/--array=(\S+)/.exec(input)![1], /--base=(\S+)/.exec(input)?.[1] ?? "0"]);
    expect(arrays).toEqual([
      ["0-1%8", "0"],
      ["0-1%8", "-2"],
      ["0%8", "-4"],
    ]);
    expect(calls.every(({ program, args }) => program === "sbatch" && args.includes("--partition=main"))).toBe(true);
    expect(calls[3]!.args).toEqual(
      expect.arrayContaining([
        "--dependency=afterok:101:102:103",
        "--kill-on-invalid-dep=yes",
        `fondrisk merge ${path("")}`.replace(/\/$/, ""),
      ]),
    );
    const [file] = readdirSync(path("submissions"));
    const { parts, engine } = JSON.parse(readFileSync(path(`submissions/${file}`), "utf8"));
    expect([engine, parts.map(({ id }: { id: string }) => id)]).toEqual(["slurm", ["101", "102", "103", "104"]]);
    const cancel = batch([{ code: 0, out: "", err: "" }]);
    await bench.good(["cancel", "plan"], { call: cancel.call });
    expect(cancel.calls).toEqual([{ program: "scancel", args: ["101", "102", "103", "104"], input: "" }]);
  });

  test("that refuses a part: exit 1, and what was handed over before is named", async () => {
    const { call } = batch([
      { code: 0, out: "7;cluster\n", err: "" },
      { code: 1, out: "", err: "sbatch: error: Invalid job array specification\n" },
    ]);
    const { code, err } = await bench.run(["submit", "plan", "--engine", "slurm", "--max-tasks", "2"], { call });
    expect([code, err]).toEqual([
      1,
      "fondrisk: sbatch ended with 1: sbatch: error: Invalid job array specification; handed over were shards 0-1, fondrisk submit --missing goes on\n",
    ]);
    const [file] = readdirSync(path("submissions"));
    expect(JSON.parse(readFileSync(path(`submissions/${file}`), "utf8")).parts).toEqual([{ id: "7", shards: [0, 1] }]);
  });

  test("that is not there: exit 1 with what to do", async () => {
    for (const [engine, message] of [
      ["slurm", /^fondrisk: sbatch is not on this machine: submit from one that it is on, or see --dry-run; nothing was handed over/],
      ["kubernetes", /^fondrisk: kubectl is not on this machine/],
    ] as const) {
      const { code, err } = await bench.run(["submit", "plan", "--engine", engine]);
      expect([code, err]).toEqual([1, expect.stringMatching(message)]);
    }
  });

  test("wrong requests are one sentence and 2", async () => {
    for (const [line, message] of [
      [["--engine", "slrum"], /there is no engine 'slrum'; did you mean 'slurm'\?|there is no engine 'slrum'/],
      [["--max-tasks", "0"], /--max-tasks must be a whole number/],
      [["--at-once", "x"], /--at-once must be a whole number/],
    ] as const) {
      const { code, err } = await bench.run(["submit", "plan", ...line]);
      expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    }
  });
});

describe("--dry-run prints what would be handed over, and hands over nothing", () => {
  test.each(["local", "slurm", "kubernetes", "bullmq"])("%s", async (engine) => {
    await bench.shards("plan", [0]);
    const { code, out } = await bench.run(["submit", "plan", "--engine", engine, "--missing", "--dry-run", "--at-once", "4"]);
    expect(code).toBe(0);
    expect(existsSync(path("submissions"))).toBe(false);
    const plan = JSON.parse(readFileSync(path("plan.json"), "utf8").split("\n")[0]!).sha256 as string;
    const told = out
      .replaceAll(bench.folder, "/runs")
      .replaceAll(plan, "<plan>")
      .replaceAll(plan.slice(0, 16), "<plan>")
      .replaceAll(plan.slice(0, 8), "<name>");
    await expect(told).toMatchFileSnapshot(`dryRun/${engine}.txt`);
  });
});
