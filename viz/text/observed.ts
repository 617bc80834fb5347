import { ENOUGH_EFFECTIVE, LEAST_EFFECTIVE, type ObservedSummary, type Refusal } from "../../workers/host.ts";
import type { Locale } from "./locale.ts";
import { formatNumber, formatPercent } from "./numbers.ts";

/** What is said of what is known, before any figure. */
interface Words {
  readonly left: (effective: string, replications: string, share: string, largest: string) => string;
  readonly evidence: (value: string, error: string) => string;
  readonly without: (path: string, share: string) => string;
  readonly exact: (paths: string) => string;
  readonly substituted: string;
  readonly few: (effective: string) => string;
  readonly refusal: (effective: string, replications: string) => string;
  readonly costliest: (path: string, effective: string) => string;
  readonly more: (replications: string, seconds: string | null) => string;
  readonly disagree: string;
  readonly exactOff: string;
}

const sv: Words = {
  left: (effective, replications, share, largest) =>
    `Det som hänt motsvarar ${effective} av ${replications} framtider (${share}); den tyngsta väger ${largest}.`,
  evidence: (value, error) => `Logaritmen av sannolikheten som modellen gav det som hänt: ${value} ± ${error}.`,
  without: (path, share) => `Utan ${path} vore det ${share} av framtiderna.`,
  exact: (paths) => `Exakt uppdaterade med det som hänt: ${paths}.`,
  substituted: "Det som hänt är insatt. Inget av det säger något om de osäkra talen, så alla framtider väger lika.",
  few: (effective) => `Bara ${effective} framtider är kvar i praktiken: räkna fler framtider innan små skillnader tolkas.`,
  refusal: (effective, replications) =>
    `inget resultat: det som hänt lämnar i praktiken ${effective} av ${replications} framtider, det krävs minst ${LEAST_EFFECTIVE}`,
  costliest: (path, effective) => `mest kostar ${path}: utan den vore ${effective} kvar`,
  more: (replications, seconds) =>
    `räkna ${replications} framtider, så blir ${ENOUGH_EFFECTIVE} kvar${seconds === null ? "" : ` (omkring ${seconds} s här)`}`,
  disagree:
    "det som antagits och det som hänt stämmer inte överens: ändra antagandet eller kontrollera siffran; fler framtider hjälper inte",
  exactOff: "ta bort observed.exact: never, så ersätts vikter av exakta uppdateringar där de finns",
};

const en: Words = {
  left: (effective, replications, share, largest) =>
    `What has happened leaves the equivalent of ${effective} of ${replications} futures (${share}); the heaviest weighs ${largest}.`,
  evidence: (value, error) => `Logarithm of the probability that the model gave to what happened: ${value} ± ${error}.`,
  without: (path, share) => `Without ${path} it would be ${share} of the futures.`,
  exact: (paths) => `Updated exactly by what happened: ${paths}.`,
  substituted: "What has happened is put in. None of it says anything of the uncertain numbers, so all futures weigh the same.",
  few: (effective) => `Only ${effective} futures are left in effect: simulate more before reading small differences.`,
  refusal: (effective, replications) =>
    `no result: what has happened leaves ${effective} of ${replications} futures in effect, at least ${LEAST_EFFECTIVE} are needed`,
  costliest: (path, effective) => `${path} costs most: without it ${effective} would be left`,
  more: (replications, seconds) =>
    `simulate ${replications} futures, which leaves ${ENOUGH_EFFECTIVE}${seconds === null ? "" : ` (about ${seconds} s here)`}`,
  disagree: "what you assumed and what you saw do not agree: change the prior or check the figure; more futures do not help",
  exactOff: "take observed.exact: never away, so that exact updates take the place of weights where there are any",
};

const words: Readonly<Record<Locale, Words>> = { sv, en };

/** The sentences about what is known, the effective sample size first. replications: of the run */
export function observedSentences(observed: ObservedSummary | undefined, replications: number, locale: Locale): readonly string[] {
  if (observed === undefined) return [];
  const say = words[locale];
  const { effectiveSampleSize, share, largestWeight, logEvidence, factors, exact } = observed;
  const updated = exact.length === 0 ? [] : [say.exact(exact.join(", "))];
  if (factors.length === 0) return exact.length === 0 ? [say.substituted] : updated;
  const effective = formatNumber(effectiveSampleSize, locale);
  return [
    say.left(effective, formatNumber(replications, locale), formatPercent(share, locale, 1), formatPercent(largestWeight, locale, 2)),
    ...(effectiveSampleSize < ENOUGH_EFFECTIVE ? [say.few(effective)] : []),
    say.evidence(formatNumber(logEvidence.value, locale, 2), formatNumber(1.96 * (logEvidence.standardError ?? 0), locale, 2)),
    ...(factors.length < 2 ? [] : factors.map((factor) => say.without(factor.path, formatPercent(factor.shareWithout, locale, 1)))),
    ...updated,
  ];
}

/** Why there is no result, and what can be done. secondsPerFuture: here; null where nobody knows */
export function refusalText(refusal: Refusal, secondsPerFuture: number | null, locale: Locale): string {
  const say = words[locale];
  const { observed, replications, enough, costliest, exactOff } = refusal;
  const seconds = enough === null || secondsPerFuture === null ? null : formatNumber(Math.ceil(enough * secondsPerFuture), locale);
  return [
    say.refusal(formatNumber(observed.effectiveSampleSize, locale, 1), formatNumber(replications, locale)),
    ...(costliest === null ? [] : [say.costliest(costliest.path, formatNumber(costliest.effectiveWithout, locale))]),
    enough === null ? say.disagree : say.more(formatNumber(enough, locale), seconds),
    ...(exactOff ? [say.exactOff] : []),
  ].join("; ");
}
