/**
 * For hosts of long runs, and for the command line, the report and the explorer: `import { … } from "fondrisk/host"`. Blocks, partial
 * results, checkpoints, threads; scenarios as they are written; what pictures are drawn from. No promise: it changes with the program.
 * What viz needs of engine, scenarios and workers beside the public API is named here, and nowhere else.
 */

export { type AccountSummary, accountSummaries } from "../engine/analysis/accountSummary.ts";
export { type AccountTable, accountTables } from "../engine/analysis/accountTable.ts";
export { eventCostTail } from "../engine/analysis/eventCostTail.ts";
export { type Component, type ComponentCheck, largestZ, type NoClosedForm } from "../engine/analysis/expectations.ts";
export { componentRun } from "../engine/analysis/expectationsRun.ts";
export { leastObservations, type TailRefusal } from "../engine/analysis/fitCosts.ts";
export { statedMeans } from "../engine/analysis/statedMeans.ts";
export { latinColumn } from "../engine/analysis/sweep/latinHypercube.ts";
export { hillEstimate, hillPlot } from "../engine/analysis/tailHill.ts";
export { type MeanExcessPoint, meanExcesses } from "../engine/analysis/tailMeanExcess.ts";
export { writtenCaps } from "../engine/analysis/writtenCaps.ts";
export type { Distribution } from "../engine/distributions/distribution.ts";
export type { FittedParameter } from "../engine/distributions/fit.ts";
export { distribution } from "../engine/distributions/fromSpec.ts";
export { type Alternative as EvidenceAlternative, analyseEvidence } from "../engine/evidence/analysis.ts";
export type { BayesPosterior } from "../engine/evidence/bayes.ts";
export { effectDistribution } from "../engine/evidence/effectDistribution.ts";
export { type EffectLink, effectAt } from "../engine/evidence/effectLink.ts";
export type { EffectSummary } from "../engine/evidence/effectSummary.ts";
export { mixtureQuantile, mixtureTail } from "../engine/evidence/normalMixture.ts";
export { notPooledIn } from "../engine/evidence/notPooled.ts";
export { hasEffect } from "../engine/evidence/rowResult.ts";
export { type EvidenceScale, isLogScale } from "../engine/evidence/scales.ts";
export type { EvidenceModel } from "../engine/evidence/settings.ts";
export { regressionErrors } from "../engine/evidence/smallStudies.ts";
export { thetaOf } from "../engine/evidence/thetaOf.ts";
export { resultsOf } from "../engine/evidence/weighted.ts";
export { columnMean, modelIssues, type OrderStatistics, probability, quantile, resultOf, statisticsOf } from "../engine/index.ts";
export type { ObservedSummary } from "../engine/measures/weighted/evidence.ts";
export { ENOUGH_EFFECTIVE, LEAST_EFFECTIVE, type Refusal, refusalIn } from "../engine/measures/weighted/refusal.ts";
export type { InterventionPlan } from "../engine/model/intervention/plan.ts";
export { contractPresets, memoryPresets } from "../engine/model/presets.ts";
export { realInterest } from "../engine/model/prices.ts";
export type { Contract, Intervention, LineEffect, Outcome, Stress, Uncertain } from "../engine/model/scenario.ts";
export { isModelWarning } from "../engine/model/warnings.ts";
export { betaQuantile } from "../engine/numeric/beta.ts";
export { normalQuantile } from "../engine/numeric/normal.ts";
export { Z95 } from "../engine/numeric/z95.ts";
export type { ColumnMeaning } from "../engine/record/catalogue.ts";
export type { ColumnKind, Unit } from "../engine/record/column.ts";
export type { QuantileTables } from "../engine/samplers/samplerSet.ts";
export type { Alternative } from "../scenarios/alternatives.ts";
export { buildScenario } from "../scenarios/build.ts";
export { completed as completedData } from "../scenarios/completed.ts";
export { completeText, setNote } from "../scenarios/completeText.ts";
export type { Decisions } from "../scenarios/decisions.ts";
export { type Described, describe } from "../scenarios/describe.ts";
export { readEvidence } from "../scenarios/evidence/form.ts";
export { type PreparedEvidence, prepareEvidence } from "../scenarios/evidence/prepare.ts";
export { evidenceShape } from "../scenarios/evidence/settings.ts";
export { type EvidenceTable, readEvidenceTable, type TableProblem } from "../scenarios/evidence/table.ts";
export { expandAliases } from "../scenarios/expandAliases.ts";
export type { ReadParent } from "../scenarios/extend.ts";
export { findingsOf } from "../scenarios/findings.ts";
export { scenarioHash } from "../scenarios/hash.ts";
export { hasIdentityNumbers, isIdentityNumber } from "../scenarios/identityNumbers.ts";
export type { DatedAmount } from "../scenarios/inBasePrices.ts";
export { knownAt } from "../scenarios/knownKeys.ts";
export { block as keyBlock } from "../scenarios/leaf.ts";
export type { OmissionCode } from "../scenarios/leftOut.ts";
export { type Locator, toIds } from "../scenarios/locate.ts";
export { items, record, word } from "../scenarios/loose.ts";
export { didYouMean, nearest } from "../scenarios/nearest.ts";
export { scaledSteps, splitOverride } from "../scenarios/overridePath.ts";
export { type Parsed, parse as parseText } from "../scenarios/parse.ts";
export { toPlain } from "../scenarios/plainData.ts";
export { type FilePath, type Finding, hiddenCharacter, oneOf, problemText, quoted } from "../scenarios/problem.ts";
export { checkReferences } from "../scenarios/references.ts";
export { replaced } from "../scenarios/replaced.ts";
export { type Code as ProblemCode, guessed, problem, type Said, type Value, type ValuesOf } from "../scenarios/said.ts";
export { fileSchema } from "../scenarios/schema.ts";
export { applyOverrides } from "../scenarios/set.ts";
export { type Silence, silences } from "../scenarios/silences.ts";
export { keyOf, limits as textLimits, readSource } from "../scenarios/source.ts";
export { sourceNotes } from "../scenarios/sourceNotes.ts";
export { opened as openedTable, readTable, unclosedQuote } from "../scenarios/table.ts";
export {
  type ColumnForm,
  columnForm,
  type DecimalMark,
  isTotal,
  readTableNumber,
  unitOfHead,
} from "../scenarios/tableNumbers.ts";
export { tell, teller, worded } from "../scenarios/tell.ts";
export { distributionForms, readUncertain } from "../scenarios/uncertain.ts";
export { looksLikeRange, priceYearOf, type Quantity, readQuantity } from "../scenarios/units.ts";
export { warningSaid } from "../scenarios/warningSaid.ts";
export { problemWords } from "../scenarios/words/problemWords.ts";
export type { Worded } from "../scenarios/words/worded.ts";
export {
  type AlternativesProgress,
  alternativeColumns,
  alternativeNames,
  readingOf,
  replicationsOfAlternative,
  runAlternatives,
} from "./alternatives.ts";
export { accountAnalysis } from "./analysis/account.ts";
export { type ApplicationFigures, applicationFigures } from "./analysis/applicationFigures.ts";
export { assumptionsOf } from "./analysis/assumptions.ts";
export { type Against, breakevenAnalysis, comparisons, measureOf, type Varied } from "./analysis/breakeven.ts";
export { conditionOf } from "./analysis/condition.ts";
export { discoverAnalysis, discoverColumns, discoverInputs } from "./analysis/discover.ts";
export { type ChainData, type ChainRow, chainOf, studiedInterventions } from "./analysis/effectChain.ts";
export { evaluatedIn } from "./analysis/evaluationDesigns.ts";
export { type FutureQuestion, futureAnalysis, futureColumns, futureIn, futureReplications, shortfallCauses } from "./analysis/future.ts";
export type { Columns as FutureColumns, Places } from "./analysis/futures.ts";
export { compiler } from "./analysis/futures.ts";
export { type GivenData, inputsOf, simulatedData } from "./analysis/givenData.ts";
export type { KeptRun, RunKeeper } from "./analysis/keptRuns.ts";
export { defaultMeasures, measureNamed } from "./analysis/measureNamed.ts";
export { asWritten } from "./analysis/option.ts";
export { portfolioAnalysis } from "./analysis/portfolio.ts";
export { defaultNodes } from "./analysis/portfolioSelection.ts";
export { defaultQuantities, quantityOf } from "./analysis/quantity.ts";
export { type Choice, defaultChoices } from "./analysis/readings.ts";
export { refuseObserved } from "./analysis/refuseObserved.ts";
export { reverseColumns } from "./analysis/reverse.ts";
export { fundsToJudge, refuseUnscored, scoreAnalysis } from "./analysis/score.ts";
export { sensitivityAnalysis, sensitivityColumns } from "./analysis/sensitivity.ts";
export { sharedFutures } from "./analysis/sharedFutures.ts";
export { sizeAnalysis, sizeLevers } from "./analysis/size.ts";
export { stressAnalysis } from "./analysis/stress.ts";
export { refuseLarge, type SweepPoint, sweepAnalysis, sweepDesigns } from "./analysis/sweep.ts";
export type { Cell, Row } from "./analysis/tables.ts";
export { readValue } from "./analysis/value.ts";
export { type VoiAsked, voiAnalysis } from "./analysis/voi.ts";
export { whyShort } from "./analysis/whyShort.ts";
export { numberAt } from "./analysis/withNumber.ts";
export { placesOf } from "./api/settings.ts";
export { type Checkpoint, CheckpointDamaged, checkpointDamaged, decodeCheckpoint, encodeCheckpoint } from "./checkpoint.ts";
export { checkpointWords } from "./checkpointWords.ts";
export { code } from "./code.ts";
export { type Comparison, comparisonOf, payerMeasures, type Variant } from "./comparison.ts";
export { defaultWorkers } from "./cores.ts";
export { partWords } from "./distributed/partWords.ts";
export { ownEndpoint } from "./endpoint.ts";
export {
  aggregateLayout,
  alternativeMeasures,
  blockSize,
  columnCatalogue,
  compile,
  createSimulator,
  estimateCost,
  fitCosts,
  gatherPartials,
  isDefault,
  leaving,
  measureCatalogue,
  measuredColumns,
  measuresOf,
  mergePartials,
  mostReplications,
  narrow,
  type PartialResult,
  type Plan,
  placeColumns,
  type Simulator,
  selectColumns,
  summarise,
  summaryRows,
  summarySchema,
  type Windows,
  windowsOf,
} from "./engine.ts";
export { engineWords } from "./engines/engineWords.ts";
export { assertSharedDraws, fewestDraws, mostFuturesPerDraw } from "./futuresPerDraw.ts";
export { inOrder } from "./inOrder.ts";
export { InvalidRequest } from "./invalidRequest.ts";
export {
  boardMeasures,
  type ComparedMeasure,
  columnsOf,
  comparedColumns,
  comparedIn,
  comparedMeasures,
  differencesIn,
  pairingOf,
} from "./paired.ts";
export { type PairedRequest, type PairedResult, type PairedRun, pairedRun, pairedRunColumns, sharedMeasures } from "./pairedRun.ts";
export { createPool, type Pool, type Supply } from "./pool.ts";
export type { Batch, BatchResult, ColumnBlock, Job, SimulatorService } from "./protocol.ts";
export { countBlocks } from "./ranges.ts";
export { requestWords } from "./requestWords.ts";
export { type Completed, type RunRequest, type RunResult, runScenario, type Target } from "./run.ts";
export { isOfRun } from "./sameShape.ts";
export { type Seat, SeatLost } from "./seat.ts";
export { simulatorService } from "./simulator.ts";
export { threadSeat } from "./simulatorSeat.ts";
export { fromText, toText } from "./text.ts";
export { guardOf, type Thread } from "./thread.ts";
export { controlColumnsOf } from "./varianceReduction.ts";
