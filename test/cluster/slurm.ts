import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A Slurm cluster on this machine. */
export interface SlurmCluster {
  readonly environment: Readonly<Record<string, string>>;
  /** Runs a command of Slurm. */
  call(program: string, ...args: string[]): string;
  /** Ends a node's daemon as a power cut would: with its steps and tasks, or the daemon alone, so that its tasks live on. */
  killNode(node: string, how: "power" | "daemon"): void;
  /** Ends the controller and starts it again from the state that it has kept. */
  restartController(): Promise<void>;
  /** Ends, with -9, a process of a task: the shard itself, not the script around it. returns whether there was one */
  killTask(): boolean;
  /** Signals the shard that computes a plan of one: halted, it computes nothing however fast the machine is. returns whether it runs */
  signalShard(plan: string, signal: "SIGSTOP" | "SIGCONT"): boolean;
  /** Whether that shard, halted, has a HUP to hear. */
  isTold(plan: string): boolean;
  remove(): Promise<void>;
}

const environmentOf = (pid: string) => readProcess(pid, "environ").split("\0");
const commandOf = (pid: string) => readProcess(pid, "cmdline").replaceAll("\0", " ").trim();
const parentOf = (pid: string) => readProcess(pid, "stat").split(") ").at(-1)?.split(" ")[1] ?? "";

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function folderOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

function end(pids: readonly string[]): void {
  for (const pid of pids) {
    try {
      process.kill(Number(pid), "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

export async function slurmCluster(nodes: number): Promise<SlurmCluster> {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-slurm-"));
  const conf = join(folder, "slurm.conf");
  const environment = { ...(process.env as Record<string, string>), SLURM_CONF: conf };
  const script = spawn("bash", [resolve("test/cluster/slurmCluster.sh"), folder, `${nodes}`, "--", "bash", "-c", "echo ready; cat"], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  let wrong = "";
  script.stdout.on("data", (data) => {
    said += data;
  });
  script.stderr.on("data", (data) => {
    wrong += data;
  });
  const ended = new Promise<void>((done) => script.once("close", () => done()));
  const more: ChildProcess[] = [];
  for (let i = 0; !said.includes("ready"); i++) {
    if (script.exitCode !== null || i > 600) {
      script.kill("SIGTERM");
      throw new Error(`the Slurm cluster does not start: ${wrong}`);
    }
    await wait(100);
  }
  const call = (program: string, ...args: string[]) => execFileSync(program, args, { env: environment, encoding: "utf8" });
  /** Processes that belong to this cluster, by its configuration. */
  const own = () => readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && environmentOf(pid).includes(`SLURM_CONF=${conf}`));
  const tasksOn = (node: string) => own().filter((pid) => environmentOf(pid).includes(`SLURMD_NODENAME=${node}`));
  const shardOf = (plan: string) =>
    own().find((pid) => commandOf(pid).includes(` shard ${plan} `) && !commandOf(pid).startsWith("/bin/bash"));
  return {
    environment,
    call,
    killNode(node, how) {
      const daemon = own().filter((pid) => commandOf(pid) === `slurmd -D -N ${node}`);
      const tasks = tasksOn(node);
      const steps = tasks.map(parentOf).filter((pid) => commandOf(pid).startsWith("slurmstepd"));
      end(how === "power" ? [...daemon, ...steps, ...tasks] : daemon);
    },
    async restartController() {
      // By TERM, so that it writes down what it knows: with -9 it forgets what it was told in the last seconds, and Slurm has lost it.
      const running = () => own().filter((pid) => commandOf(pid).startsWith("slurmctld -D"));
      for (const pid of running()) process.kill(Number(pid), "SIGTERM");
      while (running().length > 0) await wait(50);
      more.push(spawn("slurmctld", ["-D"], { env: environment, stdio: "ignore" }));
    },
    killTask() {
      const [shard] = own().filter((pid) => / shard .* --plan /.test(commandOf(pid)) && !commandOf(pid).startsWith("/bin/bash"));
      if (shard === undefined) return false;
      end([shard]);
      return true;
    },
    isTold(plan) {
      const pending = /^ShdPnd:\s*(\w+)/m.exec(readProcess(shardOf(plan) ?? "", "status"))?.[1] ?? "0";
      return (Number.parseInt(pending.slice(-1), 16) & 1) === 1;
    },
    signalShard(plan, signal) {
      const shard = shardOf(plan);
      if (shard !== undefined) process.kill(Number(shard), signal);
      return shard !== undefined;
    },
    async remove() {
      try {
        call("scancel", "--user=root");
      } catch {
        // The controller may be gone.
      }
      for (const child of more) child.kill("SIGTERM");
      script.stdin.end();
      await ended;
      // Steps that our daemons have left would wait for a controller that is gone; they run where these tests do, no others do.
      const here = process.cwd();
      const orphans = readdirSync("/proc").filter((pid) => commandOf(pid).startsWith("slurmstepd: ") && folderOf(pid) === here);
      end([...own(), ...orphans]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
