import type { Locale } from "./locale.ts";

/** Words for effects that get to a line through other outcomes, and for lines that count once. */
export interface LinkWords {
  /** The effect on a line, at means. */
  readonly acts: (steps: number, product: string, effect: string) => string;
  readonly actsOnTheta: (steps: number, product: string, effect: string) => string;
  readonly fades: (halfLife: string, persistent: string) => string;
  readonly fadesAfter: (years: string) => string;
  readonly notCounted: (line: string, payer: string, amount: string) => string;
  readonly qalys: string;
}

const sv: LinkWords = {
  acts: (steps, product, effect) => `når hit i ${steps} steg (i genomsnitt gånger ${product}): effekt här ${effect}`,
  actsOnTheta: (steps, product, effect) =>
    `når hit i ${steps} steg (i genomsnitt gånger ${product} på studiernas skala): effekt här ${effect}`,
  fades: (halfLife, persistent) => `avtar här med halveringstiden ${halfLife} år; ${persistent} består`,
  fadesAfter: (years) => `Effekten börjar avta ${years} år efter start.`,
  notCounted: (line, payer, amount) => `räknas inte, för att en annan rad mäter samma pengar: ${line} till ${payer}, väntat ${amount}`,
  qalys: "kvalitetsjusterade levnadsår",
};

const en: LinkWords = {
  acts: (steps, product, effect) =>
    `gets here in ${steps} ${steps === 1 ? "step" : "steps"} (times ${product} on average): effect here ${effect}`,
  actsOnTheta: (steps, product, effect) =>
    `gets here in ${steps} ${steps === 1 ? "step" : "steps"} (times ${product} on average, on the studies' scale): effect here ${effect}`,
  fades: (halfLife, persistent) => `fades here with a half-life of ${halfLife} years; ${persistent} persists`,
  fadesAfter: (years) => `The effect begins to fade ${years} ${years === "1" ? "year" : "years"} after entry.`,
  notCounted: (line, payer, amount) => `not counted, because another line measures the same money: ${line} to ${payer}, expected ${amount}`,
  qalys: "quality-adjusted life years",
};

export function linkWords(locale: Locale): LinkWords {
  return { sv, en }[locale];
}
