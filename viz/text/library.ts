import { inLocale, type Locale } from "./locale.ts";

/** What a scenario of the library is called, and what it asks. */
export interface LibraryText {
  /** What its file calls it. */
  readonly english: string;
  readonly name: string;
  readonly question: string;
}

/** The scenarios of the library in Swedish, by the name of their file. */
export const libraryInSwedish: Readonly<Record<string, LibraryText>> = {
  ale: {
    english: "Ale, the double model",
    name: "Ale, den dubbla modellen",
    question: "Vad händer när hälften av ett projekt är ett bidrag?",
  },
  committee: {
    english: "Eight applications for 25 million",
    name: "Åtta ansökningar om 25 miljoner",
    question: "Vilka av åtta ansökningar ska en fond på 25 mnkr bevilja, om medlen får vara för små i högst 6 av 100 framtider?",
  },
  eslov: {
    english: "Eslöv, two boards at least",
    name: "Eslöv, minst två nämnder",
    question: "Hur stort måste ett projekt vara för att bära vad det kostar att samarbeta?",
  },
  "exclusion-account": {
    english: "The account of exclusion, by payer and year",
    name: "Utanförskapets bokslut, per betalare och år",
    question: "Hur många barn måste en insats verkligen rädda, och vem får de 15,75 miljonerna när den gör det?",
  },
  goteborg: {
    english: "Göteborg, 400 million and the auditors",
    name: "Göteborg, 400 miljoner och revisorerna",
    question: "Vad händer med en stor fond som revisorerna menar bryter mot god redovisningssed?",
  },
  linkoping: {
    english: "Linköping, waivers of the repayment",
    name: "Linköping, undantag från återbetalningen",
    question: "Hur mycket av den utlovade återbetalningen faller bort när kommunen får bevilja undantag?",
  },
  malmo: {
    english: "Malmö, three funds in one",
    name: "Malmö, tre fonder i en",
    question: "Tre fonder för barn, hemlöshet och personalens hälsa – vad skulle de vinna på att dela ett saldo?",
  },
  norrkoping: {
    english: "Norrköping",
    name: "Norrköping",
    question:
      "Fyrtio miljoner kronor, åtta projekt och återbetalning bara av uppmätta besparingar – hur ofta händer det till och med 2025 att medlen inte räcker?",
  },
  "norrkoping-double": {
    english: "Norrköping, half fund and half grant",
    name: "Norrköping, hälften fond och hälften bidrag",
    question: "Tänk om hälften av varje projekt vore ett bidrag och hälften betalades tillbaka med besparingar?",
  },
  "norrkoping-enough": {
    english: "Norrköping, with the capital it needs",
    name: "Norrköping, med det kapital som behövs",
    question: "Hur stor skulle fonden behöva vara för att medlen ska räcka i 95 av 100 framtider?",
  },
  "norrkoping-equity": {
    english: "Norrköping, shared gain and loss",
    name: "Norrköping, delad vinst och förlust",
    question: "Tänk om fonden och nämnderna delade både vinst och förlust lika?",
  },
  "norrkoping-grant": {
    english: "Norrköping, grants",
    name: "Norrköping, bidrag",
    question: "Tänk om ingenting behövde betalas tillbaka, som i 41 av 54 kommuner?",
  },
  "norrkoping-boards": {
    english: "Norrköping, boards that weigh the risk",
    name: "Norrköping, nämnder som väger risken",
    question: "Vilka av Norrköpings insatser skulle nämnderna ta på sig om de frågade vad de själva kan vinna och förlora?",
  },
  "norrkoping-loan": {
    english: "Norrköping, unconditional repayment",
    name: "Norrköping, ovillkorlig återbetalning",
    question: "Tänk om nämnderna måste betala tillbaka varje krona inom fem år, vad projekten än sparar?",
  },
  "norrkoping-outcome-priced": {
    english: "Norrköping, paid by counted outcomes",
    name: "Norrköping, betalt för räknade utfall",
    question: "Tänk om utvärderingarna räknade placeringar till ett avtalat pris och inte mätte kostnader?",
  },
  "norrkoping-partial": {
    english: "Norrköping, savings of five years",
    name: "Norrköping, fem års besparingar",
    question: "Tänk om bara besparingarna under fem överblickbara år måste betalas tillbaka?",
  },
  "norrkoping-randomised-100": {
    english: "Norrköping, randomised with 100 in each group",
    name: "Norrköping, lottad jämförelsegrupp, 100 i varje grupp",
    question: "Avgör en studie med lottning och upp till 100 i varje grupp bättre vem som ska betala?",
  },
  "norrkoping-randomised-20": {
    english: "Norrköping, randomised with 20 in each group",
    name: "Norrköping, lottad jämförelsegrupp, 20 i varje grupp",
    question: "Räcker en studie med lottning och 20 i varje grupp för att avgöra vem som ska betala?",
  },
  "norrkoping-2013": {
    english: "Norrköping, known until 2013",
    name: "Norrköping, känt till och med 2013",
    question: "Vad kunde fonden vänta sig, med det som var känt 2013?",
  },
  "norrkoping-satellite-account": {
    english: "Norrköping, satellite account",
    name: "Norrköping, satellitkonto",
    question: "Tänk om åtagandena stod på ett satellitkonto, och inte bara i en virtuell fond?",
  },
  "renew-or-stop": {
    english: "Renew or stop",
    name: "Förnya eller sluta",
    question: "Är det värt att vänta på en utvärdering innan insatsen förnyas två gånger, och vad gör regeln för förnyelse av den?",
  },
  "rector-conditional": {
    english: "The rector, repayment of actual savings",
    name: "Rektorn, bara verkliga besparingar",
    question: "Vad ändras för enheten om bara verkliga besparingar betalas tillbaka?",
  },
  "rector-equity": {
    english: "The rector, shared gain and loss",
    name: "Rektorn, delad vinst och förlust",
    question: "Vad ändras för enheten om vinst och förlust delas lika med fonden?",
  },
  "rector-grant": {
    english: "The rector, grant",
    name: "Rektorn, bidrag",
    question: "Vad ändras för enheten om ingenting betalas tillbaka?",
  },
  "rector-loan": {
    english: "The rector, unconditional repayment",
    name: "Rektorn, ovillkorlig återbetalning",
    question: "Vågar du ta dig an en insats som i genomsnitt ger dubbelt tillbaka, om ett misslyckande tar 5 procent av din budget?",
  },
  "rector-boards": {
    english: "Twenty rectors who weigh the risk",
    name: "Tjugo rektorer som väger risken",
    question:
      "Hur många av tjugo rektorer tar på sig en insats som i genomsnitt ger dubbelt igen, om ett misslyckande väger tyngre än en framgång?",
  },
  "rector-pool": {
    english: "Twenty rectors in a pool",
    name: "Tjugo rektorer i en pool",
    question: "Hur mycket minskar risken för förlust när många små risker bärs tillsammans?",
  },
  "region-skane": {
    english: "Region Skåne, ten million",
    name: "Region Skåne, tio miljoner",
    question: "Kan en regions fond få tillbaka pengarna när det är kommunen som får besparingen?",
  },
  servicetrainee: {
    english: "Servicetrainee, naive and compared",
    name: "Servicetrainee, naivt och jämfört",
    question: "Hur mycket av det minskade försörjningsstödet berodde på projektet?",
  },
  "servicetrainee-studies": {
    english: "Servicetrainee, from studies to kronor",
    name: "Servicetrainee, från studier till kronor",
    question: "Vad säger två jämförelser av ett projekt om nästa kommun, och vem får pengarna?",
  },
  "short-termism-full": {
    english: "Full repayment and short-termism",
    name: "Full återbetalning och kortsiktighet",
    question: "Vilka projekt blir kvar när varje krona måste komma tillbaka?",
  },
  "short-termism-partial": {
    english: "Partial repayment against short-termism",
    name: "Delvis återbetalning mot kortsiktighet",
    question: "Kommer de tidiga insatserna tillbaka när bara fem års besparingar måste betalas?",
  },
  skolfam2: {
    english: "SkolFam2, the published calculation",
    name: "SkolFam2, den publicerade kalkylen",
    question: "Vad kostade bättre skolgång för familjehemsplacerade barn netto, och vad är hälsovinsten värd?",
  },
  sodertalje: {
    english: "Södertälje, withdrawn applications",
    name: "Södertälje, återkallade ansökningar",
    question: "Vilka ansökningar försvinner när en nämnd måste vara säker på besparingarna som den betalar tillbaka med?",
  },
  "stockholm-motion": {
    english: "Stockholm, the motion of 2013",
    name: "Stockholm, motionen från 2013",
    question: "Lönar sig en insats när det räcker att ett barn av 1 575 räddas?",
  },
  trelleborg: {
    english: "Trelleborg",
    name: "Trelleborg",
    question: "Varför användes bara en tredjedel av en liten fond, medan resten togs bort ur balansräkningen?",
  },
  uddevalla: {
    english: "Uddevalla, repaid within ten years",
    name: "Uddevalla, tillbaka inom tio år",
    question: "Vad kostar det fonden att bevilja undantag från återbetalning av synnerliga skäl?",
  },
  vasteras: {
    english: "Västerås, late effects",
    name: "Västerås, sena effekter",
    question: "Vad är ett åtagande om återbetalning värt om femton år, när en femtedel av förvaltningscheferna slutar varje år?",
  },
};

/** The name and question of a scenario of the library in a language; null where its file says it itself. */
export function libraryTextIn(id: string | null, locale: Locale): LibraryText | null {
  return inLocale(locale, id !== null && Object.hasOwn(libraryInSwedish, id), false) ? libraryInSwedish[id!]! : null;
}

/** What a scenario is called in a language: a name that the library has translated, any other as it is. */
export function nameIn(name: string, locale: Locale): string {
  return inLocale(locale, Object.values(libraryInSwedish).find(({ english }) => english === name)?.name, undefined) ?? name;
}

/** What a scenario of the library is called in a list. */
export function libraryName(id: string, locale: Locale): string {
  const text = Object.hasOwn(libraryInSwedish, id) ? libraryInSwedish[id] : undefined;
  return text === undefined ? id : inLocale(locale, text.name, text.english);
}
