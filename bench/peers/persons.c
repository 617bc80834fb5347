/*
 * The reduced fund one person at a time, as one writes it first: a sequential generator (xoshiro256++), the C library's
 * exp, log and cos, no tables. Every draw is made when the model asks for it.
 */
#include "fund.h"

static uint64_t state[4];
static double remaining[WINDOW], promised[INTERVENTIONS];

void prepare(uint64_t seed) {
  for (int s = 0; s < WINDOW; s++) remaining[s] = fade(s);
  for (int j = 0; j < INTERVENTIONS; j++) promised[j] = promisedPerYear(&interventions[j]);
  for (int i = 0; i < 4; i++) { /* splitmix64 */
    uint64_t z = (seed += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    state[i] = z ^ (z >> 31);
  }
}

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

/* Uniform in (0, 1). */
static inline double uniform(void) {
  uint64_t result = rotate(state[0] + state[3], 23) + state[0], t = state[1] << 17;
  state[2] ^= state[0], state[3] ^= state[1], state[1] ^= state[2], state[0] ^= state[3], state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return ((result >> 12) + 0.5) * 0x1p-52;
}

/* Box and Muller (1958), the cosine branch. */
static double normal(void) { return sqrt(-2 * log(uniform())) * cos(2 * M_PI * uniform()); }

/* Knuth's product of uniforms; `limit` is exp(-mean). */
static inline int poisson(double limit) {
  int n = 0;
  for (double product = uniform(); product > limit; product *= uniform()) n++;
  return n;
}

static double severity(Severity x) { return fmin(x.max, x.median * exp(x.sigma * normal())); }

static double costFactor(void) {
  double variance = log(1 + COST_FACTOR_SD * COST_FACTOR_SD / (COST_FACTOR_MEAN * COST_FACTOR_MEAN));
  return COST_FACTOR_MEAN * exp(sqrt(variance) * normal() - variance / 2);
}

static Future replicate(void) {
  /* Effects. */
  double effect[INTERVENTIONS], outlay[INTERVENTIONS][DURATION], context = normal();
  for (int j = 0; j < INTERVENTIONS; j++) {
    const Intervention *it = &interventions[j];
    double z = sqrt(CONTEXT_CORRELATION) * context + sqrt(1 - CONTEXT_CORRELATION) * normal();
    double e = uniform() < it->noEffect ? 0 : it->effectMean + it->effectSd * z;
    effect[j] = fmax(-1, fmin(1, e));
    for (int n = 0; n < DURATION; n++) outlay[j][n] = kronor(it->cost * costFactor());
  }

  /* The fund's years. */
  int started[INTERVENTIONS], stopped[INTERVENTIONS] = {0}, heads[DEPARTMENTS][YEARS] = {{0}}, majorities[YEARS] = {0};
  double spent[INTERVENTIONS] = {0}, claimed[INTERVENTIONS] = {0};
  double balance = CAPITAL, received = 0, result = normal();
  int depleted = 0;
  for (int j = 0; j < INTERVENTIONS; j++) started[j] = -1;
  for (int t = 0; t < YEARS; t++) {
    if (t > 0) result = RESULT_PERSISTENCE * result + sqrt(1 - RESULT_PERSISTENCE * RESULT_PERSISTENCE) * normal();
    int deficit = RESULT_MEAN + RESULT_SD * result < 0;
    majorities[t] = (t > 0 ? majorities[t - 1] : 0) + (t % TERM == 0 && uniform() < MAJORITY_CHANGE);
    for (int d = 0; d < DEPARTMENTS; d++) {
      double leaves = HEAD_TURNOVER * (t % TERM == 1 ? AFTER_ELECTION_FACTOR : 1);
      heads[d][t] = (t > 0 ? heads[d][t - 1] : 0) + (uniform() < leaves);
    }

    if (t > 0) balance += kronor(INTEREST * balance);
    balance += TOP_UP;

    for (int j = 0; j < INTERVENTIONS; j++) {
      int year = t - started[j] - GRACE, d = interventions[j].department;
      if (started[j] < 0 || year < 0 || year >= CLAIMS) continue;
      double due = kronor(fmax(0, fmin(spent[j] - claimed[j], promised[j])));
      double commitment = ANCHORING + (1 - ANCHORING) * pow(1 - LOSS_PER_HEAD_CHANGE, heads[d][t] - heads[d][started[j]]) *
                                          pow(1 - LOSS_PER_MAJORITY_CHANGE, majorities[t] - majorities[started[j]]);
      int honoured = uniform() < commitment * (1 - DEFICIT_PENALTY * deficit);
      double paid = honoured ? due : kronor(PAID_WHEN_BROKEN * due);
      claimed[j] += due;
      received += paid;
      balance += paid;
    }

    for (int pass = 0; pass < 2; pass++) { /* the running ones first, then the planned starts */
      for (int j = 0; j < INTERVENTIONS; j++) {
        int runs = started[j] >= 0 && started[j] < t && t - started[j] < DURATION && !stopped[j];
        int waits = started[j] < 0 && interventions[j].start <= t;
        if (pass == 0 ? !runs : !waits) continue;
        double cost = outlay[j][runs ? t - started[j] : 0];
        if (balance - cost >= 0) {
          balance -= cost;
          spent[j] += cost;
          if (waits) started[j] = t;
        } else {
          depleted = 1;
          if (runs) stopped[j] = 1;
        }
      }
    }
  }

  /* Savings, person by person. */
  double saving = 0;
  for (int j = 0; j < INTERVENTIONS; j++) {
    const Intervention *it = &interventions[j];
    if (started[j] < 0 || effect[j] == 0) continue;
    double limit = exp(-it->rate), sign = effect[j] < 0 ? -1 : 1, posted[WINDOW] = {0};
    for (int person = 0; person < PERSONS; person++) {
      for (int s = 0; s < WINDOW && started[j] + s < YEARS; s++) {
        for (int event = poisson(limit); event > 0; event--) {
          if (uniform() < fabs(effect[j]) * remaining[s]) posted[s] += severity(severities[it->severity]);
        }
      }
    }
    for (int s = 0; s < WINDOW; s++) saving += sign * kronor(posted[s]);
  }
  return (Future){depleted, balance, received, saving, 0};
}

void simulate(int64_t replications, Future *futures) {
  for (int64_t i = 0; i < replications; i++) futures[i] = replicate();
}
