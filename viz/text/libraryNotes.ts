/**
 * What the library says of its controls, in Swedish: by the note in the file, without the word assumption before it. Notes that only name
 * a source are the same in both languages and not here.
 */
export const notesInSwedish: Readonly<Record<string, string>> = {
  "F033: 366 from the register; measurement error is an assumption; bias: R06, comparison groups at 43 and 55 around 49":
    "F033: 366 ur registret; mätfelet är ett antagande; skevhet: R06, jämförelsegrupperna har 43 och 55, omkring 49",
  "R20: what the two cost": "R20: vad de två kostar",
  "with both changes half the duty is lost where nothing is written (1 − 0.7²)":
    "med båda bytena går halva skyldigheten förlorad där inget är nedskrivet (1 − 0,7²)",
  "with both changes half of an unwritten duty is lost": "med båda bytena går hälften av en oskriven skyldighet förlorad",
  "with both changes half is lost": "med båda bytena går hälften förlorad",
  "as version 0.1.0; E25, E26": "som i version 0.1.0; E25, E26",
  "mean about 150 days": "i genomsnitt omkring 150 dygn",
  "mean about 150 days, five years at most": "i genomsnitt omkring 150 dygn, högst fem år",
  "mean about 150 days, Pareto tail (exponent 2.5) above the 95th percentile":
    "i genomsnitt omkring 150 dygn, Paretosvans (exponent 2,5) ovanför den 95:e percentilen",
  "MODEL §10: the outcome is seen without error": "MODEL §10: utfallet ses utan fel",
  "F026 6 + 2; E15; the last three are assumptions": "F026 6 + 2; E15; de tre sista är antaganden",
  "F059: exactly the cost": "F059: precis kostnaden",
  "mean without Göteborg is 14.95 mnkr (R13); one early closing is known (F125)":
    "medelvärdet utan Göteborg är 14,95 mnkr (R13); en avveckling är känd (F125)",
  "five times the usual group (R08)": "fem gånger den vanliga gruppen (R08)",
  "R17: the duty goes with its maker": "R17: skyldigheten försvinner med den som åtog sig den",
  "R02: twenty times 4 mnkr": "R02: tjugo gånger 4 mnkr",
  "F083: measured savings up to half of the payment (assumption: half); first due as before (F012)":
    "F083: uppmätta besparingar upp till halva utbetalningen (antagande: hälften); första gången som förut (F012)",
  "F076, F065: all of the payment within five years, unconditionally; first due as before (F012)":
    "F076, F065: hela utbetalningen inom fem år, utan villkor; första gången som förut (F012)",
  "F075: no repayment": "F075: ingen återbetalning",
  "F070: savings of five years only; no board applies for what it cannot repay (F082)":
    "F070: bara fem års besparingar; ingen nämnd söker till det som den inte kan betala tillbaka (F082)",
  "F070: measured savings of five years, up to the payment; first due as before (F012)":
    "F070: fem års uppmätta besparingar, upp till utbetalningen; första gången som förut (F012)",
  "F069: hundred per cent; five years (F085), and no board applies for what it cannot repay (F082)":
    "F069: hundra procent; fem år (F085), och ingen nämnd söker till det som den inte kan betala tillbaka (F082)",
  "F067: half of the payment and half of the measured savings; first due as before (F012)":
    "F067: halva utbetalningen och halva de uppmätta besparingarna; första gången som förut (F012)",
  "F030: twice 4.6 mnkr": "F030: två gånger 4,6 mnkr",
  "F003: no interest is named; E42; one early closing is known (F125), the rate is an assumption":
    "F003: ingen ränta anges; E42; en avveckling är känd (F125), takten är ett antagande",
  "F003: no interest is named; F105; one early closing is known (F125), the rate is an assumption":
    "F003: ingen ränta anges; F105; en avveckling är känd (F125), takten är ett antagande",
  "F003: no interest is named; R13: the median fund is 6.1 mnkr; one early closing is known (F125)":
    "F003: ingen ränta anges; R13: medianfonden har 6,1 mnkr; en avveckling är känd (F125)",
  "F003: no interest is named; R13: the median fund is 6.1 mnkr; one early closing is known (F125), the rate is an assumption":
    "F003: ingen ränta anges; R13: medianfonden har 6,1 mnkr; en avveckling är känd (F125), takten är ett antagande",
  "F003: no interest is named; R20: the intervention": "F003: ingen ränta anges; R20: insatsen",
  "F003: no interest is named; assumption: fund size follows population (F094); one early closing is known (F125)":
    "F003: ingen ränta anges; antagande: fondens storlek följer folkmängden (F094); en avveckling är känd (F125)",
  "F003: no interest is named; assumption: median fund is 6, mean 12.5 mnkr (R13); one early closing is known (F125)":
    "F003: ingen ränta anges; antagande: medianfonden har 6, medelfonden 12,5 mnkr (R13); en avveckling är känd (F125)",
  "F003: no interest is named; assumption: one intervention of each kind": "F003: ingen ränta anges; antagande: en insats av varje slag",
  "F003: repaid in kronor; F068, F076: measured savings up to the payment, for ten years; first due in 2013 (F012)":
    "F003: betalas tillbaka i kronor; F068, F076: uppmätta besparingar upp till utbetalningen, i tio år; första gången 2013 (F012)",
  "F003: repaid in kronor; F078: all within ten years; the limit and the grace are assumptions":
    "F003: betalas tillbaka i kronor; F078: allt inom tio år; gränsen och anståndet är antaganden",
  "F003: repaid in kronor; F079: own savings only, none if less was measured than promised (assumption: 1)":
    "F003: betalas tillbaka i kronor; F079: bara egna besparingar, inga om mindre mättes än vad som lovades (antagande: 1)",
  "F003: repaid in kronor; F080: can be waived after special review; the limit is an assumption":
    "F003: betalas tillbaka i kronor; F080: kan efterges efter särskild prövning; gränsen är ett antagande",
  "F003: repaid in kronor; F085: return over five years": "F003: betalas tillbaka i kronor; F085: avkastning över fem år",
  "F003: repaid in kronor; R17: five years": "F003: betalas tillbaka i kronor; R17: fem år",
  "F003: repaid in kronor; assumption: F144 gives no repayment rule; 10 years as in F078":
    "F003: betalas tillbaka i kronor; antagande: F144 anger ingen återbetalningsregel; 10 år som i F078",
  "F204: a conditional model; F003: repaid in kronor; F080, F205; the claim years and both limits are assumptions":
    "F204: en villkorad modell; F003: betalas tillbaka i kronor; F080, F205; avtalsåren och båda gränserna är antaganden",
  "F030, F035; measurement error is an assumption; bias: F034, F206, 100 tkr before against 49 (43–55) without the project, so that the group's own fall is 80 %":
    "F030, F035; mätfelet är ett antagande; bias: F034, F206, 100 tkr före mot 49 (43–55) utan projektet, så att gruppens egen minskning är 80 %",
  "F047, F051; follow-up and error are assumptions; bias: an assumption, right on average, a quarter off either way":
    "F047, F051; uppföljning och mätfel är antaganden; bias: ett antagande, rätt i genomsnitt, en fjärdedel fel åt vardera hållet",
  "what can be known within five years (F085); bias: an assumption, right on average, a quarter off either way":
    "vad som kan vara känt inom fem år (F085); bias: ett antagande, rätt i genomsnitt, en fjärdedel fel åt vardera hållet",
  "right on average, a quarter off either way": "rätt i genomsnitt, en fjärdedel fel åt vardera hållet",
  "47 mnkr, which is enough for 95 of 100, and a margin": "47 mnkr, som räcker i 95 av 100, och en marginal",
  "half of what is applied for": "hälften av det som söks",
  "more than enough, so that only worth decides": "mer än nog, så att bara nyttan avgör",
  "a third of a position for two years": "en tredjedels tjänst i två år",
};
