import fc from "fast-check";
import { expect, test } from "vitest";
import type { Batch } from "../../workers/protocol.ts";
import { batchSupply } from "../../workers/supply.ts";

const ranges = fc.array(fc.record({ gap: fc.nat(5), blocks: fc.nat(40) }), { minLength: 1, maxLength: 6 }).map((parts) => {
  let next = 0;
  return parts.map(({ gap, blocks }) => {
    const first = next + gap;
    next = first + blocks;
    return { first, blocks };
  });
});

test("batches cover each block of the ranges exactly once, whatever the pace and the order of results", async () => {
  await fc.assert(
    fc.asyncProperty(
      ranges,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 30 }),
      fc.infiniteStream(fc.nat()),
      async (list, seats, window, chance) => {
        const end = list.reduce((last, { first, blocks }) => Math.max(last, first + blocks), 0);
        const replications = Math.max(1, end * 16 - 5);
        const seen: number[] = [];
        const supply = batchSupply({ ranges: list, replications, blockSize: 16, seats, columns: "none", window, done: () => {} });
        const held: Batch[] = [];
        for (;;) {
          const next = supply.take();
          if (next instanceof Promise) {
            // The window is full: something has to be finished first.
            expect(held.length).toBeGreaterThan(0);
            finish();
            for (let more = held.length; more > 0; more--) finish();
            const later = await next;
            if (later !== null) held.push(later);
          } else if (next === null) break;
          else held.push(next);
          if ((chance.next().value ?? 0) % 2 === 0) finish();
        }
        while (held.length > 0) finish();
        const wanted = list.flatMap(({ first, blocks }) => Array.from({ length: blocks }, (_, i) => first + i));
        expect(seen.sort((a, b) => a - b)).toEqual(wanted);

        function finish() {
          const [batch] = held.splice((chance.next().value ?? 0) % Math.max(1, held.length), 1);
          if (batch === undefined) return;
          for (let b = 0; b < batch.blocks; b++) seen.push(batch.firstBlock + b);
          expect(batch.replications).toBeGreaterThan((batch.blocks - 1) * 16);
          expect(batch.firstBlock * 16 + batch.replications).toBeLessThanOrEqual(replications);
          supply.done(batch, { partials: [], columns: [] }, 0.001);
        }
      },
    ),
  );
});
