import {
  type EvidenceAlternative as Alternative,
  type EffectSummary,
  effectDistribution,
  type PreparedEvidence,
  regressionErrors,
  resultsOf,
  thetaOf,
  Z95,
} from "../../workers/host.ts";
import type { EvidenceAnalysis } from "../../workers/index.ts";
import { forestData } from "../charts/data/forest.ts";
import { type GridLine, gridText } from "../tables/grid.ts";
import { type EffectWords, effectWords } from "../text/effect.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, formatPercent } from "../text/numbers.ts";
import { thetaInterval, thetaText } from "../text/theta.ts";
import { effectPlot } from "./effectPlot.ts";

/** What was found in a table of studies, for the terminal: the forest plot and what belongs to it. */
export function effectTable(prepared: PreparedEvidence, analysis: EvidenceAnalysis, promised: number | null, locale: Locale): string {
  const words = effectWords(locale);
  const { settings } = prepared;
  const { studies, heterogeneity, models, bayes } = analysis;
  const number = (x: number, decimals = 2) => formatNumber(x, locale, decimals);
  const persons = studies.every((study) => study.persons === null)
    ? "–"
    : number(
        studies.reduce((sum, study) => sum + (study.persons ?? 0), 0),
        0,
      );
  const tau = settings.model === "bayes" ? bayes!.tau.median : Math.sqrt(models[settings.model]!.tau2);
  const facts = [
    words.studies(studies.length, prepared.rows.length, persons),
    studies.length < 2
      ? words.spreadOne
      : words.spread(
          number(tau),
          formatPercent(heterogeneity.I2.reml / 100, locale),
          number(heterogeneity.Q),
          pText(heterogeneity.p!, locale),
        ),
    ...smallLines(prepared, analysis, words, locale),
    ...robustLine(prepared, analysis, words, locale),
  ];
  const heads = [...words.heads.slice(0, 4), ...(promised === null ? [] : [words.promised(number(promised))])];
  const line = (name: string, effect: EffectSummary, more: number | null): GridLine => [
    name,
    number(effect.mean, 3),
    // what lies outside [−1, 1] is cut there, as the model cuts it
    `${number(Math.max(-1, effect.interval[0]))} – ${number(Math.min(1, effect.interval[1]))}`,
    formatPercent(effect.negative, locale, 1),
    ...(more === null ? [] : [formatPercent(more, locale, 1)]),
  ];
  const above = promised === null ? null : chanceOfMore(prepared, analysis, promised);
  const grid: GridLine[] = [
    heads,
    line(`${words.model[settings.model]}, ${words.use[settings.use]}`, analysis.effect, above),
    ...analysis.alternatives.map((each): GridLine => line(nameOf(each, words, locale), each.effect, null)),
  ];
  return `${effectPlot(forestData(prepared, analysis), locale)}\n\n${facts.join("\n")}\n\n${gridText(grid, ["left", "right", "right", "right", "right"])}`;
}

function nameOf({ model, change }: Alternative, words: EffectWords, locale: Locale): string {
  if (change === null) return words.model[model];
  if ("tauTimes" in change) return words.otherTau(formatNumber(change.tauTimes, locale, change.tauTimes < 1 ? 1 : 0));
  if ("within" in change) return words.otherWithin(formatNumber(change.within, locale, 1));
  return words.withoutCorrected;
}

/** P(e > promised) by the choices that were made. */
function chanceOfMore({ settings, link, bases }: PreparedEvidence, { studies }: EvidenceAnalysis, promised: number): number {
  const theta = thetaOf(resultsOf(studies), settings, regressionErrors(studies, settings.scale));
  return effectDistribution(theta, link, bases).survival(promised);
}

function smallLines({ settings }: PreparedEvidence, analysis: EvidenceAnalysis, words: EffectWords, locale: Locale): readonly string[] {
  const { smallStudies, studies } = analysis;
  if (smallStudies === null) return [];
  const { pet, peese } = smallStudies;
  const text = (x: number) => thetaText(x, settings.scale, locale);
  const found = words.small(
    formatNumber(pet.slope, locale, 2),
    formatNumber(pet.t, locale, 2),
    pText(pet.p, locale),
    text(pet.intercept),
    text(peese.intercept),
  );
  const blind = settings.scale === "g" && studies.some((study) => study.sizeError === null);
  return [found, ...(studies.length < 10 ? [`  ${words.tooFewToTell}`] : []), ...(blind ? [`  ${words.gTest}`] : [])];
}

function robustLine({ settings }: PreparedEvidence, { robust }: EvidenceAnalysis, words: EffectWords, locale: Locale): readonly string[] {
  if (robust === null) return [];
  const { mu, se, df } = robust;
  const interval = thetaInterval(mu, mu - Z95 * se, mu + Z95 * se, settings.scale, locale);
  return [words.robust(interval, formatNumber(df, locale, 1)) + (df < 4 ? `: ${words.robustFew}` : "")];
}

/** "0,189", "< 0,001". */
function pText(p: number, locale: Locale): string {
  return p < 0.001 ? `< ${formatNumber(0.001, locale, 3)}` : formatNumber(p, locale, 3);
}
