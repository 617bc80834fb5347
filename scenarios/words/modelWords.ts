import type { Worded } from "./worded.ts";

/** What only the model can see, and doubts about numbers: what is wrong, by code. */
export const modelWords = {
  massBelow: {
    en: "{percent} % of the draws lie below {bound} and count as {bound}",
    sv: "{percent} % av de dragna värdena ligger under {bound} och räknas som {bound}",
  },
  massAbove: {
    en: "{percent} % of the draws lie above {bound} and count as {bound}",
    sv: "{percent} % av de dragna värdena ligger över {bound} och räknas som {bound}",
  },
  halfBelow: {
    en: "{percent} % of the draws lie below {bound} and count as {bound}: at most half may",
    sv: "{percent} % av de dragna värdena ligger under {bound} och räknas som {bound}: högst hälften får göra det",
  },
  halfAbove: {
    en: "{percent} % of the draws lie above {bound} and count as {bound}: at most half may",
    sv: "{percent} % av de dragna värdena ligger över {bound} och räknas som {bound}: högst hälften får göra det",
  },
  infiniteMean: {
    en: "the {dist} distribution has no mean, so no mean settles: consider a cap, max",
    sv: "fördelningen {dist} har inget medelvärde, så inget medelvärde stabiliseras: överväg ett tak, max",
  },
  infiniteVariance: {
    en: "the {dist} distribution has infinite variance, so means settle slowly: consider a cap, max",
    sv: "fördelningen {dist} har oändlig varians, så medelvärden stabiliseras långsamt: överväg ett tak, max",
  },
  unusedTail: {
    en: "the tail is never drawn from: nothing in body lies above the threshold {threshold}",
    sv: "svansen dras aldrig: inget i body ligger över tröskeln {threshold}",
  },
  paidUnmeasured: {
    en: "it pays by measured savings, but there is no evaluation: the promised saving is paid as if it had been measured",
    sv: "det betalar efter uppmätt besparing, men ingenting mäts: den utlovade besparingen betalas som om den vore uppmätt",
  },
  magnitude: {
    en: "found {value} beside {other} for {of}: are the units right?",
    sv: "hittade {value} bredvid {other} för {of}: är enheterna rätt?",
  },
  unlikely: { en: "found {value}, more than {most}: is the unit right?", sv: "hittade {value}, mer än {most}: är enheten rätt?" },
  costTailUnknown: {
    en: "found a compound distribution whose 95th percentile is not known, expected a severity on a lattice: stress.costTail needs it",
    sv: "hittade en sammansatt fördelning vars 95:e percentil inte är känd, väntade en severity i jämna steg: stress.costTail behöver den",
  },
  infiniteMeanNeeded: {
    en: "the mean is infinite, but {need} needs it: give a cap (max) or a lighter tail",
    sv: "medelvärdet är oändligt, men {need} behöver det: ange ett tak (max) eller en lättare svans",
  },
  noQuantile: {
    en: "a {dist} distribution has no quantile function here: use another form for {use}",
    sv: "fördelningen {dist} har ingen kvantilfunktion här: använd en annan form för {use}",
  },
  clampedMeanUnknown: {
    en: "the mean of a {dist} distribution whose draws are clamped is not known: give its severity min: 0",
    sv: "medelvärdet av en fördelning {dist} vars dragna värden kapas är inte känt: ge dess severity min: 0",
  },
  zeroReferenceEffect: {
    en: "referenceEffect defaults to the mean of effect.size, which is {mean}: give referenceEffect > 0",
    sv: "referenceEffect är medelvärdet av effect.size om inget anges, och det är {mean}: ange referenceEffect > 0",
  },
  sharedAddress: {
    en: "shares its random numbers' address with {other} by chance: change one letter of the id",
    sv: "har av en slump samma adress för sina slumptal som {other}: byt en bokstav i id",
  },
  amountTooLarge: {
    en: "found {amount} kronor, at most {most} can be summed exactly: check the unit",
    sv: "hittade {amount} kronor, högst {most} kan summeras exakt: kontrollera enheten",
  },
  totalTooLarge: {
    en: "found {amount} kronor over all persons and years, at most {most} can be summed exactly",
    sv: "hittade {amount} kronor över alla personer och år, högst {most} kan summeras exakt",
  },
  drawsTooLarge: {
    en: "found draws beyond {most}, expected a lighter tail",
    sv: "hittade dragna värden bortom {most}, väntade en lättare svans",
  },
  notComputable: {
    en: "cannot be computed with parameters so extreme, expected less extreme ones",
    sv: "kan inte beräknas med så extrema parametrar, väntade mindre extrema",
  },
  tooSlow: {
    en: "found a scenario that needs about {seconds} s for {futures} futures, expected at most {most} s: use fondrisk run",
    sv: "hittade ett scenario som behöver ungefär {seconds} s för {futures} framtider, väntade högst {most} s: använd fondrisk run",
  },
  anEffect: { en: "an effect", sv: "en effekt" },
  aBiasFactor: { en: "a bias factor", sv: "en faktor för skevhet" },
  expectedOutlay: { en: "the expected outlay", sv: "den väntade utbetalningen" },
  priceOfEvent: { en: "the price of an event", sv: "priset på en händelse" },
  promise: { en: "the promise of the application", sv: "det som ansökan lovar" },
  nodesTooFew: {
    en: "{nodes} nodes do not resolve the spread between studies: the prior of tau is too wide",
    sv: "{nodes} noder räcker inte för att se spridningen mellan studierna: priorn för tau är för bred",
  },
  sameErrors: {
    en: "all studies have the same error: there is nothing to correct by",
    sv: "alla studier har samma fel: det finns inget att korrigera efter",
  },
} as const satisfies Worded;
