/* The reduced fund of README.md, the same numbers as fund.json, for the programs in C. Money is kronor. */
#ifndef FUND_H
#define FUND_H
#include <math.h>
#include <stdint.h>

enum { YEARS = 16, INTERVENTIONS = 5, DEPARTMENTS = 2, SEVERITIES = 2, DURATION = 3, PERSONS = 30, WINDOW = 12, GRACE = 3, CLAIMS = 8, TERM = 4 };

static const double CONTEXT_CORRELATION = 0.3;
static const double RESULT_MEAN = 0.02, RESULT_SD = 0.025, RESULT_PERSISTENCE = 0.5;
static const double MAJORITY_CHANGE = 0.35, HEAD_TURNOVER = 0.2, AFTER_ELECTION_FACTOR = 1.5;
static const double CAPITAL = 3900000, INTEREST = 0.01, TOP_UP = 150000;
static const double ANCHORING = 0.5, LOSS_PER_HEAD_CHANGE = 0.2, LOSS_PER_MAJORITY_CHANGE = 0.15;
static const double DEFICIT_PENALTY = 0.3, PAID_WHEN_BROKEN = 0.5;
static const double COST_FACTOR_MEAN = 1, COST_FACTOR_SD = 0.25;
static const double HALF_LIFE = 6, PERSISTENT_SHARE = 0.2, OPTIMISM = 1.2;

typedef struct { double median, sigma, max; } Severity;
static const Severity severities[SEVERITIES] = {{350000, 0.9, 3000000}, {180000, 1.1, 2500000}};

typedef struct { int department, start; double cost, noEffect, effectMean, effectSd, rate; int severity; } Intervention;
static const Intervention interventions[INTERVENTIONS] = {
    {0, 0, 420000, 0.20, 0.25, 0.15, 0.05, 0}, {0, 1, 300000, 0.35, 0.20, 0.20, 0.04, 0}, {1, 2, 380000, 0.30, 0.30, 0.20, 0.06, 1},
    {0, 3, 450000, 0.25, 0.30, 0.15, 0.05, 0}, {1, 4, 400000, 0.30, 0.25, 0.20, 0.07, 1}};

/* One replication's answer; `whole` is what the events would have cost, where a program prices them all. */
typedef struct { double depleted, finalBalance, received, saving, whole; } Future;

/* Each program implements these two: `prepare` makes tables and is not timed, `simulate` fills `futures`. */
void prepare(uint64_t seed);
void simulate(int64_t replications, Future *futures);

/* Whole kronor, half away from zero. */
static inline double kronor(double x) { return (double)(int64_t)(x < 0 ? x - 0.5 : x + 0.5); }

/* g(s): what is left of the effect s years after entry. */
static inline double fade(int s) { return PERSISTENT_SHARE + (1 - PERSISTENT_SHARE) * pow(2, -s / HALF_LIFE); }

static inline double normalCdf(double x) { return 0.5 * erfc(-x / sqrt(2)); }

/* E min(X, max) for a lognormal X. */
static inline double cappedMean(Severity x) {
  double z = log(x.max / x.median) / x.sigma;
  return x.median * exp(x.sigma * x.sigma / 2) * normalCdf(z - x.sigma) + x.max * normalCdf(-z);
}

/* The promise A* times the persons: what may fall due in a claim year. */
static inline double promisedPerYear(const Intervention *j) {
  double left = 0;
  for (int s = 0; s < CLAIMS; s++) left += fade(s) / CLAIMS;
  return PERSONS * j->rate * cappedMean(severities[j->severity]) * j->effectMean * left * OPTIMISM;
}

#endif
