import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultWorkers } from "../../../workers/cores.ts";
import { arrayEngines } from "../../../workers/engines/arrays.ts";
import { coresGranted, taskNumber } from "../../../workers/engines/environment.ts";
import { afterEnd } from "../../../workers/engines/retry.ts";

// The variables as the systems' own manuals name them.
const variables = [
  "SLURM_ARRAY_TASK_ID",
  "JOB_COMPLETION_INDEX",
  "AWS_BATCH_JOB_ARRAY_INDEX",
  "CLOUD_RUN_TASK_INDEX",
  "PBS_ARRAY_INDEX",
  "PBS_ARRAYID",
  "LSB_JOBINDEX",
  "SGE_TASK_ID",
  "HQ_TASK_ID",
];

test("the number of a task is read from every engine's variable, and from no other", () => {
  expect(arrayEngines.map(({ index }) => index)).toEqual(variables);
  for (const name of variables) expect(taskNumber({ [name]: "17" })).toBe(17);
  expect(taskNumber({ TASK_ID: "17" })).toBeNull();
});

test("the page of the shards has every variable, and from where each engine counts", () => {
  const page = readFileSync("workers/SHARDS.md", "utf8");
  const rows = [...page.matchAll(/^\| [^|]+ \| ([A-Z_]+) \| (0|1|as asked) \|/gm)].map(([, variable]) => variable);
  expect(rows).toEqual(variables);
  // Those that count from 1 are told to take it off, in their example too.
  for (const name of ["LSF", "Grid Engine"]) expect(page).toMatch(new RegExp(`fondrisk shard /shared/big --base 1 +${name}`));
});

test("the rules for AWS Batch on that page try again what is worth it and nothing else; it takes at most five", () => {
  const page = readFileSync("workers/SHARDS.md", "utf8");
  const { attempts, evaluateOnExit: rules } = JSON.parse(/\{ "attempts"[\s\S]*?\] \}/.exec(page)![0]);
  expect([attempts <= 10, rules.length <= 5]).toEqual([true, true]);
  const matches = (code: number, pattern: string) =>
    pattern.endsWith("*") ? `${code}`.startsWith(pattern.slice(0, -1)) : `${code}` === pattern;
  for (const code of [1, 2, 64, 65, 66, 70, 73, 74, 75, 78, 129, 137, 139, 143]) {
    const rule = rules.find(({ onExitCode }: { onExitCode: string }) => matches(code, onExitCode));
    expect([code, rule?.action ?? "RETRY"]).toEqual([code, afterEnd(code) === "never" ? "EXIT" : "RETRY"]);
  }
});

test("what is no whole number says that there is no array", () => {
  for (const text of ["", "undefined", "1.5", "0x1", "1e3", " 1"]) expect(taskNumber({ SGE_TASK_ID: text })).toBeNull();
  expect(taskNumber({ SGE_TASK_ID: "undefined", SLURM_ARRAY_TASK_ID: "4" })).toBe(4);
});

test("two engines that differ are an error that names both; two that agree are one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...variables), fc.constantFrom(...variables), fc.nat(1000), fc.nat(1000), (a, b, i, j) => {
      fc.pre(a !== b);
      const environment = { [a]: `${i}`, [b]: `${j}` };
      if (i === j) expect(taskNumber(environment)).toBe(i);
      else {
        expect(() => taskNumber(environment)).toThrow(`${a}=${i}`);
        expect(() => taskNumber(environment)).toThrow(`${b}=${j}`);
      }
    }),
  );
});

test("workers are the cores that the engine has granted, else those of the machine", () => {
  expect(coresGranted({ SLURM_CPUS_PER_TASK: "16" })).toBe(16);
  expect(defaultWorkers({ NSLOTS: "3" }, 8)).toBe(3);
  expect(defaultWorkers({ SLURM_CPUS_PER_TASK: "none" }, 8)).toBe(8);
});

test("only the files of workers/engines know an engine's name", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "engine", "scenarios", "workers", "viz"], {
    encoding: "utf8",
  });
  const elsewhere = files.split("\n").filter((file) => /\.tsx?$/.test(file) && !file.startsWith("workers/engines/"));
  expect(elsewhere.length).toBeGreaterThan(300);
  const names = /\b(?:slurm|sbatch|kubernetes|bullmq|redis|valkey)\b/i;
  const told = elsewhere.flatMap((file) => {
    const code = readFileSync(file, "utf8").replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, "");
    return names.test(code) ? [file] : [];
  });
  expect(told).toEqual([]);
});
