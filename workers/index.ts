/** The public API: `import { parse, simulate } from "fondrisk"`, the same in Node and in browsers. */

export type { EvidenceAnalysis } from "../engine/evidence/analysis.ts";
export type { EvidenceKeys } from "../scenarios/evidence/keys.ts";
export type { Problem } from "../scenarios/problem.ts";
export { type StressTest, stressTests } from "../scenarios/stressTests.ts";
export type { AccountAnalysis, AccountAnswer, AccountQuestion, SatelliteRow } from "./analysis/account.ts";
export type { Analysis, AnalysisRun, Declined, DeclineReason, Flag, Flagged, Interval, NumberWithError } from "./analysis/analysis.ts";
export type { BreakevenAnalysis, BreakevenAnswer, BreakevenQuestion, Until } from "./analysis/breakeven.ts";
export type { DiscoverAnalysis, DiscoverAnswer, DiscoverBox, DiscoverLimit, DiscoverQuestion } from "./analysis/discover.ts";
export type { DesignRow } from "./analysis/evaluationDesigns.ts";
export type {
  FutureAnalysis,
  FutureAnswer,
  FutureIntervention,
  FutureQuestion,
  FutureShortfall,
  FutureYear,
  GapTerm,
} from "./analysis/future.ts";
export type { Option } from "./analysis/option.ts";
export type { PortfolioAnalysis, PortfolioAnswer, PortfolioQuestion, PortfolioSet } from "./analysis/portfolioAnswer.ts";
export type { PortfolioLimit } from "./analysis/portfolioJudging.ts";
export type { ReverseRow } from "./analysis/reverse.ts";
export type { Calibration, ScoreAnalysis, ScoreAnswer, ScoreFund, ScoreLine, ScoreQuestion } from "./analysis/score.ts";
export type { InputGroup, InputRow, SensitivityAnalysis, SensitivityAnswer, SensitivityQuestion } from "./analysis/sensitivity.ts";
export type { Needed, SizeAnalysis, SizeAnswer, SizeLever, SizePoint, SizeQuestion } from "./analysis/size.ts";
export type { OwnTest, StressAnalysis, StressAnswer, StressDifference, StressQuestion, StressResult } from "./analysis/stress.ts";
export type { SweepAnalysis, SweepAnswer, SweepLevel, SweepQuestion, SweepRow, SweepSet } from "./analysis/sweep.ts";
export type { VoiAnalysis, VoiAnswer, VoiQuestion } from "./analysis/voi.ts";
export { type BreakevenSettings, breakeven, type Range } from "./api/breakeven.ts";
export { type ColumnInfo, columns, measures } from "./api/catalogues.ts";
export { compare } from "./api/compare.ts";
export { type DiscoverSettings, discover } from "./api/discover.ts";
export { effect } from "./api/effect.ts";
export { type FitSettings, fit } from "./api/fit.ts";
export { type FutureSettings, future } from "./api/future.ts";
export { type ParseSettings, parse } from "./api/parse.ts";
export { type PortfolioSettings, portfolio } from "./api/portfolio.ts";
export { Problems } from "./api/problems.ts";
export { type SensitivitySettings, sensitivity } from "./api/sensitivity.ts";
export type { SimulationSettings } from "./api/settings.ts";
export { type Run, type SimulateSettings, simulate } from "./api/simulate.ts";

export { type SizeSettings, size } from "./api/size.ts";
export { type StressSettings, stress } from "./api/stress.ts";
export { type SweepSettings, sweep } from "./api/sweep.ts";
export { type InformationSettings, valueOfInformation } from "./api/voi.ts";

export type {
  AlternativeSummary,
  Answer,
  Column,
  CostFit,
  DistributionSpec,
  Estimate,
  FamilyFit,
  Measure,
  MeasureCatalogue,
  MeasureDeclaration,
  MeasureKey,
  Probability,
  RatioInterval,
  Scenario,
  Summary,
  SummaryNumbers,
  SummaryRow,
  Warning,
} from "./engine.ts";

export type { PairedDifference } from "./paired.ts";
export type { PairedResult } from "./pairedRun.ts";
export type { RunProgress } from "./run.ts";
export { version } from "./version.ts";
