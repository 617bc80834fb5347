/**
 * Workers to use when nobody says: as many as a batch system grants (SLURM_CPUS_PER_TASK), else one per core.
 *
 * environment  the process' variables
 * cores        what the machine has, >= 1
 */
export function defaultWorkers(environment: Readonly<Record<string, string | undefined>>, cores: number): number {
  const granted = Number(environment.SLURM_CPUS_PER_TASK);
  return Number.isInteger(granted) && granted >= 1 ? granted : Math.max(1, cores);
}
