import type { Intervention, LineEffect } from "../../workers/host.ts";
import { linkWords } from "../text/links.ts";
import type { Locale } from "../text/locale.ts";

/** How numbers are written. */
export interface NumberTexts {
  readonly percent: (share: number) => string;
  readonly amount: (kronor: number) => string;
  readonly plain: (value: number) => string;
}

/** What is particular about the effect on an outcome or a benefit; nothing where it acts as its intervention. */
export function ownEffectLines(
  line: LineEffect,
  path: string,
  meanAt: (path: string) => number,
  write: NumberTexts,
  locale: Locale,
): readonly string[] {
  const words = linkWords(locale);
  const { via, on, fade } = line;
  const acts = on === "theta" ? words.actsOnTheta : words.acts;
  return [
    ...(via === undefined ? [] : [acts(via.length, write.plain(meanAt(`${path}.via`)), write.percent(meanAt(`${path}.effect`)))]),
    ...(fade === undefined
      ? []
      : [words.fades(write.plain(meanAt(`${path}.fade.halfLifeYears`)), write.percent(meanAt(`${path}.fade.persistentShare`)))]),
  ];
}

/** Lines that do not count for a payer, with what they would be expected to bring. */
export function notCountedLines(
  { notCounted = [] }: Intervention,
  nameOf: (payer: string) => string,
  write: NumberTexts,
  locale: Locale,
): readonly string[] {
  const words = linkWords(locale);
  return notCounted.map(({ line, payer, value }) =>
    payer === "qaly" ? words.notCounted(line, words.qalys, write.plain(value)) : words.notCounted(line, nameOf(payer), write.amount(value)),
  );
}
