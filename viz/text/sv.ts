/**
 * Swedish words of everything drawn. Arguments are finished text: numbers come formatted, frequencies as "12 av 100"
 * (without "framtider"), amounts with their unit. Every key has its English counterpart in `en`.
 */
export const sv = {
  words: {
    year: "År",
    median: "median",
    mean: "medelvärde",
    promised: "utlovat",
    intervention: "Insats",
    department: "Förvaltning",
    policy: "Regler",
    futures: "framtider",
    of100Futures: "av 100 framtider",
    perCent: "procent",
    share: "Andel framtider",
    standardError: "Medelfel",
    low95: "Undre 95 %",
    high95: "Övre 95 %",
    quantile: (of100: string) => `${of100} av 100 under`,
    capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
    percentText: (percent: string) => `${percent} procent`,
    showTable: "Visa siffrorna som tabell",
    nothing: "Inget att visa: scenariot har inga sådana rader.",
  },
  hero: {
    finding: (frequency: string, year: string) =>
      `I ${frequency} simulerade framtider räcker fondens medel någon gång före ${year} inte till en planerad utbetalning.`,
    never: (_none: string, every: string, year: string) =>
      `I ${every} simulerade framtider räcker fondens medel till alla planerade utbetalningar före ${year}.`,
    otherwise: (frequency: string) => `I ${frequency} räcker medlen.`,
    dissolved: (frequency: string) => `I ${frequency} avvecklas fonden i förtid, med eller utan att medlen har räckt.`,
    compared: (a: string, inA: string, b: string, inB: string, year: string) =>
      `Med ${a} händer det före ${year} i ${inA} framtider att medlen inte räcker, med ${b} i ${inB}.`,
    comparedOtherwise: (a: string, inA: string, b: string, inB: string) => `Med ${a} räcker medlen i ${inA}, med ${b} i ${inB}.`,
    missing: (range: string) => `Det saknade beloppet är då i hälften av fallen ${range}.`,
    neutral: (year: string) => `Hur ofta medlen inte räcker före ${year}`,
    lasts: (frequency: string) => `medlen räcker i ${frequency}`,
    tooFew: "för få ännu",
    howToRead:
      "Varje ruta är en av 100 framtider med just dessa antaganden. I de fyllda räcker medlen minst ett år inte till en planerad utbetalning. Rutorna fylls i läsordning; platsen i rutnätet betyder inget.",
    description: (name: string, frequency: string, otherwise: string) =>
      `${name}: medlen räcker inte i ${frequency}; de räcker i ${otherwise}.`,
    descriptionNever: (name: string, _none: string, every: string) => `${name}: medlen räcker i ${every}.`,
    descriptionAlways: (name: string, every: string) => `${name}: medlen räcker inte i ${every}.`,
    event: "Medlen räcker inte (minst ett år)",
  },
  limits: (what: string) => `Modellen räknar inte med: ${what}. Siffrorna är följder av antagandena, inte en prognos.`,
  limitsDefault:
    "att nya behov fyller frigjorda platser utöver det angivna avdraget, vad som hade gjorts ändå utan fonden, och att de som söker pengar ändrar sig efter reglerna",
  fingerprint: (version: string, seed: string, hash: string) =>
    `Modell ${version}, frö ${seed}, indata ${hash}. Samma länk ger samma siffror.`,
  fan: {
    neutral: "Fondens saldo år för år",
    finding: (year: string, range: string) => `Vid slutet av ${year} är saldot ${range} i 90 av 100 framtider.`,
    howToRead:
      "Tänk dig 100 framtider med just dessa antaganden. Varje år ligger saldot inom det inre fältet i 50 av dem och inom det yttre i 90. Fältet gäller ett år i taget; hur ofta medlen inte räcker visas i ett diagram för sig.",
    dissolved:
      "Fältet räknar en avvecklad fond med saldot noll; remsan under visar i hur många av 100 framtider fonden är avvecklad. Linjen för en enskild framtid slutar i ett kryss där fonden avvecklas.",
    closed: "Avvecklad fond, av 100 framtider",
    paths: (count: string) => `${count} enskilda framtider`,
    path: "en enskild framtid",
    band50: "50 av 100",
    band90: "90 av 100",
    floor: "lägsta tillåtna saldo",
    above: (amount: string) => `5 av 100 över ${amount}`,
    below: (amount: string) => `5 av 100 under ${amount}`,
    medianAt: (amount: string) => `median ${amount}`,
    baseline: (name: string) => `${name}: median`,
    description: (first: string, last: string, from: string, to: string) => `Medianen går från ${from} år ${first} till ${to} år ${last}.`,
  },
  depletion: {
    neutral: "När medlen inte räcker",
    finding: (frequency: string, year: string) => `Till och med ${year} har det i ${frequency} framtider hänt att medlen inte räckt.`,
    compared: (year: string, a: string, inA: string, b: string, inB: string) =>
      `Till och med ${year} har det hänt att medlen inte räckt i ${inA} framtider med ${a} och i ${inB} med ${b}.`,
    howToRead:
      "Trappan visar i hur många av 100 framtider det till och med varje år har hänt att medlen inte räckt till en planerad utbetalning. Den kan bara stiga. Det smala fältet runt linjen är räknefelet.",
    axis: "av 100 framtider där medlen någon gång inte har räckt",
    missingTitle: (unit: string) => `Saknat belopp när medlen inte räcker, ${unit}`,
    missingHow: "Stapeln täcker hälften av de framtider där medlen inte räcker, strecket är medianen.",
    mostly: (range: string) => `i hälften av fallen ${range}`,
    missing: "Saknat belopp",
    description: (name: string, year: string, frequency: string) => `${name}: ${frequency} till och med ${year}.`,
  },
  leakage: {
    neutral: "Så hittar en sparad krona tillbaka till fonden",
    finding: (count: string) => `För varje 100 sparade kronor får fonden tillbaka ${count}.`,
    less: "För varje 100 sparade kronor får fonden tillbaka mindre än 1.",
    more: "Fonden får tillbaka mer än insatserna sparar.",
    none: "Insatserna ger ingen besparing att betala tillbaka.",
    howToRead:
      "Överst all besparing, nederst det som når fonden. Varje steg däremellan visar vad en mekanism tar (fylld stapel) eller lägger till (ihålig stapel). En mätning kan visa besparingar som inte finns; då betalas mer än vad som sparats, om avtalet inte sätter ett tak.",
    stages: {
      Q1: "Besparing om metoden följs fullt ut",
      Q2: "Personal byts ut, metoden följs sämre",
      Q3: "Tillfaller region, stat, hushåll och andra",
      Q4: "Deltagare flyttar från kommunen",
      Q5: "Frigjord plats fylls igen",
      Q6: "Kommer efter avtalstiden",
      Q7: "Mätningen avviker från sanningen",
      Q8: "Avtalets regler för vad som ska betalas",
      Q9: "Betalas inte, trots att det är en skuld",
    },
    returned: "Tillbaka till fonden",
    step: "Steg",
    change: "Ändring",
    left: "Kvar",
    unit: (unit: string) => `${unit}, medelvärde över alla framtider`,
    description: (first: string, last: string, worst: string, amount: string) =>
      `Från ${first} till ${last}. Mest ändrar steget ”${worst}”: ${amount}.`,
  },
  repayment: {
    neutral: "Vad insatserna betalar tillbaka, mot vad de lovade",
    one: (name: string, frequency: string) => `${name} betalar tillbaka minst det utlovade i ${frequency} framtider.`,
    many: (best: string, inBest: string, worst: string, inWorst: string) =>
      `${best} betalar tillbaka minst det utlovade i ${inBest} framtider, ${worst} i ${inWorst}.`,
    row: (frequency: string) => `betalar minst det utlovade i ${frequency}`,
    preliminary: "preliminärt",
    noPromise: "inget är utlovat",
    howToRead: "Strecket täcker 90 av 100 framtider, den tjocka delen 50, den ljusa skåran är medianen. Romben är vad ansökan lovade.",
    interval50: "50 av 100",
    interval90: "90 av 100",
    fullyPaid: "Minst det utlovade",
    unit: (unit: string) => `återbetalat, ${unit}`,
    description: (rows: string) => `${rows} insatser, med utlovad återbetalning och spridning.`,
  },
  departments: {
    neutral: "Vinst och förlust per förvaltning",
    finding: (name: string, frequency: string) => `${name} förlorar på fonden i ${frequency} framtider.`,
    most: (name: string, frequency: string) => `Oftast förlorar ${name} på fonden: i ${frequency} framtider.`,
    row: (frequency: string) => `förlorar i ${frequency}`,
    howToRead:
      "Netto är frigjorda pengar minus det förvaltningen betalar till fonden, alla år. Strecket täcker 90 av 100 framtider, pricken är medelvärdet. Ring: medelvärdet är under noll.",
    net: "Netto",
    negative: "Andel med förlust",
    worst: "Medelförlust i de värsta 5 av 100",
    unit: (unit: string) => `netto, ${unit}`,
    description: (rows: string) => `${rows} förvaltningar, med medelvärde och spridning av nettot.`,
  },
  exceedance: {
    neutral: "De dyraste fallen",
    subject: "placeringar",
    finding: (subject: string, amount: string, percent: string) =>
      `1 av 100 ${subject} kostar mer än ${amount}, och de dyraste 5 av 100 står för ${percent} av kostnaden.`,
    findingCost: (subject: string, amount: string) => `1 av 100 ${subject} kostar mer än ${amount}.`,
    howToRead:
      "Kurvan visar hur många som kostar mer än beloppet under den. Båda skalorna är logaritmiska: varje streck uppifrån och ned är en allt ovanligare kostnad.",
    rung: (count: string) => `1 av ${count}`,
    rungAt: (amount: string) => `över ${amount}`,
    unit: (unit: string) => `kostnad, ${unit} (logaritmisk skala)`,
    sharesTitle: "Andel av hela kostnaden",
    dearest: (count: string) => `de dyraste ${count} av 100`,
    cost: "Kostnad över",
    probability: "Andel dyrare",
    description: (rows: string) => `Kostnaden vid ${rows}.`,
  },
  noise: {
    neutral: "Vad en liten studie hade mätt",
    finding: (count: string, range: string, truth: string) =>
      `En studie av ${count} personer mäter oftast ${range}; det sanna är ${truth}.`,
    howToRead: (dots: string) =>
      `Varje prick är lika sannolik: ${dots} studier av samma insats. Ringar är studier som pekar åt fel håll. Strecket är det sanna värdet.`,
    truth: (amount: string) => `sant: ${amount}`,
    unit: (unit: string) => `uppmätt besparing per deltagare och år, ${unit}`,
    measured: "Uppmätt",
    power: (frequency: string) => `Effekten upptäcks i ${frequency} studier där den finns.`,
    sign: (frequency: string) => `Mätningen pekar åt fel håll i ${frequency}.`,
    exaggeration: (factor: string) => `De studier som upptäcker effekten visar den i snitt ${factor} gånger så stor som den är.`,
    falseClaims: (frequency: string) => `Pengar krävs tillbaka utan att något sparats i ${frequency}.`,
    description: (low: string, high: string, truth: string) => `Från ${low} till ${high}; sant värde ${truth}.`,
  },
  paired: {
    neutral: "B mot A i samma framtider",
    finding: (b: string, a: string, frequency: string) => `${b} ger högre saldo än ${a} i ${frequency} framtider, med samma slump i båda.`,
    equal: (frequency: string) => `De ger lika mycket i ${frequency}.`,
    median: (amount: string) => `Medianskillnaden är ${amount}.`,
    howToRead: (dots: string, share: string) =>
      `Varje framtid räknas två gånger med samma slump, en gång per regel. Varje prick av ${dots} är ${share} av 100 framtider. Ringar: högre saldo med A. Små prickar: lika.`,
    unit: (b: string, a: string, unit: string) => `${b} minus ${a}, ${unit}`,
    better: (name: string) => `högre saldo med ${name}`,
    difference: "Skillnad",
  },
  net: {
    neutral: (subject: string) => `Nettot för ${subject}`,
    finding: (subject: string, years: string, frequency: string) =>
      `Efter ${years} år har ${subject} förlorat på fonden i ${frequency} framtider.`,
    howToRead: (dots: string, share: string) => `Varje prick av ${dots} är ${share} av 100 framtider. Ringar är framtider under noll.`,
    count: (rings: string, dots: string) => `${rings} av ${dots} prickar är under noll.`,
    unit: (unit: string) => `netto, ${unit}`,
    value: "Netto",
    dot: "Prick",
  },
  tornado: {
    neutral: "Vilka antaganden betyder mest",
    finding: (name: string) => `Mest betyder antagandet om ${name}.`,
    howToRead:
      "Varje rad ändrar ett antagande och låter resten vara, med samma slump. Ihålig stapel: lågt värde. Fylld stapel: högt värde. Det lodräta strecket är grundfallet.",
    low: "lågt",
    high: "högt",
    base: "grundfall",
    assumption: "Antagande",
    at: (value: string) => `vid ${value}`,
    resultLow: "Resultat vid lågt",
    resultHigh: "Resultat vid högt",
    probability: "medlen räcker inte, av 100 framtider",
    description: (rows: string, first: string) => `${rows} antaganden i fallande ordning; störst är ${first}.`,
  },
  oneFuture: {
    finding: (number: string) => `Framtid nummer ${number}, en av många`,
    howToRead:
      "Så kan det gå, inte så går det. Linjen är saldot i en enda framtid, fältet omkring 90 av 100. Siffrorna visar när något händer. Staplarna under visar varje år för sig: uppåt det som betalas tillbaka till fonden, i en ram av det som skulle betalas, nedåt det som fonden betalar ut.",
    balance: "Saldo",
    outlay: "Utbetalt",
    due: "Skulle betalas tillbaka",
    received: "Betalas tillbaka",
    largest: "Högsta stapeln:",
    events: "Händelser",
    unit: (unit: string) => `saldo, ${unit}`,
    noEvents: "Inget särskilt händer.",
    event: {
      start: (name: string) => `${name} startar`,
      stop: (name: string) => `${name} avbryts`,
      delay: (name: string) => `${name} får vänta`,
      shortfall: () => "en planerad utbetalning går inte att göra",
      dissolution: () => "fonden avvecklas",
      election: () => "ny majoritet efter valet",
      deficit: () => "kommunen går med underskott",
      headChange: (name: string) => `ny chef för ${name}`,
      brokenPromise: (name: string) => `${name} betalar inte`,
    },
    description: (first: string, last: string) => `Saldot går från ${first} till ${last}.`,
  },
  effect: {
    neutral: (name: string) => `Effekten av ${name}`,
    finding: (name: string, low: string, high: string) => `Effekten av ${name} är mellan ${low} och ${high} procent i 90 av 100 framtider.`,
    howToRead: (dots: string, share: string) =>
      `Varje prick av ${dots} är ${share} av 100 framtider. Ringar: insatsen skadar. Små prickar: ingen effekt alls.`,
    unit: "minskning av händelserna, procent",
    value: "Effekt",
  },
};

/** The words of one language. */
export type Messages = typeof sv;
