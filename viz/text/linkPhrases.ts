/** What is said of effects through other outcomes, of lines that count once, and of follow-ups, in English and Swedish; slots as in `problemPhrases`. */
export const linkStatements: Readonly<Record<string, string>> = {
  "found on without links, expected via beside it": "hittade on utan länkar, väntade via bredvid",
  "found on: theta with an effect that is not that of studies, expected effect.size of dist: evidence":
    "hittade on: theta med en effekt som inte är studiers, väntade effect.size med dist: evidence",
  "found a base risk that nothing uses, expected on: theta beside it": "hittade en grundrisk som inget använder, väntade on: theta bredvid",
  "found on: theta without baseRisk, expected the risk of this line without the intervention":
    "hittade on: theta utan baseRisk, väntade den här radens risk utan insatsen",
  "found a base risk on a scale that needs none, expected on: theta without it":
    "hittade en grundrisk på en skala som inte behöver någon, väntade on: theta utan den",
  "found {quoted}, expected a group that a line names with countOnce": "hittade {quoted}, väntade en grupp som en rad anger med countOnce",
  "found {quoted}, expected one of the groups of lines ({names})": "hittade {quoted}, väntade någon av radernas grupper ({names})",
  "found a group of one line, {quoted}: it counts in any case": "hittade en grupp med en enda rad, {quoted}: den räknas i vilket fall",

  "found {value} as points, expected {rule}": "hittade {value} som points, väntade {rule}",
  "found {number} years, expected more than {number}: later follow-ups later":
    "hittade {number} år, väntade mer än {number}: senare uppföljningar senare",
  "found {word} beside fadeFrom, expected one of them": "hittade {word} bredvid fadeFrom, väntade den ena av dem",
  "found an effect that does not fall from one follow-up to the next, expected less left later: nothing fades on such a curve":
    "hittade en effekt som inte sjunker från en uppföljning till nästa, väntade mindre kvar senare: inget avtar på en sådan kurva",
  "found follow-ups whose curve ends below nothing, expected at least a persistent share of 0":
    "hittade uppföljningar vars kurva slutar under noll, väntade minst en bestående andel på 0",
  "found one follow-up without persistentShare, expected persistentShare beside it, or a second follow-up":
    "hittade en uppföljning utan persistentShare, väntade persistentShare bredvid, eller en andra uppföljning",
  "found less left than persistentShare, expected more": "hittade mindre kvar än persistentShare, väntade mer",
  "the nearest curve through {number} follow-ups has a half-life of {number} years and a persistent share of {number}; it is off by {text}":
    "den närmaste kurvan genom {number} uppföljningar har halveringstiden {number} år och den bestående andelen {number}; den avviker med {text}",
};

/** Rules of these keys. */
export const linkRules: Readonly<Record<string, string>> = {
  "the effect, after the links, at which perPersonYear was measured": "effekten, efter länkarna, vid vilken perPersonYear mättes",
  "years and left": "years och left",
  "at least one link": "minst en länk",
  "at least one follow-up": "minst en uppföljning",
  "follow-ups like [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], or after and points":
    "uppföljningar som [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], eller after och points",
};
