import { plain } from "./plain.ts";

/** The plain scenario with more keys on its benefit, which is in line 44. */
export const withLine = (keys: string) => plain.replace("payer: school }", `payer: school, ${keys} }`);
/** The plain scenario with another effect of its second intervention, in line 42. */
export const withEffect = (written: string) => plain.replace("{ size: 0.1 to 0.3 }", written);

const studies = (kind: string, more = "") =>
  `{ dist: evidence, studies: "study,kind,estimate,se${kind === "ratio" ? "_log" : ""}\\na,${kind},${kind === "ratio" ? 0.7 : -0.3},0.1"${more} }`;
const onTheta = (size: string, keys: string) =>
  withLine(`referenceEffect: 0.2, via: [{ ratio: 0.5 }], on: theta${keys}`).replace("{ size: 0.1 to 0.3 }", `{ size: ${size} }`);
const faded = (keys: string) => withEffect(`{ size: 0.2, ${keys} }`);

const line = (key: string) => `44 interventions.course.benefits.grades${key}`;
const fade = (key: string) => `42 interventions.course.effect${key}`;

/** Texts in which one thing is wrong with an effect through others, lines that count once, or follow-ups; and where and how it is said. */
export const badLines: readonly (readonly [what: string, text: string, said: string])[] = [
  ["no link", withLine("referenceEffect: 0.2, via: []"), `${line(".via")}: found an empty list, expected at least one link`],
  [
    "links without a reference effect",
    withLine("via: [{ ratio: 0.5 }]"),
    `${line("")}: the key 'referenceEffect' is missing, expected the effect, after the links, at which perPersonYear was measured`,
  ],
  ["θ without links", withLine("on: theta"), `${line(".on")}: found on without links, expected via beside it`],
  [
    "θ of what is not studies",
    withLine("referenceEffect: 0.2, via: [{ ratio: 0.5 }], on: theta"),
    `${line(".on")}: found on: theta with an effect that is not that of studies, expected effect.size of dist: evidence`,
  ],
  [
    "θ without the risk of the line",
    onTheta(studies("g", ", baseRisk: 0.3"), ""),
    `${line("")}: found on: theta without baseRisk, expected the risk of this line without the intervention`,
  ],
  [
    "θ with a risk that its scale does not need",
    onTheta(studies("ratio", ", scale: logRR"), ", baseRisk: 0.2"),
    `${line(".baseRisk")}: found a base risk on a scale that needs none, expected on: theta without it`,
  ],
  [
    "a base risk of nothing",
    withLine("baseRisk: 0.2"),
    `${line(".baseRisk")}: found a base risk that nothing uses, expected on: theta beside it`,
  ],
  [
    "a ratio too large",
    withLine("referenceEffect: 0.2, via: [{ ratio: 11 }]"),
    `${line(".via.0.ratio")}: found 11, expected a number or a percentage from -10 to 10, or a distribution`,
  ],
  [
    "a causal part above all",
    withLine("referenceEffect: 0.2, via: [{ ratio: 1, causal: 1.2 }]"),
    `${line(".via.0.causal")}: found 1.2, expected a number or a percentage from 0 to 1, or a distribution`,
  ],
  [
    "a rule for a group that no line is in",
    withLine("countOnce: earnings").replace("    contract: loan", "    countOnce: { earning: largest }\n    contract: loan"),
    "45 interventions.course.countOnce.earning: found 'earning', expected one of the groups of lines (earnings); did you mean 'earnings'?",
  ],
  [
    "a rule where no line is in a group",
    plain.replace("    contract: loan", "    countOnce: { earnings: largest }\n    contract: loan"),
    "45 interventions.course.countOnce.earnings: found 'earnings', expected a group that a line names with countOnce",
  ],
  [
    "no follow-ups",
    faded("fadeFrom: soon"),
    `${fade(".fadeFrom")}: found 'soon', expected follow-ups like [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], or after and points`,
  ],
  [
    "no list of points",
    faded("fadeFrom: { after: 1, points: 3 }"),
    `${fade(".fadeFrom")}: found 3 as points, expected follow-ups like [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }], or after and points`,
  ],
  [
    "one follow-up alone",
    faded("fadeFrom: [{ years: 1, left: 0.4 }]"),
    `${fade(".fadeFrom")}: found one follow-up without persistentShare, expected persistentShare beside it, or a second follow-up`,
  ],
  [
    "one follow-up below what persists",
    faded("persistentShare: 0.5, fadeFrom: [{ years: 1, left: 0.4 }]"),
    `${fade(".fadeFrom")}: found less left than persistentShare, expected more`,
  ],
  [
    "an effect that grew",
    faded("fadeFrom: [{ years: 1, left: 0.4 }, { years: 2, left: 0.5 }]"),
    `${fade(".fadeFrom")}: found an effect that does not fall from one follow-up to the next, expected less left later: nothing fades on such a curve`,
  ],
  [
    "a curve to below nothing",
    faded("fadeFrom: [{ years: 1, left: 0.9 }, { years: 2, left: 0.5 }]"),
    `${fade(".fadeFrom")}: found follow-ups whose curve ends below nothing, expected at least a persistent share of 0`,
  ],
  [
    "two ways to fade",
    faded("halfLifeYears: 2, fadeFrom: [{ years: 1, left: 0.4 }, { years: 2, left: 0.3 }]"),
    `${fade(".halfLifeYears")}: found halfLifeYears beside fadeFrom, expected one of them`,
  ],
  [
    "two shares that persist",
    faded("persistentShare: 0.2, fadeFrom: [{ years: 1, left: 0.4 }, { years: 2, left: 0.3 }]"),
    `${fade(".persistentShare")}: found persistentShare beside fadeFrom, expected one of them`,
  ],
  [
    "years out of order",
    faded("fadeFrom: [{ years: 2, left: 0.4 }, { years: 1, left: 0.3 }]"),
    `${fade(".fadeFrom.1")}: found 1 years, expected more than 2: later follow-ups later`,
  ],
  ["an empty list of follow-ups", faded("fadeFrom: []"), `${fade(".fadeFrom")}: found an empty list, expected at least one follow-up`],
  ["a follow-up that is none", faded("fadeFrom: [{ years: 1, left: 0.4 }, 3]"), `${fade(".fadeFrom.1")}: found 3, expected years and left`],
  [
    "a key that there is not",
    faded("fadeFrom: [{ years: 2, left: 0.4, lef: 0.4 }, { years: 3, left: 0.3 }]"),
    `${fade(".fadeFrom.0.lef")}: found the unknown key 'lef', expected one of years, left; did you mean 'left'?`,
  ],
];

/** What is allowed but probably not meant. */
export const doubtfulLines: readonly (readonly [what: string, text: string, said: string])[] = [
  [
    "a group of one",
    withLine("countOnce: earnings"),
    `${line(".countOnce")}: found a group of one line, 'earnings': it counts in any case`,
  ],
  [
    "three follow-ups that no curve meets",
    faded("fadeFrom: [{ years: 1, left: 0.7 }, { years: 2, left: 0.45 }, { years: 4, left: 0.3 }]"),
    `${fade(".fadeFrom")}: the nearest curve through 3 follow-ups has a half-life of 1.35 years and a persistent share of 0.187; it is off by -0.026, 0.028, -0.009`,
  ],
];
