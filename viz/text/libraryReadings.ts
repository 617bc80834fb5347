import { inLocale, type Locale } from "./locale.ts";

/** What the library calls its other readings of the same facts, and why it has them, in Swedish. */
export const readingsInSwedish: Readonly<Record<string, string>> = {
  "a sceptical reader": "en skeptisk läsare",
  "all of the fall counts": "hela minskningen räknas",
  "nothing is discounted": "ingenting diskonteras",
  "one in ten leaves every year": "var tionde lämnar varje år",
  "the studies are taken at their word": "studierna tas på orden",
  "How much to discount for a comparison without random assignment is a choice (F036).":
    "Hur mycket en jämförelse utan lottning ska skrivas ned är ett val (F036).",
  "Most interventions do little; a mean around no effect says so before the studies are read.":
    "De flesta insatser gör liten skillnad; ett medelvärde kring ingen effekt säger det innan studierna läses.",
  "Paid support was measured, whatever came in its place (F034).": "Det som mättes var utbetalat stöd, vad som än kom i stället (F034).",
  "The model has nobody leave exclusion before 65.": "I modellen lämnar ingen utanförskapet före 65.",
  "The printed 15.75 million is a sum over a working life without interest.":
    "De tryckta 15,75 miljonerna är en summa över ett arbetsliv utan ränta.",
  "Alla barn i skolan is measured before–after": "Alla barn i skolan mäts före–efter",
  "Solid återkomst is measured before–after": "Solid återkomst mäts före–efter",
  "a QALY at 1.3 million": "en QALY för 1,3 miljoner",
  "a QALY at half a million": "en QALY för en halv miljon",
  "a quarter is to be repaid": "en fjärdedel ska betalas tillbaka",
  "a successor keeps two commitments of three": "en efterträdare håller två åtaganden av tre",
  "a third is the municipality's, as in Värmdö": "en tredjedel är kommunens, som i Värmdö",
  "before–after as if randomised": "före–efter räknas som lottning",
  "boards apply whatever they expect": "nämnderna söker vad de än väntar sig",
  "boards are content to break even": "nämnderna nöjer sig med att gå jämnt ut",
  "claims for ten years": "återbetalning i tio år",
  "claims for two years": "återbetalning i två år",
  "claims for two years and before–after as if randomised": "återbetalning i två år, och före–efter räknas som lottning",
  "every comparison is right": "alla jämförelser stämmer",
  "full success": "allt lyckas",
  "kept in step with prices": "saldo och återbetalning följer priserna",
  "no before–after evaluation is accepted": "ingen utvärdering före–efter godtas",
  "no way out": "ingen väg ut",
  "nothing is measured": "ingenting mäts",
  "one year in fifty, as elsewhere": "ett år av femtio, som på andra håll",
  "only measured savings are repaid": "bara uppmätta besparingar betalas tillbaka",
  "repaid in five years": "återbetalt på fem år",
  "the effect is not certain": "effekten är inte säker",
  "the fund stands through all years": "fonden finns kvar alla år",
  "the process-evaluated projects pay what they promised": "de processutvärderade projekten betalar vad de lovade",
  "the region keeps half of the saving": "regionen behåller halva besparingen",
  "the register match is the comparison": "jämförelsen är gruppen ur registret",
  "the rounded cost": "den avrundade kostnaden",
  "the volunteers are the comparison": "jämförelsen är de frivilliga",
  "the way out opens below a half": "vägen ut öppnas under hälften",
  "the way out opens below a quarter": "vägen ut öppnas under en fjärdedel",
  "what is promised is repaid": "det som lovas betalas tillbaka",
  "what was promised is paid": "det som lovades betalas",
  "written down in a virtual fund": "nedskrivet i en virtuell fond",

  "A before–after comparison does not show what would have happened anyway (F035).":
    "En jämförelse före–efter visar inte vad som ändå hade hänt (F035).",
  "Effects are followed for two years, and claims go on for ten.": "Effekterna följs i två år, och återbetalningen pågår i tio.",
  "Effects are followed for two years, and claims go on longer.": "Effekterna följs i två år, och återbetalningen pågår längre.",
  "Evaluations in Malmö were largely symbolic (E44).": "Utvärderingarna i Malmö var till stor del symboliska (E44).",
  "Exceptional reasons may never be found (F078).": "Kanske finns aldrig några särskilda skäl (F078).",
  "Groups of about 20 tell little (F047).": "Grupper på omkring 20 säger inte mycket (F047).",
  "How likely an early closing is after a reprimand is an assumption (F091).":
    "Hur trolig en avveckling är efter en anmärkning är ett antagande (F091).",
  "How sure a board wants to be is not in the source (F144).": "Hur säker en nämnd vill vara står inte i källan (F144).",
  "How sure a board wants to be is not in the source (F205).": "Hur säker en nämnd vill vara står inte i källan (F205).",
  "How wrong a comparison group is, is an assumption.": "Hur fel en jämförelsegrupp visar är ett antagande.",
  "It was closed early on new accounting advice, which another town may not get (F125).":
    "Den avvecklades efter nya råd om redovisningen, som en annan kommun kanske inte får (F125).",
  "Its printed values follow from 0.5 to 1.3 mnkr (R05).": "De tryckta värdena följer av 0,5 till 1,3 mnkr (R05).",
  "No random assignment, and no intervals are reported (F036).": "Ingen lottning, och inga intervall redovisas (F036).",
  "No source says whether balance and repayments follow prices.": "Ingen källa säger om saldo och återbetalning följer priserna.",
  "Relapse is to be followed for two years (F202).": "Återfall ska följas i två år (F202).",
  "That a duty goes with its maker is the extreme case (F081).":
    "Att en skyldighet försvinner med den som åtog sig den är ytterfallet (F081).",
  "The factor of a before–after comparison is known for income support only (F034).":
    "Hur fel en jämförelse före–efter visar är känt bara för försörjningsstöd (F034).",
  "The motion takes it for granted (F157).": "Motionen tar det för givet (F157).",
  "The own share is an assumption; Värmdö's copy of the model has a good third (F211).":
    "Den egna andelen är ett antagande; Värmdös kopia av modellen har en god tredjedel (F211).",
  "The process evaluation may be read as a measurement (F043).": "Processutvärderingen kan läsas som en mätning (F043).",
  "The report also says 4 mnkr (F019).": "Rapporten säger också 4 mnkr (F019).",
  "The rule may be read as what was agreed where nothing is measured (F201).":
    "Regeln kan läsas så att det avtalade gäller där ingenting mäts (F201).",
  "The rule names no limit (F078).": "Regeln anger ingen gräns (F078).",
  "The rule names no limit (F079).": "Regeln anger ingen gräns (F079).",
  "The source gives no number of years (F144).": "Källan anger inte hur många år (F144).",
  "The source gives no number of years (F204).": "Källan anger inte hur många år (F204).",
  "The source gives no proportion of fund and grant (F083).": "Källan anger inte hur fond och bidrag fördelas (F083).",
  "The source gives no rule of repayment (F144).": "Källan anger ingen regel för återbetalning (F144).",
  "The source gives payers, not shares (F136).": "Källan anger betalare, inte andelar (F136).",
  "The source says grants; repayment as in Norrköping would be another fund (F090).":
    "Källan säger bidrag; återbetalning som i Norrköping vore en annan fond (F090).",
  "The two comparison groups are twelve points apart (R06).": "De två jämförelsegrupperna ligger tolv procentenheter isär (R06).",
  "The two together.": "De två tillsammans.",
  "Two of five projects in Norrköping had no effect evaluation (F201).":
    "Två av fem projekt i Norrköping hade ingen effektutvärdering (F201).",
  "Västerås has no rule; another town might write the commitment down (F081).":
    "Västerås har ingen regel; en annan kommun kunde skriva ned åtagandet (F081).",
  "What can be known of a child's adult life within five years may be nothing (F085).":
    "Inom fem år kan kanske ingenting vara känt om ett barns liv som vuxen (F085).",
  "What lasts beyond the follow-up is not known (F035).": "Vad som varar efter uppföljningen är inte känt (F035).",
  "Where nothing is measured the agreed saving may be what counts (F201).":
    "Där ingenting mäts kan det vara den avtalade besparingen som gäller (F201).",
};

/** The name or the reason of a reading in a language, and whether it is in that language: what the library has not translated is as it is. */
export function readingIn(text: string, locale: Locale): { readonly text: string; readonly translated: boolean } {
  const translated = inLocale(locale, Object.hasOwn(readingsInSwedish, text), false);
  return { text: translated ? readingsInSwedish[text]! : text, translated };
}
