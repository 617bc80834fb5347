import { scenarioOf } from "./run.ts";

/** A scenario in which every mechanism of the model is at work; its results are frozen, so it is not tuned. */
export const eventful = scenarioOf(`
schema: 1
name: eventful
startYear: 2020
horizonYears: 10
contextCorrelation: 0.3
municipality:
  revenue: 100 mnkr
  result: { mean: 0.01, sd: 0.02, persistence: 0.6 }
  elections: { first: 2022, everyYears: 4, majorityChange: 0.4 }
departments:
  - { id: skola, budget: 20 mnkr, headTurnover: 0.2, afterElectionFactor: 1.5, maxRepaymentShare: 0.02 }
  - { id: social, headTurnover: 0.1 }
fund:
  capital: 2 mnkr
  interest: 0.01
  minimumBalance: 50 tkr
  yearlyTopUp: 100 tkr
  surplusShare: 0.1
  fundingRule: commitment
  noStartsInDeficit: true
  onShortfall: bridge
  dissolution: { base: 0.01, onDeficit: 0.05, onMajorityChange: 0.05 }
credibility: { memory: virtualFund, lossPerHeadChange: 0.3, lossPerMajorityChange: 0.5, deficitPenalty: 0.2, paidWhenBroken: 0.3 }
interactions: [{ of: [a, b], factor: 0.8 }]
interventions:
  - id: a
    name: a
    start: 2020
    years: 2
    host: skola
    intake: 12
    cost: { dist: lognormal, mean: 500 tkr, sd: 100 tkr }
    costFactor: { dist: gamma, mean: 1, sd: 0.6 }
    frailtyVariance: 0.8
    outMigration: 0.05
    cashable: { dist: beta, mean: 0.6, sd: 0.2 }
    effect:
      size: { dist: normal, mean: 0.3, sd: 0.2 }
      noEffect: 0.2
      transfer: { dist: uniform, min: 0.6, max: 1 }
      halfLifeYears: 4
      persistentShare: 0.2
    staff: { positions: 3, turnover: 0.2, vacancyMonths: 3, newcomerProductivity: 0.6, replacementCost: 40 tkr }
    outcomes:
      - id: placement
        rate: { dist: gamma, mean: 0.2, sd: 0.05 }
        window: [0, 6]
        days: { dist: lognormal, median: 200, sigma: 1 }
        dayRate: { dist: discrete, values: [1500, 4000], weights: [3, 1] }
        cyclicality: 0.3
        payers: { social: 0.9, region: 0.1 }
    benefits:
      - { id: school, perPersonYear: 10 tkr, window: [1, 4], payer: skola }
      - { id: health, perPersonYear: 0.05, window: [0, 5], unit: qaly }
    evaluation: { design: matched, sample: 10, controls: 15, cohorts: 2, followUpYears: 2, measurementError: 0.2, cost: 50 tkr }
    contract: { preset: conditional, graceYears: 3, waiver: { whenMeasuredBelow: 0.2 } }
    renewal: { everyYears: 4, until: 2028, when: evaluatedPositive }
  - id: b
    name: b
    start: 2021
    years: 3
    host: social
    intake: [5, 8, 8]
    cost: [300 tkr, 250 tkr, 250 tkr]
    effect: { size: { dist: mixture, of: [{ weight: 1, dist: uniform, min: -0.2, max: 0.1 }, { weight: 3, dist: beta, mean: 0.4, sd: 0.1 }] } }
    outcomes:
      - id: support
        count: one
        acts: cost
        window: [0, 3]
        cost: { dist: spliced, body: { dist: lognormal, mean: 60 tkr, sd: 50 tkr }, threshold: 150 tkr, tail: { scale: 60 tkr, shape: 0.3 } }
        payers: { social: 1 }
    contract: { preset: equity, evidence: { confidence: 0.8 } }
    evaluation: { design: beforeAfter, basis: outcome, controls: 20, followUpYears: 1 }
`);
