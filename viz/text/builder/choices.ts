/** The words that a key may have, as a person chooses them: by the last step of the key and the word. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, { readonly sv: string; readonly en: string }>>>> = {
  fundingRule: {
    cash: { sv: "pengar för årets kostnad", en: "money for the year's cost" },
    commitment: { sv: "pengar för allt den väntas kosta", en: "money for all it is expected to cost" },
  },
  onShortfall: {
    stop: { sv: "insatsen avbryts", en: "the intervention ends" },
    bridge: { sv: "kommunen betalar resten", en: "the municipality pays the rest" },
  },
  memory: {
    none: { sv: "ingenstans", en: "nowhere" },
    virtualFund: { sv: "i en virtuell fond", en: "in a virtual fund" },
    satelliteAccount: { sv: "på ett satellitkonto", en: "on a satellite account" },
    externalContract: { sv: "i avtal med någon utanför", en: "in a contract with somebody outside" },
  },
  preset: {
    grant: { sv: "bidrag, inget betalas tillbaka", en: "grant, nothing is repaid" },
    loan: { sv: "ovillkorlig återbetalning", en: "unconditional repayment" },
    conditional: { sv: "återbetalning av uppmätta besparingar i tio år", en: "repayment of measured savings for ten years" },
    partial: { sv: "återbetalning av uppmätta besparingar i fem år", en: "repayment of measured savings for five years" },
    double: { sv: "hälften bidrag, hälften villkorad återbetalning", en: "half grant, half conditional repayment" },
    equity: { sv: "delad vinst och förlust", en: "shared gain and loss" },
    outcomeContract: { sv: "socialt utfallskontrakt", en: "social outcomes contract" },
  },
  claims: {
    real: { sv: "ja, de räknas upp", en: "yes, they keep step" },
    nominal: { sv: "nej, kronor av sitt eget år", en: "no, kronor of their own year" },
  },
  extrapolate: {
    constant: { sv: "lika mycket varje år", en: "as much every year" },
    fade: { sv: "det som inte klingat av", en: "what has not faded" },
    none: { sv: "inget", en: "nothing" },
  },
  pool: {
    rounds: { sv: "varje omgång för sig", en: "each round alone" },
    cohorts: { sv: "alla omgångar som är klara", en: "all rounds that are ready" },
  },
  count: {
    poisson: { sv: "slumpvis, så ofta som angetts", en: "at random, as often as stated" },
    one: { sv: "precis en varje år", en: "exactly one each year" },
    once: { sv: "högst en gång per person", en: "at most once a person" },
  },
  acts: {
    events: { sv: "antalet händelser", en: "the number of events" },
    cost: { sv: "kostnaden för var och en", en: "the cost of each" },
  },
  unit: {
    kronor: { sv: "kronor", en: "kronor" },
    qaly: { sv: "levnadsår (QALY)", en: "life years (QALY)" },
  },
  design: {
    beforeAfter: { sv: "före–efter, ingen jämförelsegrupp", en: "before–after, no comparison group" },
    matched: { sv: "matchad jämförelsegrupp", en: "a matched group" },
    randomised: { sv: "lottad jämförelsegrupp", en: "a randomised group" },
  },
  basis: {
    cost: { sv: "kostnader", en: "costs" },
    outcome: { sv: "utfall till ett pris", en: "outcomes at a price" },
    agreed: { sv: "inget, det utlovade betalas", en: "nothing, what was promised is paid" },
  },
};
