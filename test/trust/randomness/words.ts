import { writeSync } from "node:fs";
import { interleavings, seededStreams, streamFacts } from "./interleavings.ts";

/**
 * `words facts` prints what stream.h must know, `words <interleaving> [count]` streams raw 32-bit words (little-endian) to
 * stdout, for ever or `count` of them, for any program that tests random numbers from a pipe.
 */
const [what = "", count = "Infinity"] = process.argv.slice(2);
const interleaving = interleavings[what];
if (what === "facts") {
  process.stdout.write(`${streamFacts().join(" ")}\n`);
} else if (interleaving === undefined) {
  process.stderr.write(`words: expected facts or one of ${Object.keys(interleavings).join(", ")}, got '${what}'\n`);
  process.exitCode = 2;
} else {
  const streams = seededStreams();
  const words = new Int32Array(1 << 16);
  for (let done = 0; done < Number(count); done += words.length) {
    const length = Math.min(words.length, Number(count) - done);
    for (let i = 0; i < length; i += 4) words.set(interleaving(streams, (done + i) / 4).words, i);
    write(new Uint8Array(words.buffer, 0, 4 * length));
  }
}

function write(bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(1, bytes, from);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
    }
  }
}
