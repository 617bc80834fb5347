/* Command line of the programs in C: `replications seed` in, one line of JSON out. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "fund.h"

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

/* Mean of a column of futures, and its central moments 2 and 4. */
static void moments(const double *column, int64_t n, double *mean, double *second, double *fourth) {
  const int stride = sizeof(Future) / sizeof(double);
  *mean = *second = *fourth = 0;
  for (int64_t i = 0; i < n; i++) *mean += column[i * stride] / n;
  for (int64_t i = 0; i < n; i++) {
    double square = (column[i * stride] - *mean) * (column[i * stride] - *mean);
    *second += square / n;
    *fourth += square * square / n;
  }
}

static void printMean(const char *name, const double *column, int64_t n) {
  double mean, second, fourth;
  moments(column, n, &mean, &second, &fourth);
  printf(", \"%s\": %.10g, \"%sError\": %.10g", name, mean, name, sqrt(second / n));
}

int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 100000;
  uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  Future *futures = calloc(n, sizeof(Future));
  if (n < 2 || !futures) return fprintf(stderr, "usage: replications (at least 2) seed\n"), 2;
  for (int64_t i = 0; i < n; i++) futures[i].depleted = -1; /* the pages are touched before the clock starts */
  prepare(seed);
  double start = now(CLOCK_MONOTONIC), processorStart = now(CLOCK_PROCESS_CPUTIME_ID);
  simulate(n, futures);
  double processorSeconds = now(CLOCK_PROCESS_CPUTIME_ID) - processorStart;
  printf("{\"replications\": %" PRId64 ", \"seconds\": %.6f, \"processorSeconds\": %.6f", n, now(CLOCK_MONOTONIC) - start, processorSeconds);
  printMean("depletion", &futures->depleted, n);
  printMean("finalBalanceMean", &futures->finalBalance, n);
  printMean("receivedMean", &futures->received, n);
  printMean("savingMean", &futures->saving, n);
  double mean, second, fourth;
  moments(&futures->saving, n, &mean, &second, &fourth);
  printf(", \"savingSd\": %.10g, \"savingSdError\": %.10g}\n", sqrt(second), sqrt((fourth / second - second) / n) / 2);
  free(futures);
  return 0;
}
