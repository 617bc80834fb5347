import type { ArrayEngine } from "./engine.ts";

/** Slurm job arrays: indices as asked, below MaxArraySize (1001 unless the site says otherwise). */
export const slurm: ArrayEngine = { name: "slurm", index: "SLURM_ARRAY_TASK_ID", cores: "SLURM_CPUS_PER_TASK" };
