/** Something wrong with a scenario that only the model can see (an infinite mean where a mean is needed, …). */
export interface Issue {
  /** Path in the scenario by ids, as in `interventions.skolfam.outcomes.hvb.cost`. */
  readonly path: string;
  /** One sentence: what was found, what is allowed, what to do. */
  readonly message: string;
}
