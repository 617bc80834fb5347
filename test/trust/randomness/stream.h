/* The addressed words of engine/random/{threefry,stream}.ts in C, read in the interleavings of interleavings.ts. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint32_t entity, purpose, key[3][5];
  int interleaving, used;
  uint64_t next;
  uint32_t words[4];
} Stream;

static inline uint32_t rotated(uint32_t x, int n) { return x << n | x >> (32 - n); }

/* Threefry-4x32 with 12 rounds; Salmon, Moraes, Dror & Shaw (2011). */
static void threefry(const uint32_t k[5], uint32_t c[4]) {
  static const int rotation[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};
  for (int i = 0; i < 4; i++) c[i] += k[i];
  for (int round = 0; round < 12; round++) {
    const int *r = rotation[round % 8];
    const int p = round % 2 ? 3 : 1, q = round % 2 ? 1 : 3;
    c[0] += c[p];
    c[p] = rotated(c[p], r[0]) ^ c[0];
    c[2] += c[q];
    c[q] = rotated(c[q], r[1]) ^ c[2];
    if (round % 4 == 3) {
      const int injection = round / 4 + 1;
      for (int i = 0; i < 4; i++) c[i] += k[(i + injection) % 5];
      c[3] += injection;
    }
  }
}

static void nextFour(Stream *s) {
  const uint64_t i = s->next++;
  const uint32_t e = s->entity, p = s->purpose;
  const uint32_t counters[4][4] = {{0, e, p, i}, {i, e, p, 0}, {0, i, p, 0}, {0, e, p, i / 3}};
  memcpy(s->words, counters[s->interleaving], sizeof s->words);
  threefry(s->key[s->interleaving == 3 ? i % 3 : 0], s->words);
  s->used = 0;
}

static inline uint32_t nextWord(Stream *s) {
  if (s->used == 4) nextFour(s);
  return s->words[s->used++];
}

/* argv: interleaving, then the numbers that `words facts` prints. */
static Stream streamFrom(int argc, char **argv) {
  static const char *names[4] = {"index", "replication", "entity", "seeds"};
  Stream s = {.used = 4};
  if (argc < 16) {
    fprintf(stderr, "usage: %s index|replication|entity|seeds <the 14 numbers of `words facts`> ...\n", argv[0]);
    exit(2);
  }
  while (s.interleaving < 4 && strcmp(argv[1], names[s.interleaving])) s.interleaving++;
  if (s.interleaving == 4) {
    fprintf(stderr, "there is no interleaving '%s'\n", argv[1]);
    exit(2);
  }
  s.entity = (uint32_t)atol(argv[2]);
  s.purpose = (uint32_t)atol(argv[3]);
  for (int k = 0; k < 3; k++) {
    s.key[k][4] = 0x1bd11bda;
    for (int i = 0; i < 4; i++) s.key[k][4] ^= s.key[k][i] = (uint32_t)atol(argv[4 + 4 * k + i]);
  }
  return s;
}
