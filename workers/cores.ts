import { coresGranted, type Environment } from "./engines/environment.ts";

/**
 * Workers to use when nobody says: as many cores as a batch system grants, else one per core.
 *
 * environment  the process' variables
 * cores        what the machine has, >= 1
 */
export function defaultWorkers(environment: Environment, cores: number): number {
  return coresGranted(environment) ?? Math.max(1, cores);
}
