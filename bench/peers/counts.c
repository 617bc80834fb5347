/*
 * The reduced fund by counts: the yardstick. Participants are exchangeable, so a cohort's events of a year are one Poisson
 * count, and only events that happen are looked at.
 *
 *   random words  Threefry4x32-12 (Salmon et al. 2011), key = seed, counter = (address, continuation, replication): every
 *                 draw has an address, none depends on how many others were made
 *   counts        inversion with integer thresholds, started by a guide table
 *   severities, normals, cost factors   inverse distribution function by a table of cubics, one word a draw
 *
 * With -DPRICE_ALL every event gets its cost, also where nothing is avoided: the work of a program that reports the
 * savings at full success beside the real ones.
 */
#include <string.h>
#include "fund.h"

#ifndef PRICE_ALL
#define PRICE_ALL 0
#endif

/* ---------------------------------------------------------------- random words */

enum { /* addresses of blocks of four words */
  ECONOMY = 0,                          /* a normal for each year */
  HEADS = ECONOMY + YEARS / 4,          /* a word for each department and year */
  MAJORITY = HEADS + DEPARTMENTS * YEARS / 4, /* a word for each election */
  EFFECT = MAJORITY + 1,                /* for each intervention: own normal, no effect?, common normal (of the first) */
  FACTOR = EFFECT + INTERVENTIONS,      /* cost factors of the active years */
  HONOUR = FACTOR + INTERVENTIONS,      /* a word for each claim year */
  LEDGER_BLOCKS = HONOUR + INTERVENTIONS * CLAIMS / 4,
  EVENTS = LEDGER_BLOCKS,               /* count of the cohort and year, then a decision for each event */
  COSTS = EVENTS + INTERVENTIONS * WINDOW /* a severity for each event */
};

typedef struct { uint32_t key[5], low, high; } Stream; /* key schedule; the replication */

static inline __attribute__((always_inline)) void threefry(const Stream *stream, uint32_t address, uint32_t continuation, uint32_t *words) {
  const uint32_t *k = stream->key;
  uint32_t a = address + k[0], b = continuation + k[1], c = stream->low + k[2], d = stream->high + k[3];
#define MIX(x, y, r) x += y, y = (y << r | y >> (32 - r)) ^ x
#define FOUR(p, q, r, s, t, u, v, w) \
  MIX(a, b, p), MIX(c, d, q), MIX(a, d, r), MIX(c, b, s), MIX(a, b, t), MIX(c, d, u), MIX(a, d, v), MIX(c, b, w)
  FOUR(10, 26, 11, 21, 13, 27, 23, 5);
  a += k[1], b += k[2], c += k[3], d += k[4] + 1;
  FOUR(6, 20, 17, 11, 25, 10, 18, 20);
  a += k[2], b += k[3], c += k[4], d += k[0] + 2;
  FOUR(10, 26, 11, 21, 13, 27, 23, 5);
  a += k[3], b += k[4], c += k[0], d += k[1] + 3;
#undef FOUR
#undef MIX
  words[0] = a, words[1] = b, words[2] = c, words[3] = d;
}

/* Blocks first … first + count − 1, in a loop the compiler can vectorise. */
static inline __attribute__((always_inline)) void fill(const Stream *stream, uint32_t first, int count, uint32_t *words) {
  for (int i = 0; i < count; i++) threefry(stream, first + i, 0, words + 4 * i);
}

/* ---------------------------------------------------------------- inverse distribution functions */

/*
 * One bit of the word says which tail, 31 bits how far in it, p = k / 2^32. Eight cells an octave of p, so that both tails
 * keep their relative precision; in each a cubic through four points of the quantile function (relative error below 1e-6).
 */
enum { CELLS = 31 * 8 + 1 };
typedef struct { float c[4]; } Cubic;
typedef struct { Cubic tail[2][CELLS]; } Inverse;

static inline double quantile(const Inverse *inverse, uint32_t word) {
  float k = (float)(int32_t)((word & 0x7FFFFFFF) | 1), v;
  uint32_t bits, fraction;
  memcpy(&bits, &k, 4);
  fraction = (bits & 0xFFFFF) << 3 | 0x3F800000;
  memcpy(&v, &fraction, 4);
  v -= 1;
  const float *c = inverse->tail[word >> 31][(bits >> 20) - (127 << 3)].c;
  return c[0] + v * (c[1] + v * (c[2] + v * c[3]));
}

/* Φ⁻¹(p) for p ≤ 1/2, by bisection: it is needed in set-up only. */
static double lowerNormal(double p) {
  double low = -40, high = 0;
  for (int i = 0; i < 60; i++) {
    double middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/* Table of scale · exp(sigma Z), or of Z if scale is 0. */
static void tabulate(Inverse *inverse, double scale, double sigma) {
  for (int cell = 0; cell < CELLS; cell++) {
    double f[2][4];
    for (int i = 0; i < 4; i++) {
      double p = ldexp(1 + (cell % 8 + i / 3.0) / 8, cell / 8 - 32);
      double z = lowerNormal(fmin(p, 0.5));
      f[0][i] = scale > 0 ? scale * exp(sigma * z) : z;
      f[1][i] = scale > 0 ? scale * exp(-sigma * z) : -z;
    }
    for (int side = 0; side < 2; side++) {
      const double *y = f[side];
      inverse->tail[side][cell] = (Cubic){{y[0], (-11 * y[0] + 18 * y[1] - 9 * y[2] + 2 * y[3]) / 2,
                                           (18 * y[0] - 45 * y[1] + 36 * y[2] - 9 * y[3]) / 2, (-9 * y[0] + 27 * y[1] - 27 * y[2] + 9 * y[3]) / 2}};
    }
  }
}

/* ---------------------------------------------------------------- counts */

enum { LARGEST_COUNT = 31, GUIDE_BITS = 10 };
typedef struct { uint8_t guide[1 << GUIDE_BITS]; uint64_t threshold[LARGEST_COUNT + 1]; } Counts;

static void tabulateCounts(Counts *counts, double mean) {
  double term = exp(-mean), sum = 0;
  for (int n = 0; n < LARGEST_COUNT; n++, term *= mean / n) counts->threshold[n] = (uint64_t)((sum += term) * 0x1p32);
  counts->threshold[LARGEST_COUNT] = (uint64_t)1 << 32;
  for (uint32_t i = 0, n = 0; i < 1 << GUIDE_BITS; i++) {
    while (counts->threshold[n] <= (uint64_t)i << (32 - GUIDE_BITS)) n++;
    counts->guide[i] = n;
  }
}

static inline int count(const Counts *counts, uint32_t word) {
  int n = counts->guide[word >> (32 - GUIDE_BITS)];
  while (word >= counts->threshold[n]) n++;
  return n;
}

/* ---------------------------------------------------------------- the model */

static struct {
  Stream stream;
  Inverse normal, factor, severity[SEVERITIES];
  Counts events[INTERVENTIONS];
  double remaining[WINDOW], promised[INTERVENTIONS], commitment[YEARS + 1][YEARS / TERM + 1];
  double common, own, innovation, deficitBelow;
  uint32_t leaves[TERM], majority, honour[2];
} plan;

static uint32_t chance(double p) { return (uint32_t)(p * 0x1p32); }

void prepare(uint64_t seed) {
  uint32_t *key = plan.stream.key;
  key[0] = (uint32_t)seed, key[1] = (uint32_t)(seed >> 32), key[2] = 0x66756E64, key[3] = 0x73696D;
  key[4] = 0x1BD11BDA ^ key[0] ^ key[1] ^ key[2] ^ key[3];
  double variance = log(1 + COST_FACTOR_SD * COST_FACTOR_SD / (COST_FACTOR_MEAN * COST_FACTOR_MEAN));
  tabulate(&plan.normal, 0, 1);
  tabulate(&plan.factor, COST_FACTOR_MEAN * exp(-variance / 2), sqrt(variance));
  for (int k = 0; k < SEVERITIES; k++) tabulate(&plan.severity[k], severities[k].median, severities[k].sigma);
  for (int j = 0; j < INTERVENTIONS; j++) {
    tabulateCounts(&plan.events[j], PERSONS * interventions[j].rate);
    plan.promised[j] = promisedPerYear(&interventions[j]);
  }
  for (int s = 0; s < WINDOW; s++) plan.remaining[s] = fade(s);
  for (int h = 0; h <= YEARS; h++) {
    for (int m = 0; m <= YEARS / TERM; m++) {
      plan.commitment[h][m] = ANCHORING + (1 - ANCHORING) * pow(1 - LOSS_PER_HEAD_CHANGE, h) * pow(1 - LOSS_PER_MAJORITY_CHANGE, m);
    }
  }
  plan.common = sqrt(CONTEXT_CORRELATION), plan.own = sqrt(1 - CONTEXT_CORRELATION);
  plan.innovation = sqrt(1 - RESULT_PERSISTENCE * RESULT_PERSISTENCE);
  plan.deficitBelow = -RESULT_MEAN / RESULT_SD;
  for (int i = 0; i < TERM; i++) plan.leaves[i] = chance(HEAD_TURNOVER * (i == 1 ? AFTER_ELECTION_FACTOR : 1));
  plan.majority = chance(MAJORITY_CHANGE);
}

/*
 * Avoided cost of a cohort and year, `first` its first block of words: each event is avoided with probability x / 2^32 (or,
 * where the intervention harms, brings another one). `whole` grows by the cost of all that are priced.
 */
static inline double avoidedCost(const Stream *stream, int j, int s, const uint32_t *first, uint64_t x, double *whole) {
  const int kind = interventions[j].severity;
  const uint32_t cell = WINDOW * j + s;
  int n = count(&plan.events[j], first[0]), priced = -1;
  uint32_t decisions[4], costs[4];
  const uint32_t *words = first;
  double sum = 0;
  for (int i = 0; i < n; i++) {
    if (((i + 1) & 3) == 0) threefry(stream, EVENTS + cell, (i + 1) >> 2, decisions), words = decisions;
    int avoided = words[(i + 1) & 3] < x;
    if (!avoided && !PRICE_ALL) continue;
    if (i >> 2 != priced) threefry(stream, COSTS + cell, priced = i >> 2, costs);
    double cost = quantile(&plan.severity[kind], costs[i & 3]);
    cost = cost < severities[kind].max ? cost : severities[kind].max;
    sum += avoided ? cost : 0;
    if (PRICE_ALL) *whole += cost;
  }
  return sum;
}

static inline Future replicate(const Stream *stream) {
  uint32_t words[4 * LEDGER_BLOCKS];
  fill(stream, 0, LEDGER_BLOCKS, words);
  const uint32_t *economy = words + 4 * ECONOMY, *head = words + 4 * HEADS, *majority = words + 4 * MAJORITY;
  const uint32_t *effect = words + 4 * EFFECT, *factor = words + 4 * FACTOR, *honour = words + 4 * HONOUR;

  double outlay[INTERVENTIONS][DURATION], left[INTERVENTIONS] = {0};
  int started[INTERVENTIONS], heads[DEPARTMENTS] = {0}, majorities = 0, depleted = 0;
  int headsAtStart[INTERVENTIONS] = {0}, majoritiesAtStart[INTERVENTIONS] = {0};
  enum { WAITING = YEARS };
  unsigned running = 0; /* a bit for each intervention */
  for (int j = 0; j < INTERVENTIONS; j++) {
    started[j] = WAITING;
    for (int n = 0; n < DURATION; n++) outlay[j][n] = kronor(interventions[j].cost * quantile(&plan.factor, factor[4 * j + n]));
  }

  double balance = CAPITAL, received = 0, z = 0;
  for (int t = 0; t < YEARS; t++) {
    double shock = quantile(&plan.normal, economy[t]);
    z = t == 0 ? shock : RESULT_PERSISTENCE * z + plan.innovation * shock;
    int deficit = z < plan.deficitBelow;
    if (t % TERM == 0) majorities += majority[t / TERM] < plan.majority;
    for (int d = 0; d < DEPARTMENTS; d++) heads[d] += head[d * YEARS + t] < plan.leaves[t % TERM];

    if (t > 0) balance += kronor(INTEREST * balance);
    balance += TOP_UP;

    for (int j = 0; j < INTERVENTIONS; j++) {
      unsigned year = t - started[j] - GRACE;
      if (year >= CLAIMS) continue;
      double due = kronor(left[j] < plan.promised[j] ? left[j] : plan.promised[j]);
      double p = plan.commitment[heads[interventions[j].department] - headsAtStart[j]][majorities - majoritiesAtStart[j]];
      if (deficit) p *= 1 - DEFICIT_PENALTY;
      double paid = honour[CLAIMS * j + year] < p * 0x1p32 ? due : kronor(PAID_WHEN_BROKEN * due);
      left[j] -= due;
      received += paid;
      balance += paid;
    }

    for (int j = 0; j < INTERVENTIONS; j++) {
      if (!(running >> j & 1)) continue;
      int n = t - started[j];
      if (balance >= outlay[j][n]) {
        balance -= outlay[j][n];
        left[j] += outlay[j][n];
        if (n == DURATION - 1) running &= ~(1u << j);
      } else {
        depleted = 1;
        running &= ~(1u << j);
      }
    }
    for (int j = 0; j < INTERVENTIONS; j++) {
      if (started[j] != WAITING || interventions[j].start > t) continue;
      if (balance >= outlay[j][0]) {
        balance -= outlay[j][0];
        left[j] = outlay[j][0];
        started[j] = t;
        running |= 1u << j;
        headsAtStart[j] = heads[interventions[j].department];
        majoritiesAtStart[j] = majorities;
      } else {
        depleted = 1;
      }
    }
  }

  double saving = 0, whole = 0;
  const double context = plan.common * quantile(&plan.normal, effect[2]);
  for (int j = 0; j < INTERVENTIONS; j++) {
    const Intervention *it = &interventions[j];
    int works = effect[4 * j + 1] >= it->noEffect * 0x1p32;
    if (started[j] == WAITING || (!works && !PRICE_ALL)) continue;
    double e = works ? it->effectMean + it->effectSd * (context + plan.own * quantile(&plan.normal, effect[4 * j])) : 0;
    double size = (fabs(e) < 1 ? fabs(e) : 1) * 0x1p32, sum = 0;
    int years = YEARS - started[j] < WINDOW ? YEARS - started[j] : WINDOW;
    uint32_t events[4 * WINDOW];
    fill(stream, EVENTS + WINDOW * j, WINDOW, events);
    for (int s = 0; s < years; s++) sum += kronor(avoidedCost(stream, j, s, events + 4 * s, (uint64_t)(size * plan.remaining[s]), &whole));
    saving += e < 0 ? -sum : sum;
  }
  return (Future){depleted, balance, received, saving, whole};
}

void simulate(int64_t replications, Future *futures) {
  Stream stream = plan.stream;
  for (int64_t i = 0; i < replications; i++) {
    stream.low = (uint32_t)i, stream.high = (uint32_t)(i >> 32);
    futures[i] = replicate(&stream);
  }
}
