import type { Scenario } from "../../../engine/index.ts";
import { scenarioOf } from "../model/run.ts";

const head = (name: string) => `
schema: 1
name: ${name}
startYear: 2020
horizonYears: 8
municipality: { revenue: 100 mnkr, result: { mean: 0.01, sd: 0.02, persistence: 0.5 } }
departments: [{ id: skola, budget: 20 mnkr, headTurnover: 0.2 }, { id: social, budget: 10 mnkr, headTurnover: 0.1 }]
credibility: { memory: virtualFund, lossPerHeadChange: 0.3, lossPerMajorityChange: 0, deficitPenalty: 0.3, paidWhenBroken: 0.4 }
`;

const person = `
    host: skola
    effect: { size: { dist: normal, mean: 0.25, sd: 0.2 }, noEffect: 0.3 }
    cashable: 0.8
`;

/** An intervention in three rounds, whose evaluations share its effect. */
export const severalRounds: Scenario = scenarioOf(`${head("several rounds")}
fund: { capital: 900 tkr, dissolution: { base: 0.02 } }
interventions:
  - id: a
    name: a
    start: 2020
    years: 1
    intake: 6
    cost: { dist: gamma, mean: 300 tkr, sd: 60 tkr }
    ${person.trim()}
    outcomes: [{ id: o, rate: 0.8, window: [0, 2], cost: { dist: gamma, mean: 60 tkr, sd: 40 tkr }, payers: { skola: 0.6, social: 0.4 } }]
    benefits: [{ id: q, perPersonYear: 0.02, window: [0, 2], unit: qaly }]
    evaluation: { design: randomised, sample: 6, controls: 6, followUpYears: 1 }
    contract: { preset: conditional, graceYears: 1, horizonYears: 3, creditYears: 3 }
    renewal: { everyYears: 2, until: 2026, when: always }
`);

/** Money that lasts in 98 futures of 100. */
export const rareDepletion: Scenario = scenarioOf(`${head("rare depletion")}
fund: { capital: 2 mnkr, dissolution: { base: 0.005 } }
interventions:
  - id: a
    name: a
    start: 2020
    years: 4
    intake: 4
    cost: 300 tkr
    costFactor: { dist: lognormal, mean: 1, sd: 0.6 }
    ${person.trim()}
    outcomes: [{ id: o, rate: 0.4, window: [0, 3], cost: { dist: gamma, mean: 80 tkr, sd: 60 tkr }, payers: { skola: 1 } }]
    evaluation: { design: randomised, followUpYears: 1 }
    contract: loan
`);

/** Few events, the largest of them as large as all others together. */
export const heavyTail: Scenario = scenarioOf(`${head("heavy tail")}
fund: { capital: 1 mnkr }
interventions:
  - id: a
    name: a
    start: 2020
    years: 2
    intake: 4
    cost: { dist: lognormal, mean: 400 tkr, sd: 200 tkr }
    ${person.trim()}
    outcomes:
      - id: o
        rate: 0.3
        window: [0, 3]
        cost: { dist: spliced, body: { dist: lognormal, mean: 60 tkr, sd: 50 tkr }, threshold: 150 tkr, tail: { scale: 60 tkr, shape: 0.2 } }
        payers: { social: 0.9, region: 0.1 }
    evaluation: { design: randomised, followUpYears: 2 }
    contract: equity
`);
