import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import { version } from "../workers/version.ts";

/** What a measurement cannot be read without. */
export interface Machine {
  readonly fondrisk: string;
  readonly node: string;
  readonly v8: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  /** Processes that wanted to run in the last minute; well below the cores on a quiet machine. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    fondrisk: version,
    node: process.versions.node,
    v8: process.versions.v8,
    system: `${platform()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function machineText(machine: Machine): string {
  const { fondrisk, node, v8, system, processor, cores, memoryGigabytes, load } = machine;
  const busy = load > cores / 2 ? " (busy: expect wide spreads)" : "";
  return `fondrisk ${fondrisk}, Node ${node} (V8 ${v8}), ${system}\n${processor}, ${cores} cores, ${memoryGigabytes} GB, load ${load}${busy}`;
}
