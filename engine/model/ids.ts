/** Number of a slot: where a known or drawn number stands among the values of a replication. */
export type Slot = number & { readonly of: "slots" };

/** Number of a round among the rounds of all interventions; rounds of one intervention follow each other. */
export type Round = number & { readonly of: "rounds" };

/** Number of an intervention, in the order of the scenario. */
export type InterventionNumber = number & { readonly of: "interventions" };

/** Number of a payer: of a department, in the order of the scenario, or of an outsider after them. */
export type PayerNumber = number & { readonly of: "payers" };

/** Number of a contract rule among those in use. */
export type RuleNumber = number & { readonly of: "rules" };

/** The round that has a number within its intervention, 0 being the first. */
export function roundOf(iv: { readonly firstRound: Round }, number: number): Round {
  return (iv.firstRound + number) as Round;
}
