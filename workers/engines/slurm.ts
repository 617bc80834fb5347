import { type ArrayEngine, type Handover, jobName, type SubmitEngine, shardCommandOf, shellLine } from "./engine.ts";
import { listed } from "./ranges.ts";
import { refused } from "./refused.ts";

/** Slurm job arrays: indices as asked, below MaxArraySize (1001 unless the site says otherwise). */
export const slurm: ArrayEngine & SubmitEngine = {
  name: "slurm",
  index: "SLURM_ARRAY_TASK_ID",
  cores: "SLURM_CPUS_PER_TASK",
  dryRun(handover) {
    const scripts = arraysOf(handover.shards, handover.maxTasks).map((array) => `${arrayScript(handover, array)}\n`);
    const merge = handover.last ? `# after all of them:\n# ${shellLine(["sbatch", ...mergeArguments(handover, ["ARRAY_ID"])])}\n` : "";
    return `${scripts.join("")}${merge}`;
  },
  async submit(handover, host, taken) {
    const ids: string[] = [];
    for (const array of arraysOf(handover.shards, handover.maxTasks)) {
      const id = await submitted(["--parsable", ...handover.more], arrayScript(handover, array));
      taken({ id, shards: array.shards });
      ids.push(id);
    }
    if (handover.last) taken({ id: await submitted(mergeArguments(handover, ids)), shards: [] });
    return "handed over";

    async function submitted(args: readonly string[], script?: string): Promise<string> {
      const { code, out, err } = await host.call("sbatch", args, script);
      if (code === null) throw refused("programElsewhere", { program: "sbatch" });
      if (code !== 0) throw refused("programEnded", { program: "sbatch", code, text: err.trim() || out.trim() });
      // With --parsable: the number, and on some sites the cluster after a semicolon.
      return out.trim().split(";")[0]!;
    }
  },
  async cancel(parts, _, host) {
    const { code, err } = await host.call(
      "scancel",
      parts.map(({ id }) => id),
    );
    if (code !== 0)
      throw code === null
        ? refused("programNotHere", { program: "scancel" })
        : refused("programEnded", { program: "scancel", code, text: err.trim() });
  },
};

interface ShardArray {
  /** Index − base = shard. */
  readonly base: number;
  readonly shards: readonly number[];
}

/** Arrays whose indices lie below the largest one that a site allows: the limit is on the index, not on how many there are. */
function arraysOf(shards: readonly number[], maxTasks: number): readonly ShardArray[] {
  const arrays = new Map<number, number[]>();
  for (const shard of shards) {
    const group = Math.floor(shard / maxTasks);
    const list = arrays.get(group) ?? [];
    arrays.set(group, list);
    list.push(shard);
  }
  return [...arrays].map(([group, list]) => ({ base: group === 0 ? 0 : -group * maxTasks, shards: list }));
}

/**
 * The script of an array. A shard that was stopped (75) or killed is put back into the queue by itself: Slurm does that only for lost
 * nodes and preemption. Two minutes before the end of its time the script is told by USR1, and the shard by HUP, to keep what it has:
 * USR1 would open the debugger of a Node that is still starting. In its first seconds it has nothing to keep and is not told, or a limit
 * shorter than the notice would send it back into the queue for ever. TERM is the limit itself, a cancelling or a preemption, after
 * which the queue is Slurm's business.
 */
function arrayScript(handover: Handover, { base, shards }: ShardArray): string {
  const indices = listed(shards.map((shard) => shard + base));
  const shard = shellLine(shardCommandOf(handover, base === 0 ? [] : [`--base=${base}`]));
  return `#!/bin/bash
#SBATCH --job-name=${jobName(handover)}
#SBATCH --array=${indices}${handover.atOnce === null ? "" : `%${handover.atOnce}`}
#SBATCH --requeue --open-mode=append --ntasks=1 --cpus-per-task=1
#SBATCH --time=${timeOf(handover.minutes)} --signal=B:USR1@120
#SBATCH --output=${handover.folder}/logs/slurm-%A_%a.log
told=; trap '[ $SECONDS -lt 20 ] || kill -HUP $pid 2>/dev/null' USR1; trap 'told=1; kill -TERM $pid 2>/dev/null' TERM
${shard} & pid=$!; [ -z "$told" ] || kill -TERM $pid
wait $pid; rc=$?; while kill -0 $pid 2>/dev/null; do wait $pid; rc=$?; done; trap '' TERM USR1
if [ -z "$told" ] && { [ $rc = 75 ] || { [ $rc -gt 78 ] && [ "\${SLURM_RESTART_COUNT:-0}" -lt 5 ]; }; }; then
  command -v scontrol >/dev/null && scontrol requeue "\${SLURM_ARRAY_JOB_ID}_\${SLURM_ARRAY_TASK_ID}" && sleep 60; fi
exit $rc
`;
}

function mergeArguments({ folder, program, plan, more }: Handover, ids: readonly string[]): readonly string[] {
  // An array with a task that failed never becomes "ok": without the second option the merge would wait for ever.
  const after = [`--dependency=afterok:${ids.join(":")}`, "--kill-on-invalid-dep=yes"];
  const about = [`--job-name=${jobName({ plan })}-merge`, `--output=${folder}/logs/slurm-merge-%j.log`];
  return ["--parsable", ...after, ...about, ...more, "--wrap", shellLine([...program, "merge", folder])];
}

/** Three times what was estimated, in steps of ten minutes: nodes differ, and what is stopped goes on. */
function timeOf(minutes: number): string {
  const steps = Math.max(1, Math.ceil((3 * minutes + 5) / 10));
  return `${String(Math.floor(steps / 6)).padStart(2, "0")}:${(steps % 6) * 10 === 0 ? "00" : (steps % 6) * 10}:00`;
}
