import type { ArrayEngine } from "./engine.ts";

/** LSF: elements from 1 on (--base 1), 0 outside arrays; `bsub -Q "75"` asks for another try by exit code. */
export const lsf: ArrayEngine = { name: "lsf", index: "LSB_JOBINDEX", cores: "LSB_DJOB_NUMPROC" };
