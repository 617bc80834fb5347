import { bullmq } from "./bullmq.ts";
import type { SubmitEngine } from "./engine.ts";
import { kubernetes } from "./kubernetes.ts";
import { local } from "./local.ts";
import { slurm } from "./slurm.ts";

/** Every engine that shards can be handed over to. To add one: a file beside this one, an import, a line here. */
export const submitEngines: readonly SubmitEngine[] = [local, slurm, kubernetes, bullmq];
