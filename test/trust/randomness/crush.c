/*
 * The batteries of TestU01 on the same words: cc -O3 -o crush crush.c -ltestu01 -lprobdist -lmylib -lm
 *
 *   crush <interleaving> <the 14 numbers of `words facts`> small|crush|big [reversed]
 *
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

int main(int argc, char **argv) {
  stream = streamFrom(argc, argv);
  const char *battery = argc > 16 ? argv[16] : "small";
  const int reversed = argc > 17 && !strcmp(argv[17], "reversed");
  swrite_Basic = FALSE;
  unif01_Gen *generator = unif01_CreateExternGenBits(argv[1], reversed ? reversedWord : word);
  if (!strcmp(battery, "big")) bbattery_BigCrush(generator);
  else if (!strcmp(battery, "crush")) bbattery_Crush(generator);
  else bbattery_SmallCrush(generator);
  unif01_DeleteExternGenBits(generator);
}
