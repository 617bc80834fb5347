import type {
  AccountAnalysis,
  Analysis,
  DiscoverAnalysis,
  FutureAnalysis,
  SensitivityAnalysis,
  SizeAnalysis,
  StressAnalysis,
} from "../../../workers/index.ts";
import { accountView } from "../../analyses/account.ts";
import { discoverView } from "../../analyses/discover.ts";
import { futureView, toldSentences } from "../../analyses/future.ts";
import { sensitivityView } from "../../analyses/sensitivity.ts";
import { sizeView } from "../../analyses/size.ts";
import { stressView } from "../../analyses/stress.ts";
import type { AnalysisView } from "../../analyses/view.ts";
import { notesOf } from "../../report/sections/analysis.ts";
import type { Locale } from "../../text/locale.ts";
import type { AnalysisKind } from "./analyst.ts";

/** An analysis as the terminal and the report tell it, with what it declines and what must be read with care. */
export interface ToldAnalysis {
  readonly view: AnalysisView;
  readonly notes: readonly string[];
}

const views: Readonly<Record<AnalysisKind, (document: never, locale: Locale) => AnalysisView>> = {
  future: (document: FutureAnalysis, locale) => ({ ...futureView(document, locale), sentences: toldSentences(document, locale) }),
  account: (document: AccountAnalysis, locale) => accountView(document, locale),
  size: (document: SizeAnalysis, locale) => sizeView(document, locale),
  sensitivity: (document: SensitivityAnalysis, locale) => sensitivityView(document, locale),
  discover: (document: DiscoverAnalysis, locale) => discoverView(document, locale),
  stress: (document: StressAnalysis, locale) => stressView(document, locale),
};

export function analysisTold(document: Analysis, locale: Locale): ToldAnalysis {
  const view = views[document.analysis as AnalysisKind](document as never, locale);
  return { view, notes: notesOf(document, view, locale) };
}
