/*
 * The batteries of TestU01 on the same words: cc -O3 -o crush crush.c -ltestu01 -lprobdist -lmylib -lm
 *
 *   crush <interleaving> <the 14 numbers of `words facts`> small|crush|big [test] [reversed]
 *
 * test: only this one of the battery (Crush has 96, BigCrush 106), from a place of its own in the words, so that a battery of an
 * hour can be shared out; its p-values are printed one a line: number, name, p.
 * reversed: the bits of every word in the opposite order, because the batteries look at high bits more than at low ones.
 * L'Ecuyer & Simard (2007), TestU01, ACM TOMS 33(4).
 */
#include "stream.h"
#include <bbattery.h>
#include <swrite.h>
#include <unif01.h>

static Stream stream;

static unsigned int word(void) { return nextWord(&stream); }

static unsigned int reversedWord(void) {
  uint32_t x = nextWord(&stream);
  x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1;
  x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2;
  x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4;
  return __builtin_bswap32(x);
}

enum { TESTS = 106, BLOCKS_APART = 1 << 25 };

/* One test of a battery, with every p-value it gives. */
static void one(unif01_Gen *generator, void (*battery)(unif01_Gen *, int *), int test) {
  int times[TESTS + 1] = {0};
  times[test] = 1;
  stream.next = (uint64_t)test * BLOCKS_APART;
  battery(generator, times);
  for (int i = 0; i < bbattery_NTests; i++) printf("%d\t%s\t%.17g\n", test, bbattery_TestNames[i], bbattery_pVal[i]);
}

int main(int argc, char **argv) {
  stream = streamFrom(argc, argv);
  const char *battery = argc > 16 ? argv[16] : "small";
  const int test = argc > 17 ? atoi(argv[17]) : 0;
  const int reversed = argc > 17 && !strcmp(argv[argc - 1], "reversed");
  if (test < 0 || test > TESTS) return fprintf(stderr, "there is no test %d\n", test), 2;
  swrite_Basic = FALSE;
  unif01_Gen *generator = unif01_CreateExternGenBits(argv[1], reversed ? reversedWord : word);
  if (!strcmp(battery, "big")) test ? one(generator, bbattery_RepeatBigCrush, test) : bbattery_BigCrush(generator);
  else if (!strcmp(battery, "crush")) test ? one(generator, bbattery_RepeatCrush, test) : bbattery_Crush(generator);
  else test ? one(generator, bbattery_RepeatSmallCrush, test) : bbattery_SmallCrush(generator);
  unif01_DeleteExternGenBits(generator);
}
