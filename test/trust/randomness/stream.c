/* Streams words to stdout, for ever or as many as the last argument says: cc -O3 -o stream stream.c */
#include "stream.h"

int main(int argc, char **argv) {
  Stream s = streamFrom(argc, argv);
  uint64_t left = argc > 16 ? strtoull(argv[16], NULL, 10) : UINT64_MAX;
  static uint32_t words[1 << 14];
  while (left > 0) {
    size_t n = left < 1 << 14 ? left : 1 << 14;
    for (size_t i = 0; i < n; i++) words[i] = nextWord(&s);
    if (fwrite(words, 4, n, stdout) != n) return 0;
    left -= n;
  }
}
