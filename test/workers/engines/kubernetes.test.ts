import { type IJob, Job } from "kubernetes-models/batch/v1/Job";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Handover } from "../../../workers/engines/engine.ts";
import { kubernetes, kubernetesJob } from "../../../workers/engines/kubernetes.ts";
import { Refused } from "../../../workers/engines/refused.ts";

const handover: Handover = {
  folder: "/runs/big",
  plan: "4b80413b".repeat(8),
  shards: Array.from({ length: 64 }, (_, k) => k),
  pass: 1,
  last: true,
  program: ["node", "main.js"],
  maxTasks: 1000,
  atOnce: 16,
  minutes: 10,
  queue: null,
  more: [],
};

test("the job is one by its published types and schema, as an object and as the YAML that is handed over", () => {
  const job: IJob = kubernetesJob(handover) as IJob;
  expect(() => new Job(job).validate()).not.toThrow();
  const read = parse(kubernetes.dryRun(handover)) as IJob;
  expect(() => new Job(read).validate()).not.toThrow();
  expect(read).toEqual(JSON.parse(JSON.stringify(job)));
});

test("the validation refuses what is wrong: it could not pass anything", () => {
  const job = kubernetesJob(handover);
  const wrong: unknown[] = [
    { ...job, spec: { ...job.spec, completions: "64" } },
    { ...job, spec: { ...job.spec, template: undefined } },
    { ...job, spec: { ...job.spec, podFailurePolicy: { rules: [{ onExitCodes: { operator: "In", values: [75] } }] } } },
  ];
  for (const each of wrong) expect(() => new Job(each as IJob).validate()).toThrow();
});

test("an index a shard, each with its own tries; what was stopped costs none, what fails for good ends its index", () => {
  const { spec } = kubernetesJob(handover);
  expect([spec.completionMode, spec.completions, spec.parallelism, spec.backoffLimitPerIndex, spec.maxFailedIndexes]).toEqual([
    "Indexed",
    64,
    16,
    5,
    6,
  ]);
  expect(spec.podFailurePolicy.rules.map(({ action, onExitCodes }) => [action, onExitCodes?.values ?? "DisruptionTarget"])).toEqual([
    ["Ignore", "DisruptionTarget"],
    ["Ignore", [75]],
    ["FailIndex", [2, 64, 65, 66, 70, 73, 78]],
  ]);
});

test("shards that are not all go along as a list, because an Indexed Job counts from 0", () => {
  const { spec } = kubernetesJob({ ...handover, shards: [2, 6, 7, 8], more: ["image=registry.example/fondrisk:1", "claim=runs", "cpu=4"] });
  const [container] = spec.template.spec.containers;
  expect(spec.completions).toBe(4);
  expect(container!.command).toEqual(["fondrisk", "shard", "/runs/big", "--plan", "4b80413b4b80413b", "--of", "2,6-8", "--workers", "4"]);
  expect([container!.image, spec.template.spec.volumes[0]!.persistentVolumeClaim.claimName]).toEqual([
    "registry.example/fondrisk:1",
    "runs",
  ]);
});

test("a setting that it does not have is refused with those that it has", () => {
  expect(() => kubernetesJob({ ...handover, more: ["--partition=main"] })).toThrow(Refused);
  expect(() => kubernetesJob({ ...handover, more: ["--partition=main"] })).toThrow(
    "kubernetes takes image=…, claim=…, cpu=…, memory=…, namespace=… after --, got '--partition=main'",
  );
});
