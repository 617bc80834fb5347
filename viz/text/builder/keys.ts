/** What a key of a scenario is called in a form, and what it means where the schema says it in English only. */
export interface KeyWords {
  readonly sv: readonly [label: string, meaning: string];
  readonly en: string;
}

const window: KeyWords = {
  sv: ["Från och till år", "Första och sista året räknat från det år då deltagaren kom; båda räknas med."],
  en: "From and to year",
};

/**
 * By path in a scenario, `*` for any item of a list or any name. The meaning in English is the schema's own; a test keeps that every key here is one
 * of the schema.
 */
export const keyWords: Readonly<Record<string, KeyWords>> = {
  name: { sv: ["Fondens namn", "Så heter scenariot i rapporter och filnamn."], en: "Name of the fund" },
  question: { sv: ["Frågan", "Den fråga som beräkningen ska besvara."], en: "The question" },
  description: {
    sv: ["Behov och målgrupp", "Vilket problem det gäller, vilka det gäller och vilka som har varit med och beskrivit det."],
    en: "Needs and target group",
  },
  startYear: { sv: ["Första år", "Kalenderåret då fonden börjar; belopp är i det årets priser."], en: "First year" },
  horizonYears: { sv: ["Antal år", "Så många år räknas, så länge att de sista återbetalningarna syns."], en: "Number of years" },
  discountRate: { sv: ["Diskonteringsränta", "Real ränta när samhällets nytta räknas i startårets värde."], en: "Discount rate" },
  qalyPrice: { sv: ["Värdet av ett levnadsår med full hälsa", "Kronor per kvalitetsjusterat levnadsår (QALY)."], en: "Value of a QALY" },
  contextCorrelation: {
    sv: ["Samband mellan insatserna", "Korrelation mellan insatsernas effekter: samma kommun, skolor och arbetsmarknad möter dem alla."],
    en: "Correlation between the interventions",
  },

  "municipality.revenue": { sv: ["Skatter och statsbidrag", "Kommunens intäkter per år."], en: "Taxes and grants" },
  "municipality.result.mean": {
    sv: ["Årets resultat, medelvärde", "Del av intäkterna; under 0 är ett underskott."],
    en: "Yearly result, mean",
  },
  "municipality.result.sd": {
    sv: ["Årets resultat, standardavvikelse", "Hur mycket resultatet varierar mellan år."],
    en: "Yearly result, standard deviation",
  },
  "municipality.result.persistence": {
    sv: ["Årets resultat, samband med förra året", "Korrelation med året före."],
    en: "Yearly result, correlation with the year before",
  },
  "municipality.elections.first": { sv: ["Valår", "Kalenderåret för ett val."], en: "Election year" },
  "municipality.elections.everyYears": { sv: ["År mellan valen", "Så lång är en mandatperiod."], en: "Years between elections" },
  "municipality.elections.majorityChange": {
    sv: ["Sannolikhet för majoritetsskifte", "Att ett val ger en ny majoritet."],
    en: "Probability of a change of majority",
  },
  "municipality.elections.midTermChange": {
    sv: ["Majoritetsskifte mellan valen", "Sannolikheten ett år utan val."],
    en: "Change of majority between elections",
  },

  "departments.*.name": { sv: ["Nämndens namn", "Så heter nämnden i bilder och tabeller."], en: "Name of the board" },
  "departments.*.budget": { sv: ["Budgetram", "Nämndens budget per år."], en: "Budget" },
  "departments.*.headTurnover": {
    sv: ["Sannolikheten att förvaltningschefen slutar", "Ett år utan val."],
    en: "Probability that the head of administration leaves",
  },
  "departments.*.afterElectionFactor": {
    sv: ["Gånger fler som slutar året efter ett val", "2 är dubbelt så stor sannolikhet."],
    en: "Times as likely in the year after an election",
  },
  "departments.*.maxRepaymentShare": {
    sv: ["Högsta återbetalning per år", "Den del av budgeten som nämnden betalar till fonden som mest under ett år."],
    en: "Largest repayment in a year",
  },

  "fund.capital": { sv: ["Kapital", "Pengar i fonden vid starten."], en: "Capital" },
  "fund.yearlyTopUp": { sv: ["Tillskott varje år", "Nya pengar från kommunen."], en: "Top-up every year" },
  "fund.interest": { sv: ["Real ränta", "På saldot vid årets början."], en: "Real interest" },
  "fund.minimumBalance": { sv: ["Lägsta saldo", "Saldot får inte gå under detta när fonden betalar ut."], en: "Lowest balance" },
  "fund.surplusShare": {
    sv: ["Del av kommunens överskott", "Den del av resultatet över målet som går till fonden."],
    en: "Part of the municipality's surplus",
  },
  "fund.surplusTarget": { sv: ["Resultatmål", "Över detta räknas ett överskott."], en: "Target of the result" },
  "fund.fundingRule": { sv: ["När en insats får starta", "Vad som ska finnas i fonden då."], en: "When an intervention may start" },
  "fund.noStartsInDeficit": {
    sv: ["Ingen start i underskottsår", "De år då kommunen går med underskott startar ingen insats."],
    en: "No start in a deficit year",
  },
  "fund.onShortfall": { sv: ["När medlen inte räcker", "Vad som händer med en insats som pågår."], en: "When the fund runs short" },
  "fund.dissolution.base": { sv: ["Avvecklas i förtid", "Sannolikheten varje år att fonden avvecklas."], en: "Closed early" },
  "fund.dissolution.onDeficit": {
    sv: ["Avvecklas i förtid, underskottsår", "Läggs till sannolikheten ett år med underskott."],
    en: "Closed early, deficit year",
  },
  "fund.dissolution.onMajorityChange": {
    sv: ["Avvecklas i förtid, majoritetsskifte", "Läggs till sannolikheten vid ett majoritetsskifte."],
    en: "Closed early, change of majority",
  },

  "credibility.memory": {
    sv: ["Var åtagandet är nedskrivet", "Det som bara finns i minnet försvinner med dem som gjorde åtagandet."],
    en: "Where the commitment is written down",
  },
  "credibility.anchoring": {
    sv: ["Del av åtagandet som består", "Hur mycket av åtagandet som gäller oavsett vem som styr; följer annars av var det är nedskrivet."],
    en: "Part of the commitment that lasts",
  },
  "credibility.lossPerHeadChange": {
    sv: ["Glöms när chefen slutar", "Del av resten av åtagandet som går förlorad när förvaltningschefen slutar."],
    en: "Lost when the head leaves",
  },
  "credibility.lossPerMajorityChange": {
    sv: ["Glöms vid majoritetsskifte", "Del av resten av åtagandet som går förlorad vid ett majoritetsskifte."],
    en: "Lost with a change of majority",
  },
  "credibility.deficitPenalty": {
    sv: ["Sämre betalning i underskottsår", "Så mycket minskar sannolikheten att det som förfaller betalas."],
    en: "Worse payment in a deficit year",
  },
  "credibility.paidWhenBroken": {
    sv: ["Betalas ändå", "Del som betalas när ett åtagande bryts."],
    en: "Paid all the same",
  },

  "contracts.*.preset": { sv: ["Slag av avtal", "Ger det som inte skrivs nedan."], en: "Kind of contract" },
  "contracts.*.share": { sv: ["Del av uppmätt besparing", "Den del som ska betalas till fonden."], en: "Part of the measured saving" },
  "contracts.*.floor": { sv: ["Betalas alltid", "Del av utbetalningen som ska betalas tillbaka vad som än mäts."], en: "Paid in any case" },
  "contracts.*.cap": { sv: ["Högsta återbetalning", "Gånger det som fonden betalat ut; none är utan tak."], en: "Largest repayment" },
  "contracts.*.graceYears": { sv: ["År till första återbetalning", "Räknat från insatsens start."], en: "Years to the first repayment" },
  "contracts.*.horizonYears": { sv: ["År med återbetalning", "Så många år betalas det tillbaka."], en: "Years of repayment" },
  "contracts.*.creditYears": {
    sv: ["År som en deltagare räknas", "Så länge räknas en deltagares besparing."],
    en: "Years for which a participant counts",
  },
  "contracts.*.crossDepartment": {
    sv: ["Alla nämnder som sparar betalar", "Annars betalar nämnden som har insatsen för sin egen besparing."],
    en: "Every board that saves pays",
  },
  "contracts.*.claims": { sv: ["Belopp följer priserna", "Om det som ska betalas räknas upp."], en: "Amounts follow prices" },
  "contracts.*.extrapolate": {
    sv: ["Efter utvärderingens slut", "Hur en uppmätt besparing räknas åren därefter."],
    en: "After the evaluation ends",
  },

  "interventions.*.name": { sv: ["Insatsens namn", "Så heter insatsen i bilder och tabeller."], en: "Name of the intervention" },
  "interventions.*.host": { sv: ["Nämnd", "Den nämnd som söker pengarna och har insatsen."], en: "Board" },
  "interventions.*.start": { sv: ["Startår", "Det kalenderår då insatsen ska börja."], en: "First year" },
  "interventions.*.years": { sv: ["Antal år", "Så länge betalar fonden."], en: "Number of years" },
  "interventions.*.intake": {
    sv: ["Nya deltagare per år", "Ett tal, eller ett för varje år med komma emellan."],
    en: "New participants a year",
  },
  "interventions.*.cost": { sv: ["Kostnad per år", "Det som fonden betalar ut ett år då insatsen pågår."], en: "Cost a year" },
  "interventions.*.costFactor": {
    sv: ["Kostnaden blir, gånger planen", "1,1 är tio procent dyrare; slumpas varje år."],
    en: "Cost as it turns out, times the plan",
  },
  "interventions.*.cashable": {
    sv: ["Besparing som går att ta ut ur budgeten", "Del av besparingen som faktiskt frigör pengar."],
    en: "Cashable part of the saving",
  },
  "interventions.*.outMigration": {
    sv: ["Deltagare som flyttar", "Del som flyttar från kommunen varje år."],
    en: "Participants who move away",
  },
  "interventions.*.frailtyVariance": {
    sv: ["Skillnader mellan deltagare", "Variansen för en deltagares egen risk; 0 är lika för alla, 1 är samlad hos några få."],
    en: "Differences between participants",
  },
  "interventions.*.cashableStep": {
    sv: ["Besparing i hela steg", "Bara hela steg går att ta ut, till exempel en klass eller en avdelning."],
    en: "Savings in whole steps",
  },
  "interventions.*.copies": { sv: ["Likadana insatser", "Så många oberoende insatser av samma slag."], en: "Interventions alike" },
  "interventions.*.contract": {
    sv: ["Avtal om återbetalning", "Vad nämnden åtar sig att betala till fonden."],
    en: "Contract on repayment",
  },
  "interventions.*.effect.size": { sv: ["Effekt", "Del av händelserna eller kostnaden som undviks; under 0 är skada."], en: "Effect" },
  "interventions.*.effect.noEffect": {
    sv: ["Ingen effekt här", "Sannolikheten att metoden inte har någon effekt här."],
    en: "No effect here",
  },
  "interventions.*.effect.transfer": {
    sv: ["Kvar av studerad effekt", "Den del som kvarstår när metoden används här."],
    en: "Left of the studied effect",
  },
  "interventions.*.effect.halfLifeYears": {
    sv: ["Halveras på antal år", "Så fort halveras den del av effekten som klingar av."],
    en: "Halves in years",
  },
  "interventions.*.effect.persistentShare": { sv: ["Del som består", "Den del av effekten som inte klingar av."], en: "Part that lasts" },

  "interventions.*.staff.positions": { sv: ["Tjänster", "Så många tjänster har insatsen."], en: "Positions" },
  "interventions.*.staff.turnover": {
    sv: ["Personal som slutar", "Sannolikheten att en av dem slutar under ett år."],
    en: "Staff who leave",
  },
  "interventions.*.staff.vacancyMonths": {
    sv: ["Månader utan ersättare", "Så länge är en tjänst tom."],
    en: "Months without a replacement",
  },
  "interventions.*.staff.newcomerProductivity": {
    sv: ["Den nyas första år", "Del av en van medarbetares arbete."],
    en: "First year of a newcomer",
  },
  "interventions.*.staff.replacementCost": {
    sv: ["Kostnad för att ersätta en person", "Rekrytering och inskolning."],
    en: "Cost of replacing one person",
  },

  "interventions.*.outcomes.*.rate": {
    sv: ["Händelser utan insatsen", "Så många per person och år."],
    en: "Events without the intervention",
  },
  "interventions.*.outcomes.*.window": window,
  "interventions.*.outcomes.*.cost": {
    sv: ["Kostnad per händelse", "I ett belopp. Utelämnas om dagar och dygnspris anges."],
    en: "Cost of an event",
  },
  "interventions.*.outcomes.*.days": { sv: ["Dagar per händelse", "Högst 365 dagar räknas varje år."], en: "Days of an event" },
  "interventions.*.outcomes.*.dayRate": { sv: ["Dygnspris", "Kostnad per dag."], en: "Price of a day" },
  "interventions.*.outcomes.*.count": {
    sv: ["Hur händelserna kommer", "Slumpvis, en varje år eller högst en gång."],
    en: "How events come",
  },
  "interventions.*.outcomes.*.acts": {
    sv: ["Insatsen påverkar", "Antalet händelser, eller vad var och en kostar."],
    en: "The intervention acts on",
  },
  "interventions.*.outcomes.*.cyclicality": {
    sv: ["Konjunktur", "Hur mycket fler händelserna blir i dåliga tider."],
    en: "Business cycle",
  },
  "interventions.*.outcomes.*.unitPrice": {
    sv: ["Pris per händelse i utvärderingen", "När utfall räknas till ett pris."],
    en: "Price of an event in the evaluation",
  },
  "interventions.*.outcomes.*.payers": { sv: ["Vem sparar", "Delarna blir tillsammans 1."], en: "Who saves" },
  "interventions.*.benefits.*.perPersonYear": {
    sv: ["Värde per deltagare och år", "Vid den effekt som väntas."],
    en: "Value per participant and year",
  },
  "interventions.*.benefits.*.window": window,
  "interventions.*.benefits.*.payer": { sv: ["Vem sparar", "Nämnd, region, stat eller andra."], en: "Who gains" },
  "interventions.*.benefits.*.unit": { sv: ["Räknas i", "Kronor eller kvalitetsjusterade levnadsår."], en: "Counted in" },
  "interventions.*.benefits.*.referenceEffect": {
    sv: ["Gäller vid effekten", "Den effekt som värdet är uppmätt vid."],
    en: "Holds at the effect",
  },

  "interventions.*.promise.optimism": {
    sv: ["Ansökans optimism", "Gånger det som är att vänta: 1,3 är en ansökan som lovar 30 procent mer."],
    en: "Optimism of the application",
  },
  "interventions.*.promise.perParticipantYear": {
    sv: ["Utlovad besparing", "Per deltagare och år enligt ansökan; räknas annars ut av modellen."],
    en: "Promised saving",
  },
  "interventions.*.evaluation.design": { sv: ["Jämförs med", "Vilka deltagarna jämförs med."], en: "Compared with" },
  "interventions.*.evaluation.basis": { sv: ["Vad som mäts", "Kostnader, utfall till ett pris, eller inget."], en: "What is measured" },
  "interventions.*.evaluation.sample": {
    sv: ["Deltagare som följs", "Utelämnat: alla i de första grupperna."],
    en: "Participants followed",
  },
  "interventions.*.evaluation.controls": {
    sv: ["Jämförda som följs", "Utelämnat: lika många som deltagarna."],
    en: "Compared persons followed",
  },
  "interventions.*.evaluation.cohorts": { sv: ["Årsgrupper", "Så många års deltagare följs."], en: "Yearly groups" },
  "interventions.*.evaluation.followUpYears": {
    sv: ["År som var och en följs", "Utvärderingen är klar därefter."],
    en: "Years each is followed",
  },
  "interventions.*.evaluation.measurementError": {
    sv: ["Mätfel", "Standardavvikelse för logaritmen av felet i en persons uppmätta kostnad."],
    en: "Error of measurement",
  },
  "interventions.*.evaluation.capPerPerson": {
    sv: ["Tak per person", "En persons uppmätta kostnad räknas högst så här."],
    en: "Cap per person",
  },
  "interventions.*.evaluation.cost": { sv: ["Utvärderingens kostnad", "Betalas första året."], en: "Cost of the evaluation" },
  "interventions.*.evaluation.pool": {
    sv: ["Vilka som mäts tillsammans", "Varje omgång för sig, eller alla omgångar som är klara."],
    en: "Who is measured together",
  },
  "interventions.*.evaluation.selection.on": {
    sv: ["Händelse som avgör vilka som antas", "Antas gör de som hade flest året före; de jämförs med sitt eget år före."],
    en: "Event that decides who is enrolled",
  },
  "interventions.*.evaluation.selection.above": {
    sv: ["Fler händelser än", "Antas gör de som hade fler än så året före."],
    en: "More events than",
  },
  "interventions.*.evaluation.bias": {
    sv: ["Jämförelsens fel", "Gånger händelserna i jämförelsegruppen; 1 är rätt, 1,5 räknar sådant som hänt ändå som besparing."],
    en: "Error of the comparison",
  },
};
