/** Number of a slot: where a known or drawn number stands among the values of a replication. */
export type Slot = number & { readonly of: "slots" };

/** Number of a round among the rounds of all interventions; rounds of one intervention follow each other. */
export type Round = number & { readonly of: "rounds" };

/** The round that has a number within its intervention, 0 being the first. */
export function roundOf(iv: { readonly firstRound: Round }, number: number): Round {
  return (iv.firstRound + number) as Round;
}
