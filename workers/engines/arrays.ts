import { awsBatch } from "./awsBatch.ts";
import { cloudRun } from "./cloudRun.ts";
import type { ArrayEngine } from "./engine.ts";
import { gridEngine } from "./gridEngine.ts";
import { hyperQueue } from "./hyperQueue.ts";
import { kubernetes } from "./kubernetes.ts";
import { lsf } from "./lsf.ts";
import { pbs } from "./pbs.ts";
import { slurm } from "./slurm.ts";
import { torque } from "./torque.ts";

/** Every system whose arrays are understood, by its variable. To add one: a file beside this one, an import, a line here. */
export const arrayEngines: readonly ArrayEngine[] = [slurm, kubernetes, awsBatch, cloudRun, pbs, torque, lsf, gridEngine, hyperQueue];
