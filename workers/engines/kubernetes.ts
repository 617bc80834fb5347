import { stringify } from "yaml";
import { type ArrayEngine, type Handover, jobName, type SubmitEngine, shardCommandOf } from "./engine.ts";
import { listed } from "./ranges.ts";
import { refused } from "./refused.ts";
import { neverRetried } from "./retry.ts";

/** What is said to it after `--`: key=value. */
const settings = {
  image: "fondrisk",
  claim: "fondrisk",
  cpu: "1",
  memory: "512Mi",
  namespace: "default",
} as const;

type Settings = { readonly [K in keyof typeof settings]: string };

/** Kubernetes Indexed Jobs: completions from 0 on; a list of shards goes along where they are not all. */
export const kubernetes: ArrayEngine & SubmitEngine = {
  name: "kubernetes",
  index: "JOB_COMPLETION_INDEX",
  dryRun: (handover) => stringify(kubernetesJob(handover)),
  async submit(handover, host, taken) {
    const { code, err } = await host.call("kubectl", ["apply", "-f", "-"], stringify(kubernetesJob(handover)));
    if (code !== 0) {
      throw code === null
        ? refused("programNotHereDryRun", { program: "kubectl" })
        : refused("programEnded", { program: "kubectl", code, text: err.trim() });
    }
    const { metadata } = kubernetesJob(handover);
    taken({ id: `${metadata.namespace}/${metadata.name}`, shards: handover.shards });
    return "handed over";
  },
  async cancel(parts, _, host) {
    for (const { id } of parts) {
      const [namespace = "", name = ""] = id.split("/");
      const { code, err } = await host.call("kubectl", ["delete", "job", name, "--namespace", namespace, "--ignore-not-found"]);
      if (code !== 0)
        throw code === null
          ? refused("programNotHere", { program: "kubectl" })
          : refused("programEnded", { program: "kubectl", code, text: err.trim() });
    }
  },
};

/** throws  Refused for a setting that is not one */
function settingsIn(more: readonly string[]): Settings {
  const given = more.map((text) => {
    const [key = "", ...value] = text.replace(/^--/, "").split("=");
    if (!(key in settings) || value.length === 0) {
      throw refused("kubernetesTakes", { known: Object.keys(settings).map((name) => `${name}=…`), found: text });
    }
    return [key, value.join("=")];
  });
  return { ...settings, ...Object.fromEntries(given) };
}

/**
 * The Indexed Job of a handover, as its types say it: an unknown key would be ignored in silence.
 *
 * A pod that was stopped by the cluster, or kept what it had (75), costs no try; what would fail the same way ends its index.
 */
export function kubernetesJob(handover: Handover) {
  const { image, claim, cpu, memory, namespace } = settingsIn(handover.more);
  const { shards } = handover;
  const first = shards.every((shard, index) => shard === index) ? [] : ["--of", listed(shards)];
  const pieces = { ...handover, program: ["fondrisk"] };
  const name = `${jobName(handover)}-${handover.pass === 2 ? "pass2-" : ""}${shards[0] ?? 0}-${shards.length}`;
  return {
    apiVersion: "batch/v1" as const,
    kind: "Job" as const,
    metadata: { name, namespace, labels: { "app.kubernetes.io/name": "fondrisk" } },
    spec: {
      completionMode: "Indexed",
      completions: shards.length,
      parallelism: Math.min(shards.length, handover.atOnce ?? shards.length),
      backoffLimitPerIndex: 5,
      maxFailedIndexes: Math.max(1, Math.floor(shards.length / 10)),
      ttlSecondsAfterFinished: 86_400,
      podFailurePolicy: {
        rules: [
          { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
          { action: "Ignore", onExitCodes: { containerName: "shard", operator: "In", values: [75] } },
          { action: "FailIndex", onExitCodes: { containerName: "shard", operator: "In", values: [...neverRetried] } },
        ],
      },
      template: {
        spec: {
          restartPolicy: "Never",
          terminationGracePeriodSeconds: 60,
          securityContext: { runAsNonRoot: true, runAsUser: 10_001, fsGroup: 10_001 },
          containers: [
            {
              name: "shard",
              image,
              command: [...shardCommandOf(pieces, [...first, "--workers", `${Math.max(1, Math.floor(Number.parseFloat(cpu) || 1))}`])],
              resources: { requests: { cpu, memory }, limits: { memory } },
              volumeMounts: [{ name: "plan", mountPath: handover.folder }],
              securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
            },
          ],
          volumes: [{ name: "plan", persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  };
}
