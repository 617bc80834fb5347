import { accountRules, accountStatements } from "./accountPhrases.ts";
import { evidenceFailures, evidencePlaces, evidenceReasons, evidenceRules, evidenceStatements } from "./evidencePhrases.ts";
import { linkRules, linkStatements } from "./linkPhrases.ts";
import { yamlFaults, yamlFlows, yamlStatements } from "./yamlPhrases.ts";

/** English phrases with their Swedish. Both have the same slots, `{kind}`, in the same order. */
type Phrases = Readonly<Record<string, string>>;

/**
 * Everything that is said about a wrong scenario, by kind: a message, what it is made of, and so on down. A slot holds a phrase
 * of that kind, or what `slotInSwedish` says of it. Names and keys of the file's format are the same in both languages.
 */
export const phrases: Readonly<Record<string, Phrases>> = {
  message: {
    "{statement}": "{statement}",
    "{statement}; did you mean {quoted}?": "{statement}; menade du {quoted}?",
    ...evidencePlaces,
  },
  statement: {
    "found {value}, expected {rule}": "hittade {value}, väntade {rule}",
    "missing, expected {rule}": "saknas: väntade {rule}",
    "the key {quoted} is missing, expected {rule}": "nyckeln {quoted} saknas, väntade {rule}",
    "found the unknown key {quoted}, expected one of {keys}": "hittade den okända nyckeln {quoted}, väntade någon av {keys}",
    "found the key {quoted}, which is not allowed": "hittade nyckeln {quoted}, som inte är tillåten",
    "found a key that is not text, expected a name": "hittade en nyckel som inte är text, väntade ett namn",
    "found a key with a hidden character in it, expected a name": "hittade en nyckel med ett dolt tecken i, väntade ett namn",
    "found the range {quoted}, expected one number: this value cannot be uncertain":
      "hittade intervallet {quoted}, väntade ett enda tal: det här värdet kan inte vara osäkert",
    "found a distribution, expected {rule}: this value cannot be uncertain":
      "hittade en fördelning, väntade {rule}: det här värdet kan inte vara osäkert",
    ...yamlStatements,
    ...linkStatements,
    ...accountStatements,
    "found the alias {quoted}, expected an anchor {quoted} above it": "hittade aliaset {quoted}, väntade ett ankare {quoted} ovanför",
    "found the alias {quoted} inside its own anchor, expected no cycle":
      "hittade aliaset {quoted} inuti sitt eget ankare, väntade ingen cirkel",
    "found more than {number} values once aliases are expanded, expected fewer: write them out":
      "hittade fler än {number} värden när alias har skrivits ut, väntade färre: skriv ut dem",

    "found {quoted} a second time, expected every {element} to have its own id":
      "hittade {quoted} en andra gång, väntade ett eget id för varje {element}",
    "found {quoted}, expected none: there is no outcome": "hittade {quoted}, väntade inget: det finns inget utfall",
    "found {quoted}, expected another id: in evaluation.bias this is the form of a distribution":
      "hittade {quoted}, väntade ett annat id: i evaluation.bias är det formen på en fördelning",
    "{number} % of the draws lie below {number} and count as {number}":
      "{number} % av de dragna värdena ligger under {number} och räknas som {number}",
    "{number} % of the draws lie above {number} and count as {number}":
      "{number} % av de dragna värdena ligger över {number} och räknas som {number}",
    "{number} % of the draws lie below {number} and count as {number}: at most half may":
      "{number} % av de dragna värdena ligger under {number} och räknas som {number}: högst hälften får göra det",
    "{number} % of the draws lie above {number} and count as {number}: at most half may":
      "{number} % av de dragna värdena ligger över {number} och räknas som {number}: högst hälften får göra det",
    "the {word} distribution has no mean, so no mean settles: consider a cap, max":
      "fördelningen {word} har inget medelvärde, så inget medelvärde stabiliseras: överväg ett tak, max",
    "the {word} distribution has infinite variance, so means settle slowly: consider a cap, max":
      "fördelningen {word} har oändlig varians, så medelvärden stabiliseras långsamt: överväg ett tak, max",
    "the tail is never drawn from: nothing in body lies above the threshold {number}":
      "svansen dras aldrig: inget i body ligger över tröskeln {number}",
    "it pays by measured savings, but there is no evaluation: the promised saving is paid as if it had been measured":
      "det betalar efter uppmätt besparing, men ingenting mäts: den utlovade besparingen betalas som om den vore uppmätt",
    "found {number} beside {number} for {path}: are the units right?": "hittade {number} bredvid {number} för {path}: är enheterna rätt?",
    "found {number}, more than {number}: is the unit right?": "hittade {number}, mer än {number}: är enheten rätt?",
    "with basis: outcome and count: one there is one event a year whatever the factor: it does not touch {quoted}":
      "med basis: outcome och count: one finns det en händelse om året vad faktorn än är: den rör inte {quoted}",
    "found {quoted} twice, expected two different interventions": "hittade {quoted} två gånger, väntade två olika insatser",
    "found {quoted}, which is an outcome, expected an id of its own": "hittade {quoted}, som är ett utfall, väntade ett eget id",
    "found copies that make a second {quoted}, expected ids that differ": "hittade kopior som ger ett andra {quoted}, väntade olika id",
    "found {number} interventions once copies are made, expected at most {number}":
      "hittade {number} insatser när kopiorna har gjorts, väntade högst {number}",
    "found a limit without the budget it is a share of, expected budget beside it":
      "hittade en gräns utan den budget den är en andel av, väntade budget bredvid",
    "found {value} without the revenue it is a share of, expected municipality.revenue":
      "hittade {value} utan de intäkter det är en andel av, väntade municipality.revenue",
    "found anchoring beside memory, expected one of them": "hittade anchoring bredvid memory, väntade den ena av dem",
    "found interestNominal beside interest, expected one of them": "hittade interestNominal bredvid interest, väntade den ena av dem",
    "found nominal claims without the price index they need, expected prices.index":
      "hittade fordringar i löpande kronor utan det prisindex som de behöver, väntade prices.index",
    "found nominal interest without the price index it needs, expected prices.index":
      "hittade ränta i löpande kronor utan det prisindex som den behöver, väntade prices.index",
    "found no index for {number}, which nominal interest or claims need, expected {years}":
      "hittade inget index för {number}, som ränta eller fordringar i löpande kronor behöver, väntade {years}",
    "found no index for the base year {number}, expected {years}": "hittade inget index för basåret {number}, väntade {years}",
    "found an amount in prices of {number}, expected {years}": "hittade ett belopp i {number} års priser, väntade {years}",
    "found an amount in prices of {number}, expected prices.index, which converts it":
      "hittade ett belopp i {number} års priser, väntade prices.index, som räknar om det",
    "found index: municipal, expected prices.municipal, which converts it":
      "hittade index: municipal, väntade prices.municipal, som räknar om det",
    "found no change for {number}, expected every year from the first to the last":
      "hittade ingen ändring för {number}, väntade alla år från det första till det sista",
    "found neither file nor values, expected file and column, or values":
      "hittade varken file eller values, väntade file och column, eller values",
    "found the year {number} on line {number} of {text} again, expected it once":
      "hittade året {number} på rad {number} i {text} en gång till, väntade det en gång",
    "found {value} on line {number} of {text}, expected a year": "hittade {value} på rad {number} i {text}, väntade ett år",
    "found cost beside {word}, expected cost, or days and dayRate": "hittade cost bredvid {word}, väntade cost, eller days och dayRate",
    "found a payer of quality-adjusted life years, expected none with unit: qaly":
      "hittade en betalare av kvalitetsjusterade levnadsår, väntade ingen med unit: qaly",
    "found shares that sum to {number}, expected 1": "hittade andelar med summan {number}, väntade 1",
    "found [{number}, {number}], expected the first year not after the last":
      "hittade [{number}, {number}], väntade det första året inte efter det sista",
    "found floor {number} above cap {number}, expected floor at most cap":
      "hittade floor {number} över cap {number}, väntade floor högst lika med cap",
    "found a contract without {listed}, expected a preset ({listed}) or all of {keys}":
      "hittade ett avtal utan {listed}, väntade ett förval ({listed}) eller alla av {keys}",

    "found a block without 'dist', expected dist: {listed}": "hittade ett block utan 'dist', väntade dist: {listed}",
    "found 'of' beside other keys, expected weight and of, or weight and dist with its parameters":
      "hittade 'of' bredvid andra nycklar, väntade weight och of, eller weight och dist med sina parametrar",
    "found no parameters for {word}, expected {listed}": "hittade inga parametrar för {word}, väntade {listed}",
    "found {listed} for {word}, expected {listed}": "hittade {listed} för {word}, väntade {listed}",
    "found {number} for {parameter}, expected {rule}": "hittade {number} för {parameter}, väntade {rule}",
    "found a {word} with {issue}": "hittade en fördelning, {word}, {issue}",

    "found no file {quoted}, expected a CSV file at this path relative to the scenario":
      "hittade ingen fil {quoted}, väntade en CSV-fil med den sökvägen från scenariot",
    "cannot read {quoted}: {unreadable}": "kan inte läsa {quoted}: {unreadable}",
    "found no column {quoted} in {text}, expected a header that has it":
      "hittade ingen kolumn {quoted} i {text}, väntade en rubrikrad som har den",
    "found no column {quoted} in {text}, expected {listed}": "hittade ingen kolumn {quoted} i {text}, väntade {listed}",
    "found personal identity numbers in {quoted}, expected amounts": "hittade personnummer i {quoted}, väntade belopp",
    "found a total on line {number} of {text}, expected one observation on each line":
      "hittade en summa på rad {number} i {text}, väntade en observation på varje rad",
    "found {quoted} on line {number} of {text}, which can be {number} or {number}, expected a number that can be read in one way":
      "hittade {quoted} på rad {number} i {text}, som kan vara {number} eller {number}, väntade ett tal som går att läsa på ett sätt",
    "found {value} on line {number} of {text}, expected a number": "hittade {value} på rad {number} i {text}, väntade ett tal",
    "found no rows in {text}, expected at least one observation": "hittade inga rader i {text}, väntade minst en observation",
    "found {number} rows in {text}, expected at most {number}": "hittade {number} rader i {text}, väntade högst {number}",

    "found {quoted}, expected a value in YAML: {yamlStatement}": "hittade {quoted}, väntade ett värde i YAML: {yamlStatement}",
    "found {value} at {text}, expected a block with {quoted} in it: set {text} as a whole, like {text}={ {text}":
      "hittade {value} på {text}, väntade ett block med {quoted} i: ange {text} som helhet, som {text}={ {text}",
    "found {number} alternatives, expected at most {number}": "hittade {number} alternativ, väntade högst {number}",
    "found alternatives beside observed, expected one of them: futures that are weighed are not compared in pairs yet":
      "hittade alternatives bredvid observed, väntade ett av dem: framtider med vikter jämförs inte parvis än",
    "found {quoted} a second time, expected every alternative to have its own name":
      "hittade {quoted} en andra gång, väntade ett eget namn för varje alternativ",
    "found nothing that changes the scenario, expected another reading of it":
      "hittade inget som ändrar scenariot, väntade en annan tolkning av det",
    "found {quoted}, which an alternative keeps, expected a path that leaves the futures the same":
      "hittade {quoted}, som ett alternativ inte ändrar, väntade en sökväg som ger samma framtider",
    "found the new id {quoted}, expected the ids of the scenario: others would be other futures":
      "hittade det nya id {quoted}, väntade scenariots id: andra vore andra framtider",
    "found {value} at {text}, expected a block with {quoted} in it": "hittade {value} på {text}, väntade ett block med {quoted} i",
    "found an empty list at {text}, expected items that '*' can stand for":
      "hittade en tom lista på {text}, väntade värden som '*' kan stå för",
    "found nothing at {text}, expected a number to multiply: write it first":
      "hittade inget på {text}, väntade ett tal att multiplicera: skriv det först",
    "found a compound distribution whose 95th percentile is not known, expected a severity on a lattice: stress.costTail needs it":
      "hittade en sammansatt fördelning vars 95:e percentil inte är känd, väntade en severity i jämna steg: stress.costTail behöver den",
    "found {number} values to set, expected at most {number}": "hittade {number} värden att ange, väntade högst {number}",
    "found the path {quoted}, expected keys with points between them": "hittade sökvägen {quoted}, väntade nycklar med punkter emellan",
    "found no block of paths, expected lines like fund.capital: 40 mnkr":
      "hittade inget block med sökvägar, väntade rader som fund.capital: 40 mnkr",
    "found a circle, {text}, expected a parent that does not come back to its child":
      "hittade en cirkel, {text}, väntade ett scenario som inte bygger på det som bygger på det",
    "found more than {number} parents in a line, expected at most {number}":
      "hittade fler än {number} scenarier som bygger på varandra, väntade högst {number}",
    "found {quoted}, which is not a block of keys, expected a scenario":
      "hittade {quoted}, som inte är ett block med nycklar, väntade ett scenario",
    "found the copy {quoted} in {text}, expected {quoted}, which all copies share":
      "hittade kopian {quoted} i {text}, väntade {quoted}, som gäller alla kopior",
    "found no {quoted} in {text}, expected {place}": "hittade inget {quoted} i {text}, väntade {place}",

    "the mean is infinite, but {need} needs it: give a cap (max) or a lighter tail":
      "medelvärdet är oändligt, men {need} behöver det: ange ett tak (max) eller en lättare svans",
    "a {word} distribution has no quantile function here: use another form for {use}":
      "fördelningen {word} har ingen kvantilfunktion här: använd en annan form för {use}",
    "the mean of a {word} distribution whose draws are clamped is not known: give its severity min: 0":
      "medelvärdet av en fördelning {word} vars dragna värden kapas är inte känt: ge dess severity min: 0",
    "referenceEffect defaults to the mean of effect.size, which is {number}: give referenceEffect > 0":
      "referenceEffect är medelvärdet av effect.size om inget anges, och det är {number}: ange referenceEffect > 0",
    "shares its random numbers' address with {path} by chance: change one letter of the id":
      "har av en slump samma adress för sina slumptal som {path}: byt en bokstav i id",
    "found {number} kronor, at most {number} can be summed exactly: check the unit":
      "hittade {number} kronor, högst {number} kan summeras exakt: kontrollera enheten",
    "found {number} kronor over all persons and years, at most {number} can be summed exactly":
      "hittade {number} kronor över alla personer och år, högst {number} kan summeras exakt",
    "found draws beyond {number}, expected a lighter tail": "hittade dragna värden bortom {number}, väntade en lättare svans",
    "cannot be computed ({failure}), expected less extreme parameters": "kan inte beräknas ({failure}), väntade mindre extrema parametrar",
    "found a scenario that needs about {number} s for {number} futures, expected at most {number} s: use fondrisk run":
      "hittade ett scenario som behöver ungefär {number} s för {number} framtider, väntade högst {number} s: använd fondrisk run",
    ...evidenceStatements,
    "The file is larger than 2 MB: it is no scenario.": "Filen är större än 2 MB: det är inget scenario.",
    "The file could not be read.": "Filen gick inte att läsa.",
  },
  value: {
    nothing: "ingenting",
    "an empty list": "en tom lista",
    "a list of 1": "en lista med ett värde",
    "a list of {several}": "en lista med {several} värden",
    "a block of keys": "ett block med nycklar",
    "a distribution": "en fördelning",
    "{quoted}": "{quoted}",
    "{number}": "{number}",
    "{flag}": "{flag}",
  },
  unreadable: {
    "it leads out of the scenario's folder": "den leder ut ur scenariots mapp",
    "it is a folder": "den är en mapp",
    "it is not text": "den är inte text",
    "it is a spreadsheet or an archive, not text": "den är ett kalkylblad eller ett arkiv, inte text",
    "it is a pipe or a device, not a file": "den är ett rör eller en enhet, inte en fil",
    "it has {size}, at most {size} can be read": "den har {size}, högst {size} kan läsas",
    "a part of the path is a file, not a folder": "en del av sökvägen är en fil, inte en mapp",
    "its links lead round in a circle": "dess länkar går runt i en cirkel",
    "its name is too long": "namnet är för långt",
    "the disk reports an error": "disken rapporterar ett fel",
    "too many files are open": "för många filer är öppna",
    "you are not allowed to read it": "du får inte läsa den",
  },
  rule: {
    "{numberRule}": "{numberRule}",
    "{numberRule}, or a distribution": "{numberRule}, eller en fördelning",
    "{numberRule}, or none": "{numberRule}, eller none",
    "{numberRule}, or a list of them": "{numberRule}, eller en lista med sådana",
    "{range}": "{range}",
    "{listed}": "{listed}",
    "true or false": "true eller false",
    "a text": "en text",
    "a list": "en lista",
    "a block of names": "ett block med namn",
    "a block with the keys {keys}": "ett block med nycklarna {keys}",
    "a name of letters, digits, _ and - that starts with a letter": "ett namn av bokstäver, siffror, _ och - som börjar med en bokstav",
    "schema: 1": "schema: 1",
    "a year": "ett år",
    "true, or nothing at all": "true, eller inget alls",
    "values by year": "värden per år",
    "values by year, like { 2014: … }": "värden per år, som { 2014: … }",
    "a factor of at least 0, like *=1.2": "en faktor som är minst 0, som *=1.2",
    "the path of a number": "vägen till ett tal",
    "a number or a distribution to multiply": "ett tal eller en fördelning att multiplicera",
    "kpi, or file, column and kind, or values and kind": "kpi, eller file, column och kind, eller values och kind",
    "1, the only version of the format": "1, den enda versionen av formatet",
    "the ids of two interventions": "id för två insatser",
    "the ids of two interventions, like [a, b]": "id för två insatser, som [a, b]",
    "first and last year since entry, like [0, 3]": "första och sista år räknat från inträdet, som [0, 3]",
    "events per person and year, or count: one": "händelser per person och år, eller count: one",
    "cost, or days and dayRate": "cost, eller days och dayRate",
    "who gains, or unit: qaly": "vem som vinner, eller unit: qaly",
    "a number without kronor with unit: qaly": "ett tal utan kronor med unit: qaly",

    "a number without a unit": "ett tal utan enhet",
    "the unit {listed}, or none": "enheten {listed}, eller ingen",
    "{number} or {number}, because {quoted} can mean either": "{number} eller {number}, eftersom {quoted} kan läsas på båda sätten",
    "two numbers with 'to' between them, like 10 to 40": "två tal med 'to' emellan, som 10 to 40",
    "a range that starts above 0, because it stands for a lognormal distribution":
      "ett intervall som börjar över 0, eftersom det står för en lognormal fördelning",
    "the smaller number first": "det mindre talet först",
    "weight and a distribution": "weight och en fördelning",

    "above {word} ({number})": "över {word} ({number})",
    "at least {word} ({number})": "minst {word} ({number})",
    "between min and max ({number}, {number})": "mellan min och max ({number}, {number})",
    "below {number} (for this mean, min and max)": "under {number} (för detta mean, min och max)",
    "as many as values ({number})": "lika många som values ({number})",

    "at least one department": "minst en nämnd",
    "at least one intervention": "minst en insats",
    "another id: this is the name of a payer outside the municipality": "ett annat id: så heter en betalare utanför kommunen",
    "the id of a department ({names})": "id för en nämnd ({names})",
    "the id of an intervention ({names})": "id för en insats ({names})",
    "the id of an outcome ({names})": "id för ett utfall ({names})",
    "one of its copies, like {quoted}": "en av kopiorna, som {quoted}",
    "a payer: a department or an outsider ({names})": "en betalare: en nämnd eller någon utanför kommunen ({names})",
    "a preset ({listed})": "ett förval ({listed})",
    "a name from contracts ({names}) or a preset ({listed})": "ett namn ur contracts ({names}) eller ett förval ({listed})",
    "a name from contracts, a preset ({listed}), or a contract": "ett namn ur contracts, ett förval ({listed}) eller ett avtal",
    "a year from startYear, {number}, on": "ett år från och med startYear, {number}",
    "1 values, one for each of the 1 years": "ett värde, för det enda året",
    "{several} values, one for each of the {several} years": "{several} värden, ett för vart och ett av de {several} åren",
    "at least the duration, {number}: a round begins after the one before":
      "minst lika lång tid som insatsen, {number}: en omgång börjar efter den förra",

    "the name of a scenario of the library, or a file": "namnet på ett scenario i biblioteket, eller en fil",
    "a whole scenario: no other files can be read here": "ett helt scenario: inga andra filer kan läsas här",
    "a scenario of the library, for no files can be read here": "ett scenario i biblioteket, för inga filer kan läsas här",
    "a scenario of the library, or a file ending in {listed}": "ett scenario i biblioteket, eller en fil som slutar på {listed}",
    "a path relative to this file": "en sökväg från den här filen",
    "a file that can be read at this path relative to this one": "en fil som går att läsa med den sökvägen från den här",
    "a key of the scenario itself": "en nyckel i scenariot självt",
    "a value, or null to take the key away": "ett värde, eller null som tar bort nyckeln",
    ...evidenceRules,
    ...linkRules,
    ...accountRules,
    "values: no files can be read here": "values: inga filer kan läsas här",
    "a path beside or below the scenario": "en sökväg bredvid eller under scenariot",
    "path=value, like fund.capital=40 mnkr": "sökväg=värde, som fund.capital=40 mnkr",
  },
  years: {
    "a year of the index, from {number} to {number}": "ett år i indexet, från {number} till {number}",
    "a year of the index, from {number} to {number}, or prices.beyond for later ones":
      "ett år i indexet, från {number} till {number}, eller prices.beyond för senare",
  },
  numberRule: {
    "{sort}": "{sort}",
    "{sort} {range}": "{sort} {range}",
    "{sort}, {range}": "{sort}, {range}",
  },
  sort: {
    "a number": "ett tal",
    "a finite number": "ett ändligt tal",
    "a whole number": "ett heltal",
    "a number or a percentage": "ett tal eller en procentsats",
    "an amount like 450 tkr or 11.6 mnkr": "ett belopp som 450 tkr eller 11,6 mnkr",
  },
  range: {
    "from {number} to {number}": "från {number} till {number}",
    "{bound}": "{bound}",
    "{bound} and {bound}": "{bound} och {bound}",
  },
  bound: {
    "at least {number}": "minst {number}",
    "above {number}": "över {number}",
    "at most {number}": "högst {number}",
    "below {number}": "under {number}",
  },
  element: { department: "nämnd", intervention: "insats", outcome: "utfall", benefit: "nytta" },
  issue: {
    "values must not be empty, got 0 values": "där values är tom, men ska ha minst ett värde",
    "of must not be empty, got 0 components": "där of är tom, men ska ha minst en del",
    "weights must have a sum > 0, got {number}": "där weights ska ha en summa > 0, men har {number}",
    "{word} must have a quantile function, got compound": "där {word} ska ha en kvantilfunktion, men är compound",
    "max of a compound distribution needs a discrete severity in whole steps and a rate of at most {number}: round the values, or write max on severity":
      "där max på en compound kräver en discrete severity i hela steg och en rate på högst {number}: avrunda värdena, eller skriv max på severity",
    "min and max must leave the normal some probability, got [{number}, {number}] with mean {number} and sd {number}":
      "där min och max ska lämna någon sannolikhet kvar, men är [{number}, {number}] med mean {number} och sd {number}",
  },
  place: {
    "{listed}": "{listed}",
    "a position from 0 to {number}": "en plats från 0 till {number}",
  },
  use: { "an effect": "en effekt", "a bias factor": "en faktor för skevhet" },
  need: {
    "the expected outlay": "den väntade utbetalningen",
    "the price of an event": "priset på en händelse",
    "the promise of the application": "det som ansökan lovar",
  },
  failure: {
    ...evidenceFailures,
    "{word}: {parameter} must be {condition}, got {number}": "{word}: {parameter} ska vara {condition}, men är {number}",
    "{word}: {issue}": "{word}, {issue}",
  },
  condition: {
    "> {number}": "> {number}",
    ">= {number}": ">= {number}",
    finite: "ändligt",
    "a finite number": "ett ändligt tal",
    "in [0, 1]": "i [0, 1]",
    "in (0, 1]": "i (0, 1]",
  },
  why: evidenceReasons,
  yamlStatement: yamlStatements,
  yamlFault: yamlFaults,
  flow: yamlFlows,
};
