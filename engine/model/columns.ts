/**
 * What one replication leaves behind: a row of named numbers, NaN where the quantity does not exist in that replication.
 * The names, in the order in which they are written (t = 0 … T−1; <id> an intervention's or department's id):
 *
 *   fund.depletionIndex    t of the first shortfall            fund.missing      kronor short in it: outlay − (balance − minimumBalance)
 *   fund.dissolutionIndex  t of the dissolution                fund.dormant      0/1: three years running without an outlay
 *   fund.delays            starts held back, counted per year  fund.outlay       paid by the fund
 *   fund.bridging          paid centrally                      fund.received, fund.due, fund.promised
 *   fund.interest, fund.topUps, fund.returned, fund.finalBalance
 *   fund.loss              capital + topUps − finalBalance − returned
 *   fund.lowestBalance     smallest closing balance
 *   balance.<t>, due.<t>, received.<t>, promised.<t>           closing balance and flows of the year
 *   interventions.<id>.started|stopped|withdrawn               0/1 (any round; stopped = by a shortfall)
 *   interventions.<id>.rounds, .effect (e), .outlay (bridging included), .Q1 … .Q9, .promised
 *   interventions.<id>.ready                                   rounds whose evaluation became ready; the next are sums over those:
 *       .measured (Â), .measuredSquares (Â²), .effective (e > 0), .significant (e > 0 and Â > 1.96 se), .wrongSign (e > 0 and Â < 0),
 *       .significantMeasured (|Â|) and .significantRealised (own saving per treated person-year), both over the significant,
 *       .falseClaims (Σ due > 0 and Q4 ≤ 0), .ineffective (e = 0), .paidIneffective (e = 0 and received > 0), .rightDecisions
 *   departments.<id>.net, .paid, .due, .promised
 *   municipality.net
 *   society.npv, .savings, .outlays (discounted kronor), .qalys (discounted), .payer.<payer>, .freedCapacity, .ownMunicipality
 *   naive.…                                                    the same at e = f = g = 1
 *   <path>                                                     each parameter drawn, under its path in the scenario
 */
