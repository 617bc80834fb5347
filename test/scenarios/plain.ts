/** A small complete scenario that tests break in one place at a time. */
export const plain = `# A plain scenario.
schema: 1
name: Plain
startYear: 2026
horizonYears: 12
departments:
  - id: social
    name: Socialtjänsten
    budget: 500 mnkr
  - id: school
fund:
  capital: 40 mnkr # S1
contracts:
  own: { preset: conditional, horizonYears: 8 }
interventions:
  - id: team
    name: A team
    start: 2026
    years: 3
    host: social
    intake: 20
    cost: 4,5 mnkr
    effect:
      size: { dist: normal, mean: 0.25, sd: 0.1, max: 1 }
      noEffect: 20 %
    outcomes:
      - id: placement
        rate: 0.08
        window: [0, 3]
        days: { dist: gamma, mean: 300, sd: 250 }
        dayRate: { dist: lognormal, median: 4 tkr, sigma: 0.3 }
        payers: { social: 0.8, region: 0.2 }
    evaluation: { followUpYears: 2, cohorts: 2 }
    contract: own
  - id: course
    name: A course
    start: 2028
    years: 2
    host: school
    intake: [10, 12]
    cost: [1 mnkr, 900 tkr]
    effect: { size: 0.1 to 0.3 }
    benefits:
      - { id: grades, perPersonYear: 2 tkr, window: [1, 4], payer: school }
    contract: loan
`;
